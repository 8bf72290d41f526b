import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../../app/client.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { MergePage } from './MergePage.tsx'

/** Two members side by side, to become one. */
export function MergeScreen() {
  const { t } = useTranslation()
  const { one = '', other = '' } = useParams()
  const preview = useQuery(orpc.memberMerge.preview.queryOptions({ input: { one, other } }))
  return (
    <Loaded query={preview} title={t('memberMerge.title')}>
      {(data) => <MergePage key={`${one} ${other}`} preview={data} />}
    </Loaded>
  )
}
