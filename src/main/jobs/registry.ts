/**
 * Every long piece of work by name, and where its code is: `packs.make` is one of the jobs of `packs`. The code is loaded
 * when its first job is run, so that a thread that prints letters holds nothing of imports and reports, and the window's
 * thread, which has its jobs done by another, nothing of any. A job gets the profile's services and plain data, so that it
 * runs the same in this thread (command line, tests) and in the jobs thread (window, preview).
 */
import type { Services } from '../services.ts'
import type { JobControl } from './control.ts'

const jobsOf = {
  actions: async () => (await import('../actions/import/jobs.ts')).actionJobs,
  backup: async () => (await import('../backup/jobs.ts')).backupJobs,
  evenings: async () => (await import('../evenings/plan/jobs.ts')).eveningPlanJobs,
  exchange: async () => (await import('../exchange/jobs.ts')).exchangeJobs,
  history: async () => (await import('../history/jobs.ts')).historyJobs,
  households: async () => (await import('../households/jobs.ts')).householdJobs,
  intake: async () => (await import('../intake/jobs.ts')).intakeJobs,
  manyGroups: async () => (await import('../manyGroups/jobs.ts')).manyGroupsJobs,
  memberLabels: async () => (await import('../members/labels/jobs.ts')).memberLabelJobs,
  memberMerge: async () => (await import('../members/merge/jobs.ts')).memberMergeJobs,
  memberPage: async () => (await import('../members/page/jobs.ts')).memberPageJobs,
  members: async () => (await import('../members/jobs.ts')).memberJobs,
  money: async () => (await import('../money/jobs.ts')).moneyJobs,
  outcomes: async () => (await import('../outcomes/jobs.ts')).outcomeJobs,
  packs: async () => (await import('../letters/jobs.ts')).letterJobs,
  pdf: async () => (await import('../pdf/jobs.ts')).pdfJobs,
  personalData: async () => (await import('../personalData/jobs.ts')).personalDataJobs,
  replies: async () => (await import('../replies/jobs.ts')).replyJobs,
  reports: async () => (await import('../reports/jobs.ts')).reportJobs,
  roster: async () => (await import('../roster/jobs.ts')).rosterJobs,
  sample: async () => (await import('../sample/jobs.ts')).sampleJobs,
  sending: async () => (await import('../sending/jobs.ts')).sendingJobs,
  sheets: async () => (await import('../letters/sheets/jobs.ts')).sheetJobs,
  templates: async () => (await import('../templates/jobs.ts')).templateJobs,
} satisfies Record<string, () => Promise<Record<string, Job<never>>>>

type Job<Input> = (services: Services, input: Input, control: JobControl) => unknown
type Domain = keyof typeof jobsOf
type JobsOf<D extends Domain> = Awaited<ReturnType<(typeof jobsOf)[D]>>
/** The jobs that are named as their domain is; no other is found, here and by the compiler. */
type Named<D extends Domain> = { [N in keyof JobsOf<D> & `${D}.${string}`]: JobsOf<D>[N] }
type Registry = { [D in Domain]: (jobs: Named<D>) => void }[Domain] extends (jobs: infer All) => void ? All : never

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

/** Finds and runs a job. The compiler has checked name and input, in a pairing that a look-up by name cannot express. */
export async function runNamed<N extends JobName>(
  services: Services,
  name: N,
  input: JobInput<N>,
  control: JobControl,
): Promise<JobOutput<N>> {
  const [domain] = name.split('.', 1) as [Domain]
  const jobs = (await jobsOf[domain]()) as Registry
  const job = jobs[name] as Job<JobInput<N>>
  return (await job(services, input, control)) as JobOutput<N>
}
