import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { PacksService } from '../letters/service.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { SendingService } from './service.ts'

interface Others {
  packs: Pick<PacksService, 'mustBeFree' | 'documentName'>
  jobs: Jobs
  files: FilesService
  platform: Platform
}

export const sendingProcedures = (sending: SendingService, { packs, jobs, files, platform }: Others) => ({
  find: os.sending.find.handler(({ input }) => sending.find(input.typed)),
  round: os.sending.round.handler(({ input }) => sending.round(input.packId)),
  letter: os.sending.letter.handler(({ input }) => sending.letter(input.letterId)),
  openMail: os.sending.openMail.handler(async ({ input }) => ({
    address: await platform.openMail(sending.mailAddress(input.letterId, input.copies)),
  })),
  record: os.sending.record.handler(({ input }) => sending.record(input.letterId, input.way, input.on)),
  takeBack: os.sending.takeBack.handler(({ input }) => sending.takeBack(input.letterId)),
  saveDrafts: os.sending.saveDrafts.handler(async ({ input: { packId, kind, job } }) => {
    packs.mustBeFree(packId)
    // Asked for first, so that nobody chooses a folder for nothing.
    sending.drafts(packId)
    const folder = await platform.chooseFolder({ suggestedName: packs.documentName(packId) })
    if (folder === null) return null
    const { files: written, ...counts } = await jobs.run('sending.drafts', { packId, kind, folder }, job)
    return { ...counts, files: written.map((path) => files.refer(path)) }
  }),
})
