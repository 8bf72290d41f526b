/** Encrypted files for another group, headquarters or a successor, and what becomes of them here. See docs/exchange.md. */
import { z } from 'zod'
import { ActionKind } from './actions.ts'
import { FileRef } from './files.ts'
import { change, effect, query } from './procedure.ts'
import { Channel, CountryCode, Done, Id, Instant, Month } from './values.ts'

/** What a file is called everywhere. */
export const exchangeExtension = 'candlepost'

export const Passphrase = z.string().min(1).max(1000)

export const PassphraseStrength = z.enum(['weak', 'fair', 'strong'])
export type PassphraseStrength = z.infer<typeof PassphraseStrength>

export const ExchangeScope = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('share'),
    cases: z.array(Id).min(1).max(5000),
    wordings: z.boolean(),
    /** The documents that the cases were made and updated from. */
    documents: z.boolean(),
    /** Counts by case, channel, kind and month. */
    tallies: z.boolean(),
  }),
  z.object({ what: z.literal('handOver') }),
])
export type ExchangeScope = z.infer<typeof ExchangeScope>

/** What a merge does with the records of one kind; each is counted once. */
export const KindOutcome = z.object({
  kind: z.string(),
  added: z.int(),
  changed: z.int(),
  /** Put into the bin, or removed, by whoever gave the file. */
  gone: z.int(),
  same: z.int(),
  /** Known here in a later version. */
  older: z.int(),
  /** In the bin here, and left there. */
  binned: z.int(),
  /** Changed here and there: one version stands, and somebody has to decide. */
  conflicts: z.int(),
})
export type KindOutcome = z.infer<typeof KindOutcome>

export const leftReasons = ['erased', 'mergedHere', 'missing', 'twice', 'ownTallies'] as const
export const LeftOut = z.object({ kind: z.string(), reason: z.enum(leftReasons), count: z.int() })
export type LeftOut = z.infer<typeof LeftOut>

const NamedCase = z.object({ id: Id, reference: z.string(), headline: z.string() })

export const ExchangePlan = z.object({
  what: z.enum(['share', 'handOver']),
  /** The group's name; may be empty. */
  from: z.string(),
  madeAt: Instant,
  kinds: z.array(KindOutcome),
  left: z.array(LeftOut),
  /** Entered by both groups on their own, and recognised by the reference. */
  sameCases: z.array(z.object({ theirs: NamedCase, ours: NamedCase, apart: z.boolean() })),
  /** Two entries of this desk that are one elsewhere, and become one here. */
  joined: z.array(z.object({ kept: z.string(), gone: z.string() })),
  /** Cases with counts of other groups, and how many of these counts are later than those kept. */
  tallies: z.object({ cases: z.int(), newer: z.int() }),
  /** Members here whom the sender has erased. */
  erasedThere: z.array(z.string()),
  /** Attached files that are not here yet. */
  files: z.int(),
  /** Stands for everything above: a merge is refused when it would do something else. */
  fingerprint: z.string(),
})
export type ExchangePlan = z.infer<typeof ExchangePlan>

/** Two versions or more of one record, of which somebody has to choose. */
export const ConflictSummary = z.object({
  kind: z.string(),
  /** The record's key, whatever its kind. */
  id: z.string(),
  name: z.string(),
  /** What the versions differ in. */
  fields: z.array(z.string()),
  from: z.array(z.string()),
})
export type ConflictSummary = z.infer<typeof ConflictSummary>

export const Conflict = z.object({
  kind: z.string(),
  id: z.string(),
  name: z.string(),
  versions: z.array(
    z.object({
      version: z.string(),
      madeBy: z.string(),
      here: z.boolean(),
      /** Null where nobody noted it. */
      changedAt: Instant.nullable(),
      /** What the desk goes by until somebody decides. */
      stands: z.boolean(),
      /** Whether it takes the record away. */
      removed: z.boolean(),
    }),
  ),
  /** What differs: a value for each version, in their order, as lines of text. */
  fields: z.array(z.object({ field: z.string(), values: z.array(z.array(z.string())) })),
})
export type Conflict = z.infer<typeof Conflict>

export const GroupTallies = z.object({
  groups: z.array(z.object({ groupId: z.string(), name: z.string(), total: z.int(), countedAt: Instant })),
  /** Summed over the other groups, the most written for first. */
  cases: z.array(
    z.object({
      reference: z.string(),
      headline: z.string(),
      country: CountryCode.nullable(),
      /** How many groups. */
      groups: z.int(),
      total: z.int(),
      solidarity: z.int(),
      channels: z.record(Channel, z.int()),
    }),
  ),
})
export type GroupTallies = z.infer<typeof GroupTallies>

export const TallyCell = z.object({ month: Month, channel: Channel, kind: ActionKind, count: z.int().min(1) })

const Opened = z.object({
  token: z.string(),
  passphrase: Passphrase,
  /** Cases of the file that are said to be others than those here with their reference. */
  apart: z.array(Id).max(5000).default([]),
  job: Id.nullable(),
})

export const exchangeContract = {
  /** Words that nobody used before. */
  propose: query(z.void(), z.object({ passphrase: z.string() })),
  strength: query(z.object({ passphrase: z.string().max(1000) }), z.object({ strength: PassphraseStrength })),
  /**
   * Writes the file where the coordinator says; null when they changed their mind. It is a change, since from now on the
   * profile knows which versions are out of the house; it is no step to undo.
   */
  give: change(
    z.object({ scope: ExchangeScope, passphrase: Passphrase, job: Id.nullable() }),
    z.object({ file: FileRef, records: z.int() }).nullable(),
  ),
  /** What a merge would do. Writes nothing. */
  look: effect(Opened, ExchangePlan),
  /** Does what the plan says, or nothing: refused where it would do something else by now. */
  merge: change(Opened.extend({ expected: z.string() }), Done.extend({ plan: ExchangePlan })),
  conflicts: query(z.void(), z.array(ConflictSummary)),
  /** For the overview: how many records wait for somebody to decide. */
  waiting: query(z.void(), z.object({ conflicts: z.int() })),
  conflict: query(z.object({ kind: z.string(), id: z.string() }), Conflict),
  /**
   * The record as decided: a new version that takes the place of all. `take` names a version for each field that differs;
   * `seen` all that were shown. Refused where there are others by now.
   */
  decide: change(
    z.object({
      kind: z.string(),
      id: z.string(),
      seen: z.array(z.string()).max(1000),
      /** Of this one everything that is not named below. */
      whole: z.string(),
      take: z.record(z.string(), z.string()),
    }),
    Done,
  ),
  otherGroups: query(z.void(), GroupTallies),
  removeGroup: change(z.object({ groupId: z.string() }), Done),
}
