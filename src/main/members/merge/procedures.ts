import type { Jobs } from '../../jobs/registry.ts'
import { os } from '../../rpc.ts'
import type { MemberMergeService } from './service.ts'

export const memberMergeProcedures = (merges: MemberMergeService, jobs: Jobs) => ({
  preview: os.memberMerge.preview.handler(({ input }) => merges.preview(input.one, input.other)),
  merge: os.memberMerge.merge.handler(({ input }) => merges.merge(input)),
  of: os.memberMerge.of.handler(({ input }) => merges.of(input.id)),
  takeApart: os.memberMerge.takeApart.handler(({ input }) => merges.takeApart(input.id)),
  similar: os.memberMerge.similar.handler(({ input }) => jobs.run('memberMerge.similar', input, null)),
  notSame: os.memberMerge.notSame.handler(({ input }) => merges.notSame(input.one, input.other)),
})
