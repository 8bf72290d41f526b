import type { Clock } from '../clock.ts'
import { os } from '../rpc.ts'
import { type PreviewNeeds, previewOf } from './preview.ts'
import type { WordingService } from './service.ts'

export const wordingProcedures = (wording: WordingService, needs: PreviewNeeds, clock: Clock) => ({
  get: os.wording.get.handler(({ input }) => wording.get(input.caseId, input.language)),
  preview: os.wording.preview.handler(({ input }) => previewOf(input, needs, clock)),
  save: os.wording.save.handler(({ input }) => wording.save(input.caseId, input.language, input.parts)),
  remove: os.wording.remove.handler(({ input }) => wording.remove(input.caseId, input.language)),
})
