import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { YearReview } from '#shared/reports.ts'
import { Country } from '../../components/Country.tsx'
import { dayText } from '../../components/days.ts'
import { useLocale, useNumber } from '../../components/locale.ts'
import classes from './Year.module.css'

/** The cases of the year, the most written for first, with what came of those that ended. */
export function YearCases({ review }: { review: YearReview }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const most = Math.max(1, ...review.cases.map(({ total }) => total))
  return (
    <section aria-labelledby="cases-title">
      <h2 id="cases-title" className={classes.title}>
        {t('reports.yearCases')}
      </h2>
      <ol className={classes.cases}>
        {review.cases.map((one) => (
          <li key={one.caseId}>
            <div className={classes.name}>
              <Link to={`/cases/${one.caseId}`}>{one.reference}</Link>{' '}
              <span className="quiet">
                <Country code={one.country} />
              </span>
              <span className={classes.headline}>{one.headline}</span>
              {one.closedOn !== null && (
                <p className={classes.ended}>
                  <strong>{t('reports.closedOn', { on: dayText(one.closedOn, locale) })}</strong>
                  {one.notice !== null && <span className={classes.notice}>{one.notice}</span>}
                </p>
              )}
            </div>
            <span className={classes.bar} aria-hidden>
              <span style={{ width: `${(100 * one.total) / most}%` }} />
            </span>
            <span className={classes.total}>{number(one.total)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
