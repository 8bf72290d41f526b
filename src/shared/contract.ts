/** The one contract between page (or command line) and desk. Handlers and clients take their types from here. */
import type { ContractRouterClient } from '@orpc/contract'
import { actionsContract } from './actions.ts'
import { addresseesContract } from './addressees.ts'
import { casesContract } from './cases.ts'
import { backupContract, binContract, deskContract, historyContract, jobsContract } from './desk.ts'
import { filesContract } from './files.ts'
import { intakeContract } from './intake.ts'
import { membersContract } from './members.ts'
import { packsContract } from './packs.ts'
import { reportsContract } from './reports.ts'
import { settingsContract } from './settings.ts'

export const contract = {
  desk: deskContract,
  intake: intakeContract,
  cases: casesContract,
  addressees: addresseesContract,
  members: membersContract,
  packs: packsContract,
  actions: actionsContract,
  reports: reportsContract,
  settings: settingsContract,
  history: historyContract,
  bin: binContract,
  backup: backupContract,
  files: filesContract,
  jobs: jobsContract,
}

export type DeskClient = ContractRouterClient<typeof contract>
