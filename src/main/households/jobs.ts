import type { HouseholdSuggestion } from '#shared/households.ts'
import type { Services } from '../services.ts'

export const householdJobs = {
  'households.suggestions': ({ households }: Services, _input: null): HouseholdSuggestion[] => households.suggestions(),
}
