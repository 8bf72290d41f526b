/**
 * Money for reports: a month's by kind, and what of sent months became different since. Entries are few, so they are added up when
 * they are asked for; `month_money` keeps what was told, as `month_news` does for replies. A month that was sent without its
 * money has no row there: headquarters know of none, so nothing of it can be different.
 */
import type { MoneyCell, MonthMoney } from '#shared/money.ts'
import { addedUp, moneyDifference } from '#shared/moneySums.ts'
import type { Day, Month } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { grouped } from './counts.ts'

type CellRow = MoneyCell & { month: Month }

export function createMoneyMonths(sqlite: Sqlite) {
  // Days are compared as text, so that a last day of 31 serves every month.
  const cells = sqlite.prepare<{ first: Day; last: Day }, CellRow>(`
    SELECT substr(moved_on, 1, 7) AS month, currency, kind, sum(amount) AS amount FROM money
    WHERE deleted_at IS NULL AND moved_on BETWEEN @first AND @last GROUP BY 1, 2, 3`)
  const months = sqlite
    .prepare<[], Month>('SELECT DISTINCT substr(moved_on, 1, 7) FROM money WHERE deleted_at IS NULL')
    .pluck()
  const sent = sqlite.prepare<[Month], { month: Month; told: string }>(
    'SELECT month, told FROM month_money WHERE month < ? ORDER BY month',
  )
  const one = sqlite.prepare<[Month], string>('SELECT told FROM month_money WHERE month = ?').pluck()
  const put = sqlite.prepare<[Month, string]>(`
    INSERT INTO month_money (month, told) VALUES (?, ?) ON CONFLICT (month) DO UPDATE SET told = excluded.told`)

  const plain = (rows: readonly CellRow[]): MoneyCell[] => addedUp(rows.map(({ month: _, ...cell }) => cell))
  const inMonth = (month: Month) => plain(cells.all({ first: `${month}-01`, last: `${month}-31` }))

  function toTell(before: Month): MonthMoney['earlier'] {
    const rows = sent.all(before)
    const [oldest] = rows
    if (oldest === undefined) return []
    const now = grouped(cells.all({ first: `${oldest.month}-01`, last: `${before}-00` }), ({ month }) => month)
    return rows
      .map(({ month, told }) => ({ month, cells: moneyDifference(JSON.parse(told), plain(now.get(month) ?? [])) }))
      .filter(({ cells: some }) => some.length > 0)
  }

  return {
    /** Months in which money moved. */
    months: () => months.all(),
    month: (month: Month): Omit<MonthMoney, 'currency'> => ({ cells: inMonth(month), earlier: toTell(month) }),
    /** Of a month that was sent with its money: what became different since it was told last. */
    later(month: Month): MoneyCell[] {
      const told = one.get(month)
      return told === undefined ? [] : moneyDifference(JSON.parse(told), inMonth(month))
    },
    /** Inside the operation that freezes the month; null for a report without money. */
    freeze(month: Month, money: MonthMoney | null): void {
      if (money === null) return
      put.run(month, JSON.stringify(money.cells))
      for (const { month: before, cells: said } of money.earlier) {
        put.run(before, JSON.stringify(addedUp([...JSON.parse(one.get(before) ?? '[]'), ...said])))
      }
    },
    /** All twelve months. */
    year(year: number): { month: Month; cells: MoneyCell[] }[] {
      const byMonth = grouped(cells.all({ first: `${year}-01-01`, last: `${year}-12-31` }), ({ month }) => month)
      return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`).map((month) => ({
        month,
        cells: plain(byMonth.get(month) ?? []),
      }))
    },
  }
}
