import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Overview } from '#shared/desk.ts'
import { monthText } from '../../components/days.ts'
import { useLocale, useNumber } from '../../components/locale.ts'
import { ChannelsThenAndNow } from './ChannelsThenAndNow.tsx'
import classes from './Desk.module.css'
import { MonthsChart } from './MonthsChart.tsx'

const yearBefore = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`

/** This month's figure, how it stands against last year's, and the last twelve months as bars. */
export function MonthPanel({ overview }: { overview: Overview }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const { month, total, letters, lastYear } = overview.thisMonth
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-01`))
  const difference = total - lastYear
  const comparison = difference === 0 ? 'same' : difference > 0 ? 'more' : 'fewer'
  return (
    <section aria-labelledby="month-title" className="sheet">
      <div className={classes.head}>
        <h2 id="month-title" className="eyebrow">
          {t('overview.month.title')}
        </h2>
        <Anchor component={Link} to={`/reports/${month}`} size="sm">
          {t('overview.month.report', { month: name })}
        </Anchor>
      </div>
      <div className={classes.month}>
        <p className={classes.total}>
          <span className={`figure ${classes.big}`}>{number(total)}</span>{' '}
          {t('overview.month.total', { count: total, month: name })}
        </p>
        <p className={classes.facts}>
          {total > 0 && t('overview.month.letters', { count: letters })}
          {total > 0 && lastYear > 0 && <br />}
          {/* Against a month without figures nothing can be said. */}
          {lastYear > 0 &&
            t(`overview.month.${comparison}`, {
              count: Math.abs(difference),
              month: monthText(yearBefore(month), locale),
            })}
        </p>
        {lastYear > 0 && <ChannelsThenAndNow of={overview.thisMonth} />}
        {overview.months.some((one) => one.total > 0) ? (
          <MonthsChart months={overview.months} />
        ) : (
          <p className={classes.facts}>{t('overview.month.none')}</p>
        )}
      </div>
    </section>
  )
}
