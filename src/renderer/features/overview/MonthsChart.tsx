import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/desk.ts'
import { monthText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import classes from './MonthsChart.module.css'

/** Twelve bars, one a month. A list to screen readers: each bar says its month and figure. */
export function MonthsChart({ months }: { months: Overview['months'] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const highest = Math.max(1, ...months.map((month) => month.total))
  const initial = new Intl.DateTimeFormat(locale, { month: 'narrow', timeZone: 'UTC' })
  return (
    <ol className={classes.chart} aria-label={t('overview.month.chart')}>
      {months.map(({ month, total }, index) => {
        const words = t('overview.month.bar', { count: total, month: monthText(month, locale) })
        return (
          <li key={month} className={classes.month} title={words} data-now={index === months.length - 1 || undefined}>
            <VisuallyHidden>{words}</VisuallyHidden>
            <span className={classes.room} aria-hidden>
              <span
                className={classes.bar}
                style={{ height: total === 0 ? 0 : `max(3px, ${(100 * total) / highest}%)` }}
              />
            </span>
            <span className={classes.initial} aria-hidden>
              {initial.format(Date.parse(`${month}-01`))}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
