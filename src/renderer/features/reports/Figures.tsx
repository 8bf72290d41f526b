import { useTranslation } from 'react-i18next'
import type { MonthReport } from '#shared/reports.ts'
import { useNumber } from '../../components/locale.ts'
import { ChannelBars } from './ChannelBars.tsx'
import classes from './MonthPage.module.css'

type Figured = Pick<MonthReport, 'total' | 'participants' | 'newParticipants' | 'evenings' | 'channels' | 'solidarity'>

/** The large figures of a month or year, and its channels as bars. */
export function Figures({ report }: { report: Figured }) {
  const { t } = useTranslation()
  const number = useNumber()
  const solidarity = Object.values(report.solidarity).reduce((sum, count) => sum + count, 0)
  return (
    <div className={classes.figures}>
      <p>
        <span className="figure">{number(report.total)}</span> {t('reports.actions', { count: report.total })}
        {solidarity > 0 && (
          <span className={classes.fact}>
            <span className={classes.swatch} aria-hidden />
            {t('reports.ofThem', { count: solidarity, number: number(solidarity) })}
          </span>
        )}
      </p>
      <p>
        <span className="figure">{number(report.participants)}</span>{' '}
        {t('reports.participants', { count: report.participants })}
        {report.newParticipants > 0 && (
          <span className={classes.fact}>
            {t('reports.new', { count: report.newParticipants, number: number(report.newParticipants) })}
          </span>
        )}
        {report.evenings > 0 && (
          <span className={classes.fact}>
            {t('reports.evenings', { count: report.evenings, number: number(report.evenings) })}
          </span>
        )}
      </p>
      <ChannelBars of={report} />
    </div>
  )
}
