import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MoneyCell, MonthMoney } from '#shared/money.ts'
import { monthText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import money from '../money/Money.module.css'
import { MoneySums } from '../money/MoneySums.tsx'
import { useMoneyText } from '../money/useMoneyText.ts'
import classes from './CorrectionList.module.css'

/** A month's money as it goes to headquarters. */
export function ReportedMoney({ month, of }: { month: string; of: MonthMoney }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="money-title">
      <h2 id="money-title" className={money.title}>
        {t('money.title')}
      </h2>
      <div className={`sheet ${money.sheet}`}>
        <MoneySums cells={of.cells} currency={of.currency} />
        <p className={money.foot}>
          <Anchor component={Link} to={`/money?year=${month.slice(0, 4)}`} size="sm">
            {t('money.report.all')}
          </Anchor>
        </p>
      </div>
    </section>
  )
}

interface LaterMoneyProps {
  title: string
  note: string
  months: readonly { month: string; cells: readonly MoneyCell[] }[]
}

/** What of sent months was noted or changed later: "+£3.00 Stamps and postage". */
export function LaterMoney({ title, note, months }: LaterMoneyProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { signed } = useMoneyText()
  return (
    <section className={`sheet ${classes.list}`} aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{note}</p>
      <ul>
        {months.flatMap(({ month, cells }) =>
          cells.map(({ kind, amount, currency }) => (
            <li key={`${month} ${kind} ${currency}`}>
              <span className="quiet">{monthText(month, locale)}</span>
              <strong className={classes.by}>{signed(amount, currency)}</strong>
              <span>{t(`money.kindOf.${kind}`)}</span>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
