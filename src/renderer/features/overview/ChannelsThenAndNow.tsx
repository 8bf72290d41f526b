import { useTranslation } from 'react-i18next'
import type { Overview } from '#shared/desk.ts'
import { useNumber } from '../../components/locale.ts'
import classes from './ChannelsThenAndNow.module.css'

/** Channel by channel, this month beside the same month a year ago. */
export function ChannelsThenAndNow({ of }: { of: Overview['thisMonth'] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const year = Number(of.month.slice(0, 4))
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t('overview.month.compared')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{year - 1}</th>
          <th scope="col">{year}</th>
        </tr>
      </thead>
      <tbody>
        {of.channels.map(({ channel, count, lastYear }) => (
          <tr key={channel}>
            <th scope="row">{t(`channel.${channel}`)}</th>
            <td>{number(lastYear)}</td>
            <td>{number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
