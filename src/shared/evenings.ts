/** Letter-writing evenings: the plan, who came, the tally, and what the count becomes when the evening is closed. */
import { z } from 'zod'
import { ActionKind } from './actions.ts'
import { Currency } from './currency.ts'
import { FileRef } from './files.ts'
import { Amount } from './money.ts'
import { change, effect, query } from './procedure.ts'
import { Channel, CountryCode, Day, Done, Id, Instant, Line, Text } from './values.ts'

/** More are no list that anybody signs. */
export const mostExpected = 1000

/** One thing that is counted beside each case. */
export const TallyColumn = z.object({ channel: Channel, kind: ActionKind })
export type TallyColumn = z.infer<typeof TallyColumn>

/** As many as keys and a screen that is read from the back of a room have room for. */
export const mostTallied = { cases: 9, columns: 4 }

export const EveningFields = z.object({
  on: Day,
  /** `HH:MM`; null when nothing was said. */
  startsAt: z.iso.time({ precision: -1 }).nullable(),
  title: Line,
  place: Line,
  note: Text,
  /** In the order in which the tally shows them. */
  cases: z.array(Id).max(mostTallied.cases),
  /** Frozen packs whose letters are signed there. */
  packs: z.array(Id).max(50),
  columns: z.array(TallyColumn).min(1).max(mostTallied.columns),
  /** Whether each tap says who wrote; plain counts otherwise. */
  byPerson: z.boolean(),
})
export type EveningFields = z.infer<typeof EveningFields>

export const Attendance = z.object({
  id: Id,
  memberId: Id.nullable(),
  /** A member's name, or a guest's first name. */
  name: z.string(),
  guest: z.boolean(),
  /** Place on the printed sign-in sheet, from 1. */
  number: z.int(),
  cameAt: Instant.nullable(),
})
export type Attendance = z.infer<typeof Attendance>

/** A figure of the tally. */
export const TallyCount = z.object({ caseId: Id, channel: Channel, kind: ActionKind, count: z.int() })
export type TallyCount = z.infer<typeof TallyCount>

/** What was printed for a case against what was counted there. */
export const EveningCase = z.object({
  id: Id,
  reference: z.string(),
  headline: z.string(),
  country: CountryCode.nullable(),
  deadline: Day.nullable(),
  status: z.enum(['open', 'closed']),
  /** Letters on paper in the evening's packs. */
  printed: z.int(),
  /** Letters (appeals) counted by tap. */
  counted: z.int(),
})
export type EveningCase = z.infer<typeof EveningCase>

export const EveningSummary = z.object({
  id: Id,
  on: Day,
  startsAt: z.string().nullable(),
  title: z.string(),
  place: z.string(),
  cases: z.array(z.object({ id: Id, reference: z.string() })),
  expected: z.int(),
  came: z.int(),
  /** All that was counted. */
  counted: z.int(),
  closedAt: Instant.nullable(),
})
export type EveningSummary = z.infer<typeof EveningSummary>

export const Evening = EveningFields.omit({ cases: true, packs: true }).extend({
  id: Id,
  closedAt: Instant.nullable(),
  cases: z.array(EveningCase),
  packs: z.array(
    z.object({
      id: Id,
      number: z.int(),
      letters: z.int(),
      postedOn: Day.nullable(),
      /** This evening's count stands for its letters. */
      countedHere: z.boolean(),
    }),
  ),
  /** By number. */
  attendance: z.array(Attendance),
  tally: z.array(TallyCount),
  /** What the newest tap was; null when there is none to take back. */
  lastTap: z.object({ caseId: Id, channel: Channel, kind: ActionKind }).nullable(),
  /** With `byPerson`: how many each person wrote. */
  written: z.array(z.object({ attendanceId: Id, count: z.int() })),
})
export type Evening = z.infer<typeof Evening>

export const Tap = z.object({
  /** Made by the page: a tap that is sent twice counts once. */
  id: Id,
  caseId: Id,
  channel: Channel,
  kind: ActionKind,
  attendanceId: Id.nullable(),
})
export type Tap = z.infer<typeof Tap>

const Saved = Done.extend({ id: Id })
const ofEvening = z.object({ id: Id })

export const eveningsContract = {
  /** Newest day first. */
  list: query(z.void(), z.array(EveningSummary)),
  get: query(ofEvening, Evening),
  create: change(z.object({ fields: EveningFields }), Saved),
  /** A case that was counted already stays. */
  update: change(z.object({ id: Id, fields: EveningFields }), Saved),
  /** To the bin; refused once it is closed. */
  remove: change(ofEvening, Saved),
  /** How many members write (active, with consent); null where they are too many for one evening to expect. */
  writers: query(z.void(), z.object({ count: z.int().nullable() })),
  /** Puts members, or all who write, on the list of those expected, in roster order behind those who stand there. */
  expect: change(
    z.object({ id: Id, members: z.union([z.array(Id).min(1), z.literal('writers')]) }),
    Done.extend({ count: z.int() }),
  ),
  /** Takes somebody off the list; refused once a tap names them. */
  strike: change(z.object({ id: Id, attendanceId: Id }), Done),
  /** Members whom typed letters may mean, those expected first: initials ("ab"), or beginnings of their names. */
  find: query(
    z.object({ id: Id, text: Line }),
    z.array(z.object({ memberId: Id, name: z.string(), attendance: Attendance.nullable() })),
  ),
  /** A member by id, a guest by first name, or somebody on the list by number: has come, or has not. */
  checkIn: change(
    z.object({
      id: Id,
      who: z.union([
        z.object({ memberId: Id }),
        z.object({ guest: Line.refine((name) => name !== '') }),
        z.object({ number: z.int().min(1) }),
      ]),
      came: z.boolean(),
    }),
    Done.extend({ name: z.string() }),
  ),
  /** A sheet to sign at the door (DOCX), numbered as the list; null when no place was chosen. */
  signIn: effect(ofEvening, FileRef.nullable()),
  /** Counts taps; those that were counted before are passed over. */
  tap: change(z.object({ id: Id, taps: z.array(Tap).min(1).max(500) }), Done.extend({ counted: z.int() })),
  /** Takes a tap back, or the newest where none is named; null when there is no such tap. */
  untap: change(z.object({ id: Id, tap: Id.nullable() }), Done.extend({ tap: Tap.nullable() })),
  /**
   * Turns the tally into actions. `counted`: packs for whose letters the tally stands, so that they count as posted on
   * the evening's day without being recorded a second time. `collected`: what was in the collection box; noted with it.
   */
  close: change(
    z.object({
      id: Id,
      counted: z.array(Id),
      collected: z.object({ amount: Amount, currency: Currency }).nullable().default(null),
    }),
    Done.extend({ actions: z.int(), letters: z.int() }),
  ),
  /** Takes the evening's actions away again and opens its tally. */
  reopen: change(ofEvening, Saved),
}
