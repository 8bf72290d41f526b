/** Money added up: by kind, zero-filled, each currency for itself. Pure, and the same on both sides. */
import type { Currency } from './currency.ts'
import { expenseKinds, incomeKinds, type MoneyCell, type MoneyKind, moneyKinds } from './money.ts'

export interface MoneySum {
  currency: Currency
  /** Every kind, also those without a penny. */
  kinds: Record<MoneyKind, number>
  income: number
  expenses: number
  /** What is left: below zero where more went out than came in. */
  left: number
}

/** Cells of the same currency and kind become one; what is zero goes away. In the order of currencies and kinds. */
export function addedUp(cells: readonly MoneyCell[]): MoneyCell[] {
  const sums = new Map<string, MoneyCell>()
  for (const { currency, kind, amount } of cells) {
    const key = `${currency} ${kind}`
    const sum = sums.get(key)
    if (sum) sum.amount += amount
    else sums.set(key, { currency, kind, amount })
  }
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0)
    .sort(
      (a, b) =>
        Number(a.currency > b.currency) - Number(a.currency < b.currency) ||
        moneyKinds.indexOf(a.kind) - moneyKinds.indexOf(b.kind),
    )
}

/** What has to be added to `told` to get `now`. */
export const moneyDifference = (told: readonly MoneyCell[], now: readonly MoneyCell[]): MoneyCell[] =>
  addedUp([...now, ...told.map((cell) => ({ ...cell, amount: -cell.amount }))])

/** @param home always among the sums, the first of them; further currencies where there are any */
export function moneySums(cells: readonly MoneyCell[], home: Currency): MoneySum[] {
  const added = addedUp(cells)
  const currencies = [...new Set([home, ...added.map(({ currency }) => currency)])]
  return currencies.map((currency) => {
    const own = new Map(added.filter((cell) => cell.currency === currency).map(({ kind, amount }) => [kind, amount]))
    const of = (kind: MoneyKind) => own.get(kind) ?? 0
    const total = (kinds: readonly MoneyKind[]) => kinds.reduce((sum, kind) => sum + of(kind), 0)
    const [income, expenses] = [total(incomeKinds), total(expenseKinds)]
    const kinds = Object.fromEntries(moneyKinds.map((kind) => [kind, of(kind)])) as MoneySum['kinds']
    return { currency, kinds, income, expenses, left: income - expenses }
  })
}
