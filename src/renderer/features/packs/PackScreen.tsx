import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { PackPage } from './PackPage.tsx'

/** One pack: its letters, their printing and their posting. */
export function PackScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const pack = useQuery(orpc.packs.get.queryOptions({ input: { id } }))
  return (
    <Loaded query={pack} title={t('packs.title')}>
      {(data) => <PackPage key={data.id} pack={data} />}
    </Loaded>
  )
}
