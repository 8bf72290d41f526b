/** What is read of a row, and how. */
import type { ActionKind, ActionSource } from '#shared/actions.ts'
import type { RowNote } from '#shared/members.ts'
import type { Channel, Day } from '#shared/values.ts'

export interface ReadEntry {
  column: number
  on: Day
  monthOnly: boolean
  reference: string
  headline: string
  channel: Channel
  kind: ActionKind
  count: number
  /** As the list writes it; empty for nobody. */
  name: string
  addressee: string
  note: string
  source: ActionSource
}

/** A row with what it gives; `problems` are why it, or one of its figures, is left out. */
export interface ReadRow {
  row: number
  sheet: string
  cells: string[]
  entries: ReadEntry[]
  problems: RowNote[]
}

export interface ReadOptions {
  /** Of figures that nothing says it of. */
  channel: Channel
  /** Of days without one, where one sheet is read; see ActionFile. */
  year: number | null
  today: Day
}

/** What was met on the way and is said of the whole list. */
export interface Met {
  /** Figures without a channel, days without a year. */
  channelWanted: boolean
  yearWanted: boolean
  /** Rows that took day or case from a row above. */
  filled: number
  /** There is no column of figures: each row is one. */
  eachOne: boolean
}
