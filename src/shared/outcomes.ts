/** Outcomes: what happened in a case, and the slip that tells it to those who wrote. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { change, effect, query } from './procedure.ts'
import { Day, Done, Id, Instant, LanguageTag, Line } from './values.ts'

export const outcomeKinds = [
  'released',
  'commuted',
  'dropped',
  'improved',
  'executed',
  'died',
  'transferred',
  'sentenced',
  'unchanged',
  'other',
] as const
export const OutcomeKind = z.enum(outcomeKinds)
export type OutcomeKind = z.infer<typeof OutcomeKind>

/** How it is told: joy and grief want other words, and everything else plain ones. */
export type OutcomeTone = 'good' | 'sad' | 'plain'
export const toneOf = (kind: OutcomeKind): OutcomeTone => {
  if (kind === 'released' || kind === 'commuted' || kind === 'dropped' || kind === 'improved') return 'good'
  return kind === 'executed' || kind === 'died' || kind === 'sentenced' ? 'sad' : 'plain'
}

/** Mostly nobody has to write any more. */
export const endsCase = (kind: OutcomeKind): boolean =>
  kind === 'released' || kind === 'dropped' || kind === 'executed' || kind === 'died'

export const OutcomeFields = z.object({
  caseId: Id,
  kind: OutcomeKind,
  on: Day,
  /** Names out of the case's people; empty where it is about all of them. */
  people: z.array(Line).max(200),
  note: z.string().max(20_000),
  source: Line,
})
export type OutcomeFields = z.infer<typeof OutcomeFields>

export const Outcome = OutcomeFields.extend({ id: Id, createdAt: Instant })
export type Outcome = z.infer<typeof Outcome>

/** Why somebody who wrote gets no slip: see `outcomes.leftOut.*`. */
export const NoSlip = z.enum(['noConsent', 'bin'])
export type NoSlip = z.infer<typeof NoSlip>

export const SlipPlan = z.object({
  /** Whoever wrote for the case and may be told, by name. */
  people: z.array(
    z.object({
      memberId: Id,
      name: z.string(),
      /** Letters and whatever else they did for the case. */
      count: z.int(),
      /** The language that their slip is in when each is in the member's own. */
      language: LanguageTag,
    }),
  ),
  leftOut: z.array(z.object({ memberId: Id, name: z.string(), why: NoSlip })),
  /** The language of slips that are all in the case's own. */
  caseLanguage: LanguageTag,
  /** How the slip for the first of them reads. */
  sample: z.object({ title: z.string(), paragraphs: z.array(z.string()) }).nullable(),
})
export type SlipPlan = z.infer<typeof SlipPlan>

/** `several`: four to a page, to be cut; `one`: a half page each. */
export const SlipLayout = z.enum(['several', 'one'])
export type SlipLayout = z.infer<typeof SlipLayout>

export const SlipChoice = z.object({
  id: Id,
  layout: SlipLayout,
  language: z.enum(['case', 'member']),
  /** The group's own sentences, on every slip as they are. */
  words: z.string().trim().max(600),
})
export type SlipChoice = z.infer<typeof SlipChoice>

const Saved = Done.extend({ id: Id })

export const outcomesContract = {
  /** Of a case, the latest first. */
  list: query(z.object({ caseId: Id }), z.array(Outcome)),
  /** `close`: closes the case too, in one step. `held`: packs that are held back since. */
  add: change(z.object({ fields: OutcomeFields, close: z.boolean() }), Saved.extend({ held: z.int() })),
  update: change(z.object({ id: Id, fields: OutcomeFields }), Saved),
  /** To the bin. */
  remove: change(z.object({ id: Id }), Saved),
  /** Who would get a slip, and how it reads. */
  slipPlan: query(SlipChoice, SlipPlan),
  /** Writes the slips (DOCX) where the coordinator says; null when they changed their mind. Refused when nobody gets one. */
  slips: effect(SlipChoice.extend({ job: Id.nullable() }), z.object({ slips: z.int(), file: FileRef }).nullable()),
}
