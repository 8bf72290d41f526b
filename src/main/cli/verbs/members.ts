import { dirname } from 'node:path'
import { existingFile, makeFolder, pathOf, profileOf, type Session, t, type Verb, withDesk } from '../host.ts'
import { needArgs } from '../usage.ts'

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

export const membersExport: Verb = async function* (command) {
  const [given = ''] = needArgs(command, 1)
  const file = pathOf(given)
  makeFolder(dirname(file))
  yield await withDesk(profileOf(command.options), async ({ client, saveTo }) => {
    saveTo({ file })
    const { length } = await client.members.list()
    await client.members.export()
    return { json: { file, members: length }, said: t('cli.membersExported', { count: length, file }) }
  })
}
