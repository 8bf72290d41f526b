import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { PersonalDataService } from './service.ts'

interface Others {
  jobs: Jobs
  files: FilesService
  platform: Platform
}

export const personalDataProcedures = (personalData: PersonalDataService, { jobs, files, platform }: Others) => ({
  ledger: os.personalData.ledger.handler(({ input }) => personalData.ledger(input.memberId)),
  recordConsent: os.personalData.recordConsent.handler(({ input }) => personalData.recordConsent(input)),
  texts: os.personalData.texts.handler(() => personalData.texts()),
  saveText: os.personalData.saveText.handler(({ input }) => personalData.saveText(input.purpose, input.text)),
  requests: os.personalData.requests.handler(({ input }) => personalData.requests(input.memberId)),
  addRequest: os.personalData.addRequest.handler(({ input }) => personalData.addRequest(input)),
  setRequestDone: os.personalData.setRequestDone.handler(({ input }) =>
    personalData.setRequestDone(input.id, input.doneOn),
  ),
  review: os.personalData.review.handler(() => jobs.run('personalData.review', null, null)),
  decide: os.personalData.decide.handler(({ input }) => personalData.decide(input.memberIds, input.decision)),
  askAgain: os.personalData.askAgain.handler(async ({ input }) => ({
    address: await platform.openMail(personalData.askAddress(input.memberId)),
  })),
  waiting: os.personalData.waiting.handler(async () => ({
    review: (await jobs.run('personalData.review', null, null)).length,
    requests: personalData.requests(null),
  })),
  access: os.personalData.access.handler(async ({ input: { memberId, job } }) => {
    const folder = await platform.chooseFolder({ suggestedName: personalData.accessName(memberId) })
    if (folder === null) return null
    const written = await jobs.run('personalData.access', { memberId, folder }, job)
    return written.files.map((path) => files.refer(path))
  }),
  erasurePlan: os.personalData.erasurePlan.handler(({ input }) => jobs.run('personalData.plan', input, null)),
  erase: os.personalData.erase.handler(({ input: { job, ...wanted } }) => jobs.run('personalData.erase', wanted, job)),
  erasures: os.personalData.erasures.handler(() => personalData.erasures()),
  backups: os.personalData.backups.handler(() => personalData.backups()),
})
