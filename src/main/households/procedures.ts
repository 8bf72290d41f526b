import type { Jobs } from '../jobs/registry.ts'
import { os } from '../rpc.ts'
import type { HouseholdsService } from './service.ts'

export const householdsProcedures = (households: HouseholdsService, jobs: Jobs) => ({
  list: os.households.list.handler(() => households.list()),
  suggestions: os.households.suggestions.handler(() => jobs.run('households.suggestions', null, null)),
  confirm: os.households.confirm.handler(({ input: { apart, ...confirmed } }) => households.confirm(confirmed, apart)),
  confirmAll: os.households.confirmAll.handler(({ input }) => households.confirmAll(input.all)),
  refuse: os.households.refuse.handler(({ input }) => households.refuse(input.members)),
  rename: os.households.rename.handler(({ input }) => households.rename(input.id, input.name)),
  leave: os.households.leave.handler(({ input }) => households.leave(input.member)),
  dissolve: os.households.dissolve.handler(({ input }) => households.dissolve(input.id)),
})
