/** Money as rows of a spreadsheet, every kind with its row: a report says what did not move, too. Pure. */
import { type Currency, fromMinor } from '#shared/currency.ts'
import { isIncome, type MoneyCell, moneyKinds } from '#shared/money.ts'
import { moneySums } from '#shared/moneySums.ts'
import type { MonthReport } from '#shared/reports.ts'
import type { Month } from '#shared/values.ts'
import type { ReportWords } from './words.ts'

export interface MoneyRow {
  month: Month
  side: string
  kind: string
  /** As it is written, 38.4; of an earlier month by how much it is another. */
  amount: number
  /** The same, below zero for what went out: so that amounts add up to what is left. */
  signed: number
  currency: Currency
}

/** The month's own rows, then the differences of earlier ones. */
export function moneyRows(
  { month, money }: Pick<MonthReport, 'month' | 'money'>,
  { t }: Pick<ReportWords, 't'>,
): { own: MoneyRow[]; earlier: MoneyRow[] } {
  if (money === null) return { own: [], earlier: [] }
  const row = (of: Month, { kind, amount: minor, currency }: MoneyCell): MoneyRow => {
    const amount = fromMinor(minor, currency)
    const signed = isIncome(kind) || amount === 0 ? amount : -amount
    const side = t(isIncome(kind) ? 'money.income' : 'money.expenses')
    return { month: of, side, kind: t(`money.kindOf.${kind}`), amount, signed, currency }
  }
  const own = moneySums(money.cells, money.currency).flatMap(({ currency, kinds }) =>
    moneyKinds.map((kind) => row(month, { kind, amount: kinds[kind], currency })),
  )
  return { own, earlier: money.earlier.flatMap((one) => one.cells.map((cell) => row(one.month, cell))) }
}
