/** The plan of an evening: who is expected, which packs lie ready, which are still to make, postage, what to bring. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { EndedCase } from './packs.ts'
import { effect, query } from './procedure.ts'
import { CountryCode, Day, Id } from './values.ts'

/** Somebody brings it: a key under `evenings.bring.*` and how many. */
export const Bring = z.object({
  what: z.enum(['letters', 'envelopes', 'stamps', 'cards', 'signIn', 'postcards', 'pens', 'paper', 'paperList']),
  /** 0 where nobody can say. */
  count: z.int(),
  /** Of one stamp, in hundredths of the currency; null where nobody has entered it. */
  price: z.int().nullable(),
})
export type Bring = z.infer<typeof Bring>

export const EveningPlan = z.object({
  /** On the list; guests among them, and how many came already. */
  people: z.object({ listed: z.int(), guests: z.int(), came: z.int() }),
  packs: z.array(
    z.object({
      id: Id,
      number: z.int(),
      references: z.array(z.string()),
      /** On paper, without what is withheld. */
      letters: z.int(),
      postedOn: Day.nullable(),
      heldFor: z.array(EndedCase),
    }),
  ),
  /** Open cases of the evening for which none of its packs has a letter. */
  toMake: z.array(z.object({ id: Id, reference: z.string(), headline: z.string() })),
  /** Over all packs that are not posted. */
  postage: z.object({
    /** ISO 4217. */
    currency: z.string(),
    lines: z.array(
      z.object({
        zone: z.string(),
        country: CountryCode.nullable(),
        letters: z.int(),
        /** Of one letter, in hundredths of the currency. */
        price: z.int().nullable(),
      }),
    ),
    letters: z.int(),
    /** Null where a price is missing: half a sum would be taken for a whole one. */
    total: z.int().nullable(),
  }),
  bring: z.array(Bring),
})
export type EveningPlan = z.infer<typeof EveningPlan>

const ofEvening = z.object({ id: Id })
const saved = FileRef.nullable()

export const eveningPlanContract = {
  plan: query(ofEvening, EveningPlan),
  /** The plan on one page (DOCX); null when no place was chosen. */
  savePlan: effect(ofEvening, saved),
  /** A table card for each case of the evening, in one file (DOCX). Refused without cases. */
  saveCards: effect(ofEvening, saved),
}
