import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { EveningPage } from './EveningPage.tsx'

/** One evening: its plan, who comes, its count. */
export function EveningScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const evening = useQuery(orpc.evenings.get.queryOptions({ input: { id } }))
  return (
    <Loaded query={evening} title={t('evenings.title')}>
      {(data) => <EveningPage key={data.id} evening={data} />}
    </Loaded>
  )
}
