import { dirname, extname } from 'node:path'
import type { ExportFormat } from '#shared/members.ts'
import { existingFile, makeFolder, pathOf, profileOf, type Session, t, type Verb, withDesk } from '../host.ts'
import { needArgs, UsageError } from '../usage.ts'

export const membersImport: Verb = async function* (command) {
  const [file = ''] = needArgs(command, 1)
  const path = existingFile(file)
  yield await withDesk(profileOf(command.options), (session) => importRoster(session, path))
}

export async function importRoster({ client, desk }: Pick<Session, 'client' | 'desk'>, path: string) {
  const done = await client.members.runImport({ file: desk.files.refer(path).token, mapping: null, job: null })
  const rejectFile = done.rejectFile ? desk.files.path(done.rejectFile.token) : null
  const said = t('cli.membersImported', { count: done.added })
  return {
    json: { added: done.added, rejected: done.rejected, rejectFile },
    said: rejectFile === null ? said : `${said} ${t('cli.rowsLeftOut', { count: done.rejected, file: rejectFile })}`,
  }
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
