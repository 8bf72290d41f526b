/** What the main thread and the jobs thread say to each other. */
import type { InterfaceLanguage } from '#shared/i18n/index.ts'
import type { RefusalData } from '#shared/procedure.ts'
import type { JobName } from './registry.ts'

export interface WorkerStart {
  profile: string
  /** Address of the script that reads files; null from the sources. */
  textThread: string | null
  /** What is spoken while the group has not chosen. */
  language: InterfaceLanguage
}

export interface JobRequest {
  id: number
  name: JobName
  input: unknown
  /** One byte of shared memory: not zero means stop, readable in the middle of synchronous work. */
  stop: SharedArrayBuffer
}

export type JobReply =
  | { id: number; progress: { done: number; total: number } }
  | { id: number; output: unknown }
  | { id: number; refusal: RefusalData }
  | { id: number; defect: Error }
