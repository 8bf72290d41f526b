/** What the parts of a merge hand to each other. */
import type { ExchangePlan } from '#shared/exchange.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { Content } from '../content.ts'
import type { LocalNeeds } from '../local.ts'
import type { CameAlong } from '../payload.ts'
import type { ExchangeRepository, GroupTally, Kept } from '../repository.ts'
import type { SamePair } from '../same.ts'
import type { Kind } from '../tables.ts'
import type { Register } from '../version.ts'

/** What a file says of records, by kind and by the key that everybody may know them by. */
export type Incoming = Map<string, Map<string, Register>>

export interface MergeNeeds extends LocalNeeds {
  sqlite: Sqlite
  repository: ExchangeRepository
  group: { id: string }
  documents: string
  /** Whether nothing was ever entered here: then the profile becomes the group that hands over. */
  empty: boolean
}

/** What becomes of one record. */
export interface Step {
  kind: Kind
  /** As this profile writes it. */
  key: string
  canonicalKey: string
  /** What stands in the table under that key. */
  now: Content | null
  /** What is to stand in the table: null takes the row away, undefined leaves no row but keeps the record. */
  content: Content | null | undefined
  changedAt: string
  register: Register
  /** Keys of the rows that are there now; those of another spelling go. */
  rows: readonly string[]
  /** Versions as they are to be kept, and those that are kept now. */
  keep: Kept[]
  kept: readonly Kept[]
}

export interface MergePlan {
  steps: Step[]
  pairs: SamePair[]
  /** Rows whose references go over to another before all else. */
  moves: { table: 'members' | 'cases' | 'addressees'; from: string; to: string }[]
  tallies: GroupTally[]
  files: CameAlong[]
  /** The group that this profile becomes. */
  becomes: string | null
  outcome: Omit<ExchangePlan, 'fingerprint'>
}
