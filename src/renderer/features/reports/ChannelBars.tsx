import { useTranslation } from 'react-i18next'
import type { MonthReport } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import { useNumber } from '../../components/locale.ts'
import classes from './MonthPage.module.css'

/** A bar a channel that was used; messages of solidarity in a second shade, said in words where there are some. */
export function ChannelBars({ of }: { of: Pick<MonthReport, 'channels' | 'solidarity'> }) {
  const { t } = useTranslation()
  const number = useNumber()
  const most = Math.max(1, ...channels.map((channel) => of.channels[channel] ?? 0))
  const width = (count: number) => ({ width: `${(100 * count) / most}%` })
  const used = channels.filter((channel) => (of.channels[channel] ?? 0) > 0)
  return (
    <dl className={classes.channels}>
      {used.map((channel) => {
        const total = of.channels[channel] ?? 0
        const solidarity = of.solidarity[channel] ?? 0
        const said = t('reports.ofThem', { count: solidarity, number: number(solidarity) })
        return (
          <div key={channel}>
            <dt>{t(`channel.${channel}`)}</dt>
            <dd title={solidarity > 0 ? said : undefined}>
              <span className={classes.bar} aria-hidden>
                {total > solidarity && <span style={width(total - solidarity)} />}
                {solidarity > 0 && <span data-solidarity style={width(solidarity)} />}
              </span>
              <span className={classes.count}>{number(total)}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
