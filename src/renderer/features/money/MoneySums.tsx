import { useTranslation } from 'react-i18next'
import type { Currency } from '#shared/currency.ts'
import { expenseKinds, incomeKinds, type MoneyCell } from '#shared/money.ts'
import { type MoneySum, moneySums } from '#shared/moneySums.ts'
import classes from './Money.module.css'
import { useMoneyText } from './useMoneyText.ts'

interface MoneySumsProps {
  cells: readonly MoneyCell[]
  currency: Currency
}

/** What came in beside what went out, every kind with its figure; each currency for itself. */
export function MoneySums({ cells, currency }: MoneySumsProps) {
  const all = moneySums(cells, currency)
  const shown = all.filter(({ income, expenses }) => all.length === 1 || income !== 0 || expenses !== 0)
  return shown.map((sum) => <Sides key={sum.currency} sum={sum} />)
}

function Sides({ sum }: { sum: MoneySum }) {
  const { t } = useTranslation()
  const { money } = useMoneyText()
  const sides = [
    { name: 'income', kinds: incomeKinds, total: sum.income, all: 'money.allIncome' },
    { name: 'expenses', kinds: expenseKinds, total: sum.expenses, all: 'money.allExpenses' },
  ] as const
  return (
    <div className={classes.sums}>
      {sides.map(({ name, kinds, total, all }) => (
        <table key={name} className={classes.side}>
          <caption>{t(`money.${name}`)}</caption>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind} data-zero={sum.kinds[kind] === 0 || undefined}>
                <th scope="row">{t(`money.kindOf.${kind}`)}</th>
                <td>{money(sum.kinds[kind], sum.currency)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t(all)}</th>
              <td>{money(total, sum.currency)}</td>
            </tr>
          </tfoot>
        </table>
      ))}
      <p className={classes.left}>
        {t('money.left')} <strong>{money(sum.left, sum.currency)}</strong>
      </p>
    </div>
  )
}
