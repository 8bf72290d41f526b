import type { SimilarMember } from '#shared/memberMerge.ts'
import type { Id } from '#shared/values.ts'
import type { Services } from '../../services.ts'

export const memberMergeJobs = {
  'memberMerge.similar': ({ memberMerge }: Services, input: { id: Id }): SimilarMember[] =>
    memberMerge.similar(input.id),
}
