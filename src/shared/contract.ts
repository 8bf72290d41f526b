/** The one contract between page (or command line) and desk. Handlers and clients take their types from here. */
import type { ContractRouterClient } from '@orpc/contract'
import { actionImportContract } from './actionImport.ts'
import { actionsContract } from './actions.ts'
import { addresseesContract } from './addressees.ts'
import { casesContract } from './cases.ts'
import { deadlinesContract } from './deadlines.ts'
import { backupContract, binContract, deskContract, historyContract, jobsContract } from './desk.ts'
import { eveningPlanContract } from './eveningPlan.ts'
import { eveningsContract } from './evenings.ts'
import { exchangeContract } from './exchange.ts'
import { filesContract } from './files.ts'
import { householdsContract } from './households.ts'
import { intakeContract } from './intake.ts'
import { manyGroupsContract } from './manyGroups.ts'
import { memberImportContract } from './memberImport.ts'
import { memberLabelsContract } from './memberLabels.ts'
import { memberMergeContract } from './memberMerge.ts'
import { memberPageContract } from './memberPage.ts'
import { membersContract } from './members.ts'
import { moneyContract } from './money.ts'
import { outcomesContract } from './outcomes.ts'
import { packsContract } from './packs.ts'
import { paperListContract } from './paperList.ts'
import { pdfContract } from './pdf.ts'
import { personalDataContract } from './personalData.ts'
import { postContract } from './post.ts'
import { repliesContract } from './replies.ts'
import { reportsContract } from './reports.ts'
import { rosterContract } from './roster.ts'
import { routesContract } from './routes.ts'
import { sendingContract } from './sending.ts'
import { settingsContract } from './settings.ts'
import { sheetsContract } from './sheets.ts'
import { templatesContract } from './templates.ts'
import { wordingContract } from './wording.ts'

export const contract = {
  desk: deskContract,
  intake: intakeContract,
  cases: casesContract,
  addressees: addresseesContract,
  routes: routesContract,
  members: { ...membersContract, ...memberImportContract },
  memberPage: memberPageContract,
  memberMerge: memberMergeContract,
  memberLabels: memberLabelsContract,
  households: householdsContract,
  roster: rosterContract,
  evenings: { ...eveningsContract, ...eveningPlanContract, ...paperListContract },
  deadlines: deadlinesContract,
  packs: packsContract,
  sending: sendingContract,
  templates: templatesContract,
  pdf: pdfContract,
  personalData: personalDataContract,
  post: postContract,
  wording: wordingContract,
  actions: { ...actionsContract, ...actionImportContract },
  replies: repliesContract,
  outcomes: outcomesContract,
  money: moneyContract,
  reports: reportsContract,
  manyGroups: manyGroupsContract,
  settings: settingsContract,
  sheets: sheetsContract,
  history: historyContract,
  bin: binContract,
  backup: backupContract,
  exchange: exchangeContract,
  files: filesContract,
  jobs: jobsContract,
}

export type DeskClient = ContractRouterClient<typeof contract>
