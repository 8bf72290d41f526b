/** The rules of a pack, and what there is to say before it is frozen. */
import { z } from 'zod'
import { Id } from './values.ts'

/**
 * Who writes which sheet (a case to one addressee). `everyone`: all of them. `each`: every writer so many, in turn.
 * `one`: every sheet once, dealt out to the writers.
 */
export const Pattern = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('each'), letters: z.int().min(1).max(500) }),
  z.object({ kind: z.literal('one') }),
])
export type Pattern = z.infer<typeof Pattern>

/** What the coordinator may choose against the rule's own order. */
export const Way = z.enum(['post', 'email', 'fax', 'embassy'])
export type Way = z.infer<typeof Way>

export const PackRules = z.object({
  pattern: Pattern,
  /** `household`: members at one postal address sign one letter together. */
  unit: z.enum(['person', 'household']),
  /** By addressee; whoever is not there goes as the deadline lets them. */
  ways: z.record(Id, Way),
})
export type PackRules = z.infer<typeof PackRules>

export const defaultRules: PackRules = { pattern: { kind: 'everyone' }, unit: 'person', ways: {} }

/** A rule as a sentence: a key under `packs.rule.*`. `country` holds a code and `day` a civil day, for the page to say. */
export const RuleSentence = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RuleSentence = z.infer<typeof RuleSentence>

/** What a careful reader would say of a letter: a key under `packs.lint.*`. */
export const Finding = z.object({
  rule: z.string(),
  severity: z.enum(['look', 'wrong']),
  /** The letter's place in the pack. */
  position: z.int(),
  part: z.enum(['sender', 'date', 'recipient', 'subject', 'salutation', 'paragraphs', 'close', 'signature', 'letter']),
  /** The words that it is about, as they stand in the letter; empty for the letter as a whole. */
  sentence: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Finding = z.infer<typeof Finding>

/** Findings that say the same of several letters: that of the first of them. */
export const FindingGroup = z.object({ finding: Finding, letters: z.int() })
export type FindingGroup = z.infer<typeof FindingGroup>
