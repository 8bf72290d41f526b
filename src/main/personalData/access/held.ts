/** What the profile holds about one person, as the answer to their request tells it. */
import type { LetterText } from '#shared/packs.ts'
import type { ConsentEntry, DataRequest } from '#shared/personalData.ts'
import type { ReplyKind } from '#shared/replies.ts'
import type { Channel, CountryCode, Day, Instant } from '#shared/values.ts'

export interface HeldLetter {
  code: string
  pack: number
  reference: string
  addressee: string
  channel: string
  date: Day
  postedOn: Day | null
  signedTogether: boolean
  text: LetterText
}

export interface HeldChange {
  at: Instant
  /** As in the undo history. */
  label: { key: string; params: Record<string, string | number> }
  undone: boolean
  fields: { field: string; before: string; after: string }[]
}

export interface Held {
  name: string
  inBinSince: Instant | null
  record: { field: string; value: string }[]
  country: CountryCode | null
  consents: ConsentEntry[]
  requests: DataRequest[]
  letters: HeldLetter[]
  actions: {
    on: Day
    channel: Channel
    count: number
    reference: string
    addressee: string | null
    note: string
    fromPack: boolean
  }[]
  /** Replies to their letters. */
  replies: {
    on: Day
    kind: ReplyKind
    reference: string
    from: string
    code: string
    summary: string
    note: string
    files: string[]
  }[]
  history: HeldChange[]
  /** Files of which the record was made or changed. */
  imports: { at: Instant; file: string }[]
  /** Where else the name or an address is written: words around it. */
  mentions: { table: string; words: string }[]
  /** Rows of further tables that are about the person. */
  further: { table: string; values: Record<string, string | number | null> }[]
}
