import { parseArgs } from 'node:util'

/** Wrong usage of the command line: exit code 2. */
export class UsageError extends Error {}

export const usage = `Usage: npm run --silent desk -- [--profile DIR] [--json] VERB ...

  parse FILE...                       read urgent actions; saves nothing
  cases import FILE... [--update]     --update: of a known case, takes over what the document changes
  cases list
  members import FILE [--duplicates keep|fill|take|add] [--table ID] [--dry-run]
  members list | members export FILE  FILE: .csv, .xlsx, .vcf, or .docx for the sign-in sheet
  members access ID --out DIR         everything held about a member, as DOCX and JSON
  members erase ID [--yes]            says what would go; --yes: erases for good
  pack make --case REF... [--members all|ID,...] --out DIR [--per-letter]
  pack post PACK [--on DATE]
  actions add --case REF --channel C --count N --on DATE [--member ID] [--addressee NAME]
  report YYYY-MM --out DIR
  tallies [--from YYYY-MM] [--to YYYY-MM] [--format csv|parquet] --out DIR
  exchange give FILE --case REF... | exchange hand-over FILE
  exchange merge FILE [--dry-run] [--apart REF]
                                      the passphrase comes from CANDLEPOST_PASSPHRASE or the first line of standard input
  backup FILE | restore FILE
  check [--repair]                    --repair: counts the tallies anew where they are wrong
  undo | redo
  demo [--out DIR]
`

const options = {
  profile: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  case: { type: 'string', multiple: true },
  members: { type: 'string' },
  member: { type: 'string' },
  addressee: { type: 'string' },
  channel: { type: 'string' },
  count: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string' },
  'per-letter': { type: 'boolean' },
  update: { type: 'boolean' },
  duplicates: { type: 'string' },
  table: { type: 'string' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  repair: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  apart: { type: 'string', multiple: true },
} as const

type OptionName = keyof typeof options

/** Which options each verb takes, besides --profile and --json. */
const takes: Record<string, OptionName[]> = {
  parse: [],
  'cases import': ['update'],
  'cases list': [],
  'members import': ['duplicates', 'table', 'dry-run'],
  'members list': [],
  'members export': [],
  'members access': ['out'],
  'members erase': ['yes'],
  'pack make': ['case', 'members', 'out', 'per-letter'],
  'pack post': ['on'],
  'actions add': ['case', 'channel', 'count', 'on', 'member', 'addressee'],
  report: ['out'],
  tallies: ['from', 'to', 'format', 'out'],
  'exchange give': ['case'],
  'exchange hand-over': [],
  'exchange merge': ['dry-run', 'apart'],
  backup: [],
  restore: [],
  check: ['repair'],
  undo: [],
  redo: [],
  demo: ['out'],
}

function parseLine(argv: string[]) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

export type Options = ReturnType<typeof parseLine>['values']

export interface Command {
  verb: string
  args: string[]
  options: Options
}

/**
 * Reads the command line; options may stand before or after the verb, and several `--case` values may follow one
 * another.
 * @throws UsageError
 */
export function parseCommand(argv: string[]): Command | 'help' {
  const { values, positionals } = parseLine(spreadCases(argv))
  if (values.help) return 'help'
  const [first = '', second = ''] = positionals
  const verb = first in takes ? first : `${first} ${second}`
  const allowed = takes[verb]
  if (!allowed) throw new UsageError(first === '' ? 'A verb is missing.' : `There is no verb "${verb.trim()}".`)
  for (const name of Object.keys(values) as OptionName[]) {
    if (name !== 'profile' && name !== 'json' && !allowed.includes(name)) {
      throw new UsageError(`"${verb}" takes no option --${name}.`)
    }
  }
  return { verb, args: positionals.slice(verb.split(' ').length), options: values }
}

/** `--case A B` means `--case A --case B`: a reference is told from a verb by its digits. */
function spreadCases(argv: string[]): string[] {
  const spread: string[] = []
  let inCases = false
  for (const word of argv) {
    if (word.startsWith('--')) inCases = word === '--case'
    else if (inCases && spread.at(-1) !== '--case') {
      if (/\d/.test(word)) spread.push('--case')
      else inCases = false
    }
    spread.push(word)
  }
  return spread
}

/** @throws UsageError when the number of arguments is not what the verb needs */
export function needArgs(command: Command, min: number, max = min): string[] {
  const { args, verb } = command
  if (args.length < min) throw new UsageError(`"${verb}" needs ${min === 1 ? 'an argument' : `${min} arguments`} more.`)
  if (args.length > max) throw new UsageError(`"${verb}" does not know what to do with "${args[max]}".`)
  return args
}

/** @throws UsageError when the option is missing */
export function needOption<N extends keyof Options>(command: Command, name: N): NonNullable<Options[N]> {
  const value = command.options[name]
  if (value === undefined || value === null) throw new UsageError(`"${command.verb}" needs the option --${name}.`)
  return value
}
