import { dirname, extname } from 'node:path'
import { type Decisions, DuplicateChoice, type ImportOutcome, usualDecisions } from '#shared/memberImport.ts'
import type { ExportFormat } from '#shared/members.ts'
import { existingFile, makeFolder, pathOf, profileOf, type Session, t, type Verb, withDesk } from '../host.ts'
import { needArgs, UsageError } from '../usage.ts'

export const membersImport: Verb = async function* (command) {
  const [file = ''] = needArgs(command, 1)
  const path = existingFile(file)
  const { duplicates, table = null, 'dry-run': dry = false } = command.options
  const decisions = duplicates === undefined ? usualDecisions : forAll(duplicates)
  yield await withDesk(profileOf(command.options), async (session) => {
    if (!dry) return importRoster(session, path, { choice: table, decisions })
    const input = { file: session.desk.files.refer(path).token, choice: table, decisions }
    const { outcome } = await session.client.members.previewImport(input)
    return { json: { ...outcome }, said: sayOutcome('would', outcome) }
  })
}

/** @throws UsageError */
function forAll(word: string): Decisions {
  const choice = DuplicateChoice.safeParse(word)
  if (!choice.success) throw new UsageError(`--duplicates is one of ${DuplicateChoice.options.join(', ')}.`)
  return { certain: choice.data, likely: choice.data, single: [] }
}

export async function importRoster(
  { client, desk }: Pick<Session, 'client' | 'desk'>,
  path: string,
  { choice, decisions }: { choice: string | null; decisions: Decisions } = { choice: null, decisions: usualDecisions },
) {
  const file = desk.files.refer(path).token
  const done = await client.members.runImport({ file, choice, decisions, job: null })
  const rejectFile = done.rejectFile ? desk.files.path(done.rejectFile.token) : null
  const said = sayOutcome('did', done.outcome)
  return {
    json: { added: done.added, merged: done.outcome.merged, rejected: done.rejected, rejectFile },
    said: rejectFile === null ? said : `${said} ${t('cli.rowsLeftOut', { count: done.rejected, file: rejectFile })}`,
  }
}

function sayOutcome(tense: 'did' | 'would', { added, merged, unchanged, kept, rejected }: ImportOutcome): string {
  const left = kept + rejected.reduce((sum, { count }) => sum + count, 0)
  const said = [t(tense === 'did' ? 'cli.membersImported' : 'cli.import.added', { count: added })]
  if (merged > 0) said.push(t(`cli.import.${tense}Merge`, { count: merged }))
  if (unchanged > 0) said.push(t('cli.import.unchanged', { count: unchanged }))
  if (tense === 'would' && left > 0) said.push(t('cli.import.left', { count: left, known: kept }))
  return said.join(' ')
}

export const membersList: Verb = async function* (command) {
  needArgs(command, 0)
  const members = await withDesk(profileOf(command.options), ({ client }) => client.members.list())
  if (members.length === 0 && !command.options.json) yield { json: {}, said: t('cli.noMembers') }
  for (const member of members) {
    yield {
      json: { ...member },
      said: `${member.id}  ${member.name}${member.active ? '' : `  (${t('cli.inactive')})`}`,
    }
  }
}

/** By a file's ending. */
const formats: Readonly<Record<string, ExportFormat>> = {
  '.csv': 'csv',
  '.xlsx': 'xlsx',
  '.vcf': 'vcard',
  '.docx': 'signIn',
}

export const membersExport: Verb = async function* (command) {
  const [given = ''] = needArgs(command, 1)
  const file = pathOf(given)
  const format = formats[extname(file).toLowerCase()]
  if (format === undefined)
    throw new UsageError(`A roster is exported to a file in ${Object.keys(formats).join(', ')}.`)
  makeFolder(dirname(file))
  yield await withDesk(profileOf(command.options), async ({ client, saveTo }) => {
    saveTo({ file })
    const { members = 0, leftOut = 0 } = (await client.members.export({ format, ids: null })) ?? {}
    return { json: { file, members, leftOut }, said: t('cli.membersExported', { count: members, file }) }
  })
}
