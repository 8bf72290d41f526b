import type { Jobs } from '../../jobs/registry.ts'
import { os } from '../../rpc.ts'
import type { MemberPageService } from './service.ts'

export const memberPageProcedures = (page: MemberPageService, jobs: Jobs) => ({
  letters: os.memberPage.letters.handler(({ input }) => page.letters(input.id, input.offset, input.limit)),
  actions: os.memberPage.actions.handler(({ input }) => page.actions(input.id, input.offset, input.limit)),
  history: os.memberPage.history.handler(({ input }) => jobs.run('memberPage.history', input, null)),
})
