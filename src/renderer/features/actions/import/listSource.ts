import type { ActionColumn } from '#shared/actionImport.ts'
import type { Channel } from '#shared/values.ts'

/** A file and how to read it: see ActionFile. */
export interface SourceOfList {
  file: string
  choice: string | null
  mapping: ActionColumn[] | null
  channel: Channel | null
  year: number | null
}

export const unread = (file: string): SourceOfList => ({ file, choice: null, mapping: null, channel: null, year: null })
