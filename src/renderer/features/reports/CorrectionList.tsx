import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MonthCorrections } from '#shared/reports.ts'
import { monthText } from '../../components/days.ts'
import { useLocale } from '../../components/locale.ts'
import classes from './CorrectionList.module.css'

interface CorrectionListProps {
  title: string
  note: string
  months: readonly MonthCorrections[]
}

/** What of sent months became different: "+3 letters UA 12/23". */
export function CorrectionList({ title, note, months }: CorrectionListProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'always' })
  return (
    <section className={`sheet ${classes.list}`} aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{note}</p>
      <ul>
        {months.flatMap(({ month, cells }) =>
          cells.map(({ caseId, reference, channel, kind, by }) => (
            <li key={`${month} ${caseId} ${channel} ${kind}`}>
              <span className="quiet">{monthText(month, locale)}</span>
              <strong className={classes.by}>{signed.format(by)}</strong>
              <span>
                {t(`channel.${channel}`)}
                {kind === 'solidarity' && `, ${t('actions.kindOf.solidarity')}`}
                {' · '}
                <Link to={`/cases/${caseId}`}>{reference}</Link>
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
