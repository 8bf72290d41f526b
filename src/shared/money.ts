/** Money: what came in and went out with the letter writing. It names nobody: a group's books, not its members'. */
import { z } from 'zod'
import { Currency } from './currency.ts'
import { FileRef } from './files.ts'
import { change, effect, query } from './procedure.ts'
import { Day, Done, Id, Instant, Line, Month } from './values.ts'

/** What money came in for, in the order in which reports list it. */
export const incomeKinds = ['collection', 'donation', 'dues', 'sale', 'grant', 'otherIncome'] as const
/** What it was spent on. */
export const expenseKinds = ['postage', 'paper', 'room', 'refreshments', 'passedOn', 'otherExpense'] as const
export const moneyKinds = [...incomeKinds, ...expenseKinds] as const
export const MoneyKind = z.enum(moneyKinds)
export type MoneyKind = z.infer<typeof MoneyKind>

export const isIncome = (kind: MoneyKind): boolean => incomeKinds.some((income) => income === kind)

/** More than that is a slip of the finger, and adding up many stays exact. */
export const mostMoney = 100_000_000_000

/** In the smallest unit of the currency: pence, cents. */
export const Amount = z.int().min(1).max(mostMoney)

export const MoneyFields = z.object({
  kind: MoneyKind,
  amount: Amount,
  currency: Currency,
  on: Day,
  eveningId: Id.nullable(),
  caseId: Id.nullable(),
  /** The pack whose postage it is; at most one entry has it. */
  packId: Id.nullable(),
  note: Line,
})
export type MoneyFields = z.infer<typeof MoneyFields>

export const MoneyEntry = MoneyFields.extend({
  id: Id,
  createdAt: Instant,
  /** What it belongs to, by name. */
  eveningOn: Day.nullable(),
  reference: z.string().nullable(),
  packNumber: z.int().nullable(),
})
export type MoneyEntry = z.infer<typeof MoneyEntry>

/** So much of one kind in one currency; in differences below zero for less. */
export const MoneyCell = z.object({ currency: Currency, kind: MoneyKind, amount: z.int() })
export type MoneyCell = z.infer<typeof MoneyCell>

/** A month's money in its report. */
export const MonthMoney = z.object({
  /** The group's own, whether anything moved in it or not. */
  currency: Currency,
  /** Without those of zero. */
  cells: z.array(MoneyCell),
  /** What this report says of earlier months that were sent with their money, oldest first. */
  earlier: z.array(z.object({ month: Month, cells: z.array(MoneyCell) })),
})
export type MonthMoney = z.infer<typeof MonthMoney>

export const YearMoney = z.object({
  currency: Currency,
  /** All twelve. */
  months: z.array(z.object({ month: Month, cells: z.array(MoneyCell) })),
})
export type YearMoney = z.infer<typeof YearMoney>

/** What posting a pack cost, by its postage plan. */
export const PackPostage = z.object({
  number: z.int(),
  /** Sheets that go into an envelope. */
  letters: z.int(),
  currency: Currency,
  /** In smallest units; null where a price is missing: half a sum would be taken for a whole one. */
  amount: z.int().nullable(),
  /** How it would be noted. */
  on: Day,
  eveningId: Id.nullable(),
  /** Where all its letters are for one case, which is not in the bin. */
  caseId: Id.nullable(),
  /** The entry that notes it already. */
  noted: z.object({ id: Id, amount: z.int(), currency: Currency }).nullable(),
})
export type PackPostage = z.infer<typeof PackPostage>

export const MoneyFilter = z.object({
  year: z.int().min(1900).max(9999).nullable(),
  eveningId: Id.nullable(),
  caseId: Id.nullable(),
})
export type MoneyFilter = z.infer<typeof MoneyFilter>
export const allMoney: MoneyFilter = { year: null, eveningId: null, caseId: null }

const Saved = Done.extend({ id: Id })

export const moneyContract = {
  /** The latest day first; `years` are those with entries, newest first, whatever the filter. */
  list: query(MoneyFilter, z.object({ currency: Currency, years: z.array(z.int()), entries: z.array(MoneyEntry) })),
  add: change(z.object({ fields: MoneyFields }), Saved),
  update: change(z.object({ id: Id, fields: MoneyFields }), Saved),
  /** To the bin. */
  remove: change(z.object({ id: Id }), Saved),
  /** Null while the pack is not posted, or where nothing of it goes by post. */
  postage: query(z.object({ packId: Id }), PackPostage.nullable()),
  /** Writes a year's entries and sums (XLSX) where the coordinator says; null when they changed their mind. */
  export: effect(z.object({ year: z.int().min(1900).max(9999), job: Id.nullable() }), FileRef.nullable()),
}
