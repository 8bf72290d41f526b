import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { replyKinds } from '#shared/replies.ts'
import type { YearReview } from '#shared/reports.ts'
import { Country } from '../../components/Country.tsx'
import { Day } from '../../components/Day.tsx'
import { useLocale } from '../../components/locale.ts'
import classes from './Year.module.css'

/** What came of the year: replies in a sentence, and what happened in its cases. */
export function YearNews({ review: { news } }: { review: YearReview }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const came = replyKinds.filter((kind) => news.replies[kind] > 0)
  if (came.length === 0 && news.outcomes.length === 0) return null
  const said = came.map((kind) => t(`document.news.reply.${kind}`, { count: news.replies[kind] }))
  return (
    <section aria-labelledby="news-title">
      <h2 id="news-title" className={classes.title}>
        {t('document.year.ended')}
      </h2>
      {came.length > 0 && (
        <p>{t('document.news.inYear', { said: new Intl.ListFormat(locale, { type: 'unit' }).format(said) })}</p>
      )}
      <ul className={classes.news}>
        {news.outcomes.map(({ id, caseId, reference, headline, country, kind, on, people, note }) => (
          <li key={id}>
            <strong>{t(`outcomes.kindOf.${kind}`)}</strong>{' '}
            <span className="quiet">
              <Day day={on} />
            </span>
            <span className={classes.headline}>
              <Link to={`/cases/${caseId}?tab=outcomes`}>{reference}</Link> <Country code={country} /> {headline}
            </span>
            {people.length > 0 && (
              <span className={classes.headline}>{new Intl.ListFormat(locale).format(people)}</span>
            )}
            {note !== '' && <span className={classes.notice}>{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
