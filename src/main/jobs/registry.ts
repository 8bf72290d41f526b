/**
 * Every long piece of work by name. A job gets the profile's services and plain data, so that it runs the same in this
 * thread (command line, tests) and in the jobs thread (window, preview).
 */
import { actionJobs } from '../actions/import/jobs.ts'
import { backupJobs } from '../backup/jobs.ts'
import { eveningPlanJobs } from '../evenings/plan/jobs.ts'
import { exchangeJobs } from '../exchange/jobs.ts'
import { historyJobs } from '../history/jobs.ts'
import { householdJobs } from '../households/jobs.ts'
import { intakeJobs } from '../intake/jobs.ts'
import { letterJobs } from '../letters/jobs.ts'
import { sheetJobs } from '../letters/sheets/jobs.ts'
import { manyGroupsJobs } from '../manyGroups/jobs.ts'
import { memberJobs } from '../members/jobs.ts'
import { memberLabelJobs } from '../members/labels/jobs.ts'
import { memberMergeJobs } from '../members/merge/jobs.ts'
import { memberPageJobs } from '../members/page/jobs.ts'
import { moneyJobs } from '../money/jobs.ts'
import { outcomeJobs } from '../outcomes/jobs.ts'
import { pdfJobs } from '../pdf/jobs.ts'
import { personalDataJobs } from '../personalData/jobs.ts'
import { replyJobs } from '../replies/jobs.ts'
import { reportJobs } from '../reports/jobs.ts'
import { rosterJobs } from '../roster/jobs.ts'
import { sampleJobs } from '../sample/jobs.ts'
import { sendingJobs } from '../sending/jobs.ts'
import type { Services } from '../services.ts'
import { templateJobs } from '../templates/jobs.ts'
import type { JobControl } from './control.ts'

export const registry = {
  ...actionJobs,
  ...backupJobs,
  ...eveningPlanJobs,
  ...historyJobs,
  ...intakeJobs,
  ...memberJobs,
  ...memberPageJobs,
  ...memberMergeJobs,
  ...memberLabelJobs,
  ...householdJobs,
  ...rosterJobs,
  ...personalDataJobs,
  ...letterJobs,
  ...sheetJobs,
  ...reportJobs,
  ...manyGroupsJobs,
  ...replyJobs,
  ...outcomeJobs,
  ...moneyJobs,
  ...sampleJobs,
  ...sendingJobs,
  ...templateJobs,
  ...pdfJobs,
  ...exchangeJobs,
} satisfies Record<string, (services: Services, input: never, control: JobControl) => unknown>

type Registry = typeof registry
export type JobName = keyof Registry
export type JobInput<N extends JobName> = Parameters<Registry[N]>[1]
export type JobOutput<N extends JobName> = Awaited<ReturnType<Registry[N]>>

/** Runs jobs, wherever they run. */
export interface Jobs {
  /** `id`: what the page calls this job, to watch and to cancel it; null when nobody will. */
  run<N extends JobName>(name: N, input: JobInput<N>, id: string | null): Promise<JobOutput<N>>
  /** @returns whether such a job was running */
  cancel(id: string): boolean
  close(): Promise<void>
}

export type OnProgress = (progress: { job: string; done: number; total: number }) => void

/** Finds and runs a job. The registry's `satisfies` has checked the pairing that a union call cannot express. */
export async function runNamed<N extends JobName>(
  services: Services,
  name: N,
  input: JobInput<N>,
  control: JobControl,
): Promise<JobOutput<N>> {
  const job = registry[name] as (
    services: Services,
    input: JobInput<N>,
    control: JobControl,
  ) => JobOutput<N> | Promise<JobOutput<N>>
  return await job(services, input, control)
}
