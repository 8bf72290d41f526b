import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Currency } from '#shared/currency.ts'
import type { YearMoney } from '#shared/money.ts'
import { type MoneySum, moneySums } from '#shared/moneySums.ts'
import { monthText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import classes from './Money.module.css'
import { useMoneyText } from './useMoneyText.ts'

/** A year month by month; each currency for itself. */
export function MoneyMonths({ months, currency }: YearMoney) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { money } = useMoneyText()
  const cells = months.flatMap((one) => one.cells)
  const figures = ({ income, expenses, left, currency: of }: MoneySum) =>
    [income, expenses, left].map((amount, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: three columns, always the same
      <td key={i} data-zero={amount === 0 || undefined}>
        {money(amount, of)}
      </td>
    ))
  const sumIn = (month: YearMoney['months'][number], of: Currency) =>
    moneySums(month.cells, of).find((sum) => sum.currency === of)
  return moneySums(cells, currency).map((all) => (
    <table key={all.currency} className={classes.months}>
      <caption>{t('money.byMonth')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('money.month')}</th>
          <th scope="col">{t('money.income')}</th>
          <th scope="col">{t('money.expenses')}</th>
          <th scope="col">{t('money.left')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((one) => {
          const sum = sumIn(one, all.currency)
          return (
            sum && (
              <tr key={one.month}>
                <th scope="row">
                  <Link to={`/reports/${one.month}`}>{monthText(one.month, locale)}</Link>
                </th>
                {figures(sum)}
              </tr>
            )
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('money.wholeYear')}</th>
          {figures(all)}
        </tr>
      </tfoot>
    </table>
  ))
}
