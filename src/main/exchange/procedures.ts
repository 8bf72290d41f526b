import { exchangeExtension } from '#shared/exchange.ts'
import type { Clock } from '../clock.ts'
import { safeFileName } from '../files/names.ts'
import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { SettingsService } from '../settings/service.ts'
import type { ExchangeService } from './service.ts'

/** With their lists of words they are only loaded when somebody gives a file. */
const passphrases = () => import('./passphrase.ts')

interface Needs {
  settings: SettingsService
  jobs: Jobs
  files: FilesService
  platform: Platform
  clock: Clock
}

export const exchangeProcedures = (exchange: ExchangeService, { settings, jobs, files, platform, clock }: Needs) => ({
  propose: os.exchange.propose.handler(async () => ({ passphrase: (await passphrases()).proposedPassphrase() })),
  strength: os.exchange.strength.handler(async ({ input }) => ({
    strength: (await passphrases()).strengthOf(input.passphrase),
  })),
  give: os.exchange.give.handler(async ({ input: { scope, passphrase, job } }) => {
    // Before somebody chooses a place for a file that is not written.
    const { refuseWeak } = await passphrases()
    refuseWeak(passphrase)
    const what = scope.what === 'share' ? 'cases' : 'hand-over'
    const name = `${settings.groupIdentity().name || 'Candlepost'} ${what} ${clock.today()}`
    const suggestedName = safeFileName(`${name}.${exchangeExtension}`)
    const path = await platform.chooseSave({ suggestedName, kind: exchangeExtension })
    if (path === null) return null
    const records = await jobs.run('exchange.give', { path, scope, passphrase }, job)
    return { file: files.refer(path), records }
  }),
  look: os.exchange.look.handler(({ input: { token, passphrase, apart, job } }) =>
    jobs.run('exchange.look', { path: files.path(token), passphrase, apart }, job),
  ),
  merge: os.exchange.merge.handler(({ input: { token, passphrase, apart, expected, job } }) =>
    jobs.run('exchange.merge', { path: files.path(token), passphrase, apart, expected }, job),
  ),
  conflicts: os.exchange.conflicts.handler(() => exchange.conflicts()),
  waiting: os.exchange.waiting.handler(() => ({ conflicts: exchange.waiting() })),
  conflict: os.exchange.conflict.handler(({ input }) => exchange.conflict(input.kind, input.id)),
  decide: os.exchange.decide.handler(({ input }) => exchange.decide(input)),
  otherGroups: os.exchange.otherGroups.handler(() => exchange.otherGroups()),
  removeGroup: os.exchange.removeGroup.handler(({ input }) => exchange.removeGroup(input.groupId)),
})
