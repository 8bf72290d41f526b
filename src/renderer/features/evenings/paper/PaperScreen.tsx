import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../../app/client.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { PaperPage } from './PaperPage.tsx'

/** An evening's list that was counted on paper, to be typed in. */
export function PaperScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const evening = useQuery(orpc.evenings.get.queryOptions({ input: { id } }))
  const list = useQuery(orpc.evenings.paper.queryOptions({ input: { id } }))
  return (
    <Loaded query={evening} title={t('evenings.paper.title')}>
      {(data) => <Loaded query={list}>{(paper) => <PaperPage key={data.id} evening={data} list={paper} />}</Loaded>}
    </Loaded>
  )
}
