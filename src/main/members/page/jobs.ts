import type { MemberStep } from '#shared/memberPage.ts'
import type { Id } from '#shared/values.ts'
import type { Services } from '../../services.ts'

export const memberPageJobs = {
  'memberPage.history': ({ memberPage }: Services, input: { id: Id }): MemberStep[] => memberPage.history(input.id),
}
