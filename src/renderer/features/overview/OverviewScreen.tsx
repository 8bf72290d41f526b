import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { DeskView } from './DeskView.tsx'
import { FirstStart } from './FirstStart.tsx'

/** What is due, what this month brought, and what waits; on the very first start, the two ways to begin. */
export function OverviewScreen() {
  const overview = useQuery(orpc.desk.overview.queryOptions())
  return <Loaded query={overview}>{(data) => (data.empty ? <FirstStart /> : <DeskView overview={data} />)}</Loaded>
}
