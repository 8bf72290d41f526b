import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { DeskView } from './DeskView.tsx'
import { FirstStart } from './FirstStart.tsx'

/** What is due, what this month brought, and what waits; on the very first start, the two ways to begin. */
export function OverviewScreen() {
  const { t } = useTranslation()
  // Days left count from today, which changes without anybody changing anything.
  const overview = useQuery(
    orpc.desk.overview.queryOptions({ refetchOnMount: 'always', refetchOnWindowFocus: 'always' }),
  )
  return (
    <Loaded query={overview} title={t('overview.title')}>
      {(data) => (data.empty ? <FirstStart /> : <DeskView overview={data} />)}
    </Loaded>
  )
}
