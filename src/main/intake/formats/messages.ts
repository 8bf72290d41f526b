/** What the thread that reads files is asked and answers: the text of a file, or the table of people in it. */
import type { RefusalData } from '#shared/procedure.ts'
import type { RosterChoice } from '../../members/formats/roster.ts'
import type { Table } from '../../members/import/shape.ts'
import type { Taken } from './taken.ts'

export interface FileRequest {
  file: string
  bytes: Uint8Array
  /** Null: its text is wanted. */
  roster: RosterChoice | null
}

export type FileReply = { taken: Taken } | { table: Table } | { refusal: RefusalData }
