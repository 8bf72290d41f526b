import { makeFolder, pathOf, profileOf, t, type Verb, withDesk } from '../host.ts'
import { needArgs, needOption } from '../usage.ts'

export const membersAccess: Verb = async function* (command) {
  const [memberId = ''] = needArgs(command, 1)
  const folder = pathOf(needOption(command, 'out'))
  makeFolder(folder)
  yield await withDesk(profileOf(command.options), async ({ client, desk, saveTo }) => {
    saveTo({ folder })
    const written = (await client.personalData.access({ memberId, job: null })) ?? []
    const files = written.map(({ token }) => desk.files.path(token))
    return { json: { files }, said: t('cli.accessMade', { files: files.join(', ') }) }
  })
}

/** Without `--yes` it only says what would go: there is nobody to ask. */
export const membersErase: Verb = async function* (command) {
  const [memberId = ''] = needArgs(command, 1)
  yield await withDesk(profileOf(command.options), async ({ client }) => {
    if (command.options.yes) {
      const done = await client.personalData.erase({ memberId, job: null })
      return { json: { erased: true, ...done }, said: t('cli.erased', { name: done.memberName }) }
    }
    const plan = await client.personalData.erasurePlan({ memberId })
    const { consents, letters, history, mentions, files } = plan.counts
    const copies = plan.backups.map(({ name }) => name).join(', ')
    return {
      json: { erased: false, ...plan },
      said: [
        t('cli.wouldErase', { name: plan.memberName, consents, letters, history, mentions, files }),
        ...(copies === '' ? [] : [t('cli.copiesHold', { copies })]),
      ].join('\n'),
    }
  })
}
