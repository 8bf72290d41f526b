import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { orpc } from '../../../app/client.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { SendPage } from './SendPage.tsx'

/** The letters of a pack that go by e-mail, fax or social media; with `?letter=`, any one of its letters. */
export function SendScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const only = params.get('letter')
  const pack = useQuery(orpc.packs.get.queryOptions({ input: { id } }))
  const round = useQuery(orpc.sending.round.queryOptions({ input: { packId: id } }))
  return (
    <Loaded query={pack} title={t('sending.title')}>
      {(opened) => (
        <Loaded query={round} title={t('sending.title')}>
          {(letters) => <SendPage key={`${id} ${only}`} pack={opened} round={letters} only={only} />}
        </Loaded>
      )}
    </Loaded>
  )
}
