/** `desk`: the same desk on the command line, for scripts, benchmarks and support. */
import { ORPCError } from '@orpc/server'
import { RefusalData } from '#shared/procedure.ts'
import { Refusal } from '#shared/refusal.ts'
import { asRefusal } from '../db/sqlite.ts'
import { t, type Verb } from './host.ts'
import { parseCommand, UsageError, usage } from './usage.ts'
import { actionsAdd } from './verbs/actions.ts'
import { backup, check, redo, restore, undo } from './verbs/care.ts'
import { casesImport, casesList } from './verbs/cases.ts'
import { demo } from './verbs/demo.ts'
import { exchangeGive, exchangeHandOver, exchangeMerge } from './verbs/exchange.ts'
import { membersExport, membersImport, membersList } from './verbs/members.ts'
import { packMake, packPost } from './verbs/packs.ts'
import { parse } from './verbs/parse.ts'
import { membersAccess, membersErase } from './verbs/personalData.ts'
import { report } from './verbs/report.ts'
import { tallies } from './verbs/tallies.ts'

const verbs: Record<string, Verb> = {
  parse,
  'cases import': casesImport,
  'cases list': casesList,
  'members import': membersImport,
  'members list': membersList,
  'members export': membersExport,
  'members access': membersAccess,
  'members erase': membersErase,
  'pack make': packMake,
  'pack post': packPost,
  'actions add': actionsAdd,
  report,
  tallies,
  'exchange give': exchangeGive,
  'exchange hand-over': exchangeHandOver,
  'exchange merge': exchangeMerge,
  backup,
  restore,
  check,
  undo,
  redo,
  demo,
}

async function main(argv: string[]): Promise<number> {
  try {
    const command = parseCommand(argv)
    if (command === 'help') {
      process.stdout.write(usage)
      return 0
    }
    const verb = verbs[command.verb]
    if (!verb) throw new UsageError(`There is no verb "${command.verb}".`)
    for await (const answer of verb(command)) {
      process.stdout.write(command.options.json ? `${JSON.stringify(answer.json)}\n` : `${answer.said}\n`)
    }
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${usage}`)
      return 2
    }
    const sentence = refusalSentence(error)
    process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`)
    return 1
  }
}

/** The sentence of a refusal, whichever way it came; null for a defect. */
function refusalSentence(thrown: unknown): string | null {
  const error = asRefusal(thrown)
  if (error instanceof Refusal) return t(`refusal.${error.key}`, error.params)
  if (error instanceof ORPCError && error.code === 'REFUSED') {
    const { key, params } = RefusalData.parse(error.data)
    return t(`refusal.${key}`, params)
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return t('refusal.badInput', { what: firstIssue(error) })
  return null
}

function firstIssue(error: ORPCError<string, unknown>): string {
  const data = error.data as { issues?: { message: string; path?: PropertyKey[] }[] } | undefined
  const issue = data?.issues?.[0]
  return issue ? `${(issue.path ?? []).map(String).join('.')}: ${issue.message}` : error.message
}

process.exitCode = await main(process.argv.slice(2))
