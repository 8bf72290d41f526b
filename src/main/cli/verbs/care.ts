import { dirname } from 'node:path'
import { systemClock } from '../../clock.ts'
import { restoreProfile } from '../../db/profile.ts'
import { existingFile, makeFolder, pathOf, profileOf, t, type Verb, withDesk } from '../host.ts'
import { needArgs } from '../usage.ts'

export const backup: Verb = async function* (command) {
  const [given = ''] = needArgs(command, 1)
  const file = pathOf(given)
  makeFolder(dirname(file))
  yield await withDesk(profileOf(command.options), async ({ client, saveTo }) => {
    saveTo({ file })
    const saved = await client.backup.save()
    return { json: { file, bytes: saved?.size ?? 0 }, said: t('cli.backedUp', { file }) }
  })
}

export const restore: Verb = async function* (command) {
  const [given = ''] = needArgs(command, 1)
  const kept = restoreProfile(profileOf(command.options), existingFile(given), systemClock)
  const said = t('cli.restored', { file: given })
  yield {
    json: { restored: given, kept },
    said: kept === null ? said : `${said} ${t('cli.replacedKept', { file: kept })}`,
  }
}

export const check: Verb = async function* (command) {
  needArgs(command, 0)
  const { repair = false } = command.options
  const { found, recounted } = await withDesk(profileOf(command.options), async ({ client }) => {
    const { problems: recounted } = repair ? await client.backup.recount() : { problems: [] }
    return { found: await client.backup.check(), recounted }
  })
  const counts = { cases: found.cases, members: found.members, actions: found.actions }
  if (repair)
    yield { json: { recounted }, said: [t('cli.recounted', { count: recounted.length }), ...recounted].join('\n  ') }
  yield {
    json: { ok: found.problems.length === 0, ...found },
    said: [t('cli.checked', { ...counts, count: found.problems.length }), ...found.problems].join('\n  '),
  }
  if (found.problems.length > 0) process.exitCode = 1
}

export const undo: Verb = async function* (command) {
  needArgs(command, 0)
  const { undone } = await withDesk(profileOf(command.options), ({ client }) =>
    client.history.undo({ operation: null }),
  )
  const what = t(`operation.${undone.label.key}`, undone.label.params)
  yield { json: { undone: what, operation: undone.id }, said: t('cli.undone', { what }) }
}

export const redo: Verb = async function* (command) {
  needArgs(command, 0)
  const { redone } = await withDesk(profileOf(command.options), ({ client }) => client.history.redo())
  const what = t(`operation.${redone.label.key}`, redone.label.params)
  yield { json: { redone: what, operation: redone.id }, said: t('cli.redone', { what }) }
}
