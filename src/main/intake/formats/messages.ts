/** What the thread that takes text out of a file is asked and answers. */
import type { RefusalData } from '#shared/procedure.ts'
import type { Taken } from './taken.ts'

export interface TextRequest {
  file: string
  bytes: Uint8Array
}

export type TextReply = { taken: Taken } | { refusal: RefusalData }
