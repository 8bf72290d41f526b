/** Money as sentences of reports. Pure. */
import { moneyText } from '#shared/currency.ts'
import { expenseKinds, incomeKinds, type MoneyCell, type MoneyKind, type MonthMoney } from '#shared/money.ts'
import { type MoneySum, moneySums } from '#shared/moneySums.ts'
import type { ReportWords } from './words.ts'

type Say = Pick<ReportWords, 't' | 'language'>

const listed = (language: string, parts: readonly string[]) =>
  new Intl.ListFormat(language, { type: 'unit' }).format(parts)

/** "Income £52.00: £40.00 from the collection box, £12.00 in donations" */
function side(sum: MoneySum, which: 'income' | 'expenses', { t, language }: Say): string {
  const money = (amount: number) => moneyText(amount, sum.currency, language)
  const kinds: readonly MoneyKind[] = which === 'income' ? incomeKinds : expenseKinds
  const some = kinds.filter((kind) => sum.kinds[kind] !== 0)
  const total = money(sum[which])
  if (some.length === 0) return t(`money.report.${which}None`, { total })
  const said = some.map((kind) => t(`money.amountOf.${kind}`, { amount: money(sum.kinds[kind]) }))
  return t(`money.report.${which}Of`, { total, said: listed(language, said) })
}

/** What came in, what went out and what is left, a line each; one line where nothing moved. */
export function moneyLines({ currency, cells }: Pick<MonthMoney, 'currency' | 'cells'>, words: Say): string[] {
  if (cells.length === 0) return [words.t('money.report.none')]
  return moneySums(cells, currency)
    .filter(({ income, expenses }) => income !== 0 || expenses !== 0)
    .flatMap((sum) => [side(sum, 'income', words), side(sum, 'expenses', words), leftLine(sum, words)])
}

/** "Balance: £13.60" */
export const leftLine = ({ left, currency }: MoneySum, { t, language }: Say): string =>
  t('money.report.left', { left: moneyText(left, currency, language) })

/** "October 2026: +£3.00 for stamps and postage", a line a month. */
export const earlierMoneyLines = (
  earlier: readonly { month: string; cells: MoneyCell[] }[],
  words: Say & Pick<ReportWords, 'month'>,
): string[] =>
  earlier.map(({ month, cells }) => {
    const said = cells.map(({ kind, amount, currency }) =>
      words.t(`money.amountOf.${kind}`, { amount: moneyText(amount, currency, words.language, { sign: 'always' }) }),
    )
    return words.t('document.report.correction', { month: words.month(month), said: listed(words.language, said) })
  })
