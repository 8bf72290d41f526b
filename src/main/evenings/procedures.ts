import type { FilesService } from '../files/service.ts'
import type { MembersService } from '../members/service.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { EveningsService } from './service.ts'

interface Others {
  members: Pick<MembersService, 'signInTo'>
  files: FilesService
  platform: Platform
}

export const eveningsProcedures = (evenings: EveningsService, { members, files, platform }: Others) => ({
  signIn: os.evenings.signIn.handler(async ({ input }) => {
    const { attendance } = evenings.get(input.id)
    const path = await platform.chooseSave({ suggestedName: evenings.signInName(input.id), kind: 'docx' })
    if (path === null) return null
    await members.signInTo(path, attendance)
    return files.refer(path)
  }),
  list: os.evenings.list.handler(() => evenings.list()),
  get: os.evenings.get.handler(({ input }) => evenings.get(input.id)),
  create: os.evenings.create.handler(({ input }) => evenings.create(input.fields)),
  update: os.evenings.update.handler(({ input }) => evenings.update(input.id, input.fields)),
  remove: os.evenings.remove.handler(({ input }) => evenings.remove(input.id)),
  expect: os.evenings.expect.handler(({ input }) => evenings.expect(input.id, input.members)),
  writers: os.evenings.writers.handler(() => ({ count: evenings.writers() })),
  strike: os.evenings.strike.handler(({ input }) => evenings.strike(input.id, input.attendanceId)),
  find: os.evenings.find.handler(({ input }) => evenings.find(input.id, input.text)),
  checkIn: os.evenings.checkIn.handler(({ input }) => evenings.checkIn(input.id, input.who, input.came)),
  tap: os.evenings.tap.handler(({ input }) => evenings.tap(input.id, input.taps)),
  untap: os.evenings.untap.handler(({ input }) => evenings.untap(input.id, input.tap)),
  paper: os.evenings.paper.handler(({ input }) => evenings.paper(input.id)),
  savePaper: os.evenings.savePaper.handler(({ input }) => evenings.savePaper(input.id, input.cells)),
  close: os.evenings.close.handler(({ input }) => evenings.close(input.id, input.counted, input.collected)),
  reopen: os.evenings.reopen.handler(({ input }) => evenings.reopen(input.id)),
})
