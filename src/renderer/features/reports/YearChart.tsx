import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { YearReview } from '#shared/reports.ts'
import { monthText } from '../../components/days.ts'
import { useLocale, useNumber } from '../../components/locale.ts'
import classes from './Year.module.css'

const sum = (counts: YearReview['solidarity']) => Object.values(counts).reduce((total, count) => total + count, 0)

/** The twelve months as columns, appeals and solidarity apart. To screen readers, a list of the same figures. */
export function YearChart({ review }: { review: YearReview }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const data = review.months.map(({ month, total, solidarity }) => ({
    month: short.format(Date.parse(`${month}-01`)),
    appeals: total - sum(solidarity),
    solidarity: sum(solidarity),
  }))
  return (
    <section className={`sheet ${classes.chart}`} aria-labelledby="months-title">
      <h2 id="months-title" className="eyebrow">
        {t('reports.months')}
      </h2>
      <div aria-hidden>
        <BarChart
          h={240}
          data={data}
          dataKey="month"
          type="stacked"
          withLegend
          legendProps={{ verticalAlign: 'bottom' }}
          valueFormatter={number}
          gridColor="var(--line)"
          textColor="var(--quiet)"
          series={[
            { name: 'appeals', label: t('reports.appeals'), color: 'var(--flame)' },
            { name: 'solidarity', label: t('reports.solidarity'), color: 'var(--quiet)' },
          ]}
          barProps={{ isAnimationActive: false, tabIndex: -1 }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </div>
      <VisuallyHidden component="ol">
        {review.months.map(({ month, total }) => (
          <li key={month}>{t('overview.month.bar', { month: monthText(month, locale), count: total })}</li>
        ))}
      </VisuallyHidden>
    </section>
  )
}
