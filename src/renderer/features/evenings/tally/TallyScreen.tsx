import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../../app/client.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { TallyBoard } from './TallyBoard.tsx'

/** The tally of an evening, over the whole window. */
export function TallyScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  // Read once: while the tally is open, the screen itself knows best.
  const evening = useQuery({
    ...orpc.evenings.get.queryOptions({ input: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <main>
      <Loaded query={evening} title={t('evenings.tally.title')}>
        {(data) => <TallyBoard evening={data} />}
      </Loaded>
    </main>
  )
}
