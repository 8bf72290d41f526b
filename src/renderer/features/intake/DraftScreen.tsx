import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { Page } from '../../components/Page.tsx'
import { BatchSteps } from './BatchSteps.tsx'
import { DraftDesk } from './DraftDesk.tsx'

/** One draft beside its source, to be corrected and saved as a case. */
export function DraftScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  // Read once: the form goes its own way, and what it keeps it writes back into what was read here.
  const draft = useQuery(orpc.intake.draft.queryOptions({ input: { id }, staleTime: 'static' }))
  return (
    <Page
      title={t('intake.draftTitle')}
      subtitle={t(draft.data?.known ? 'update.subtitle' : 'intake.draftSubtitle')}
      actions={draft.data && <BatchSteps draft={draft.data} />}
    >
      <Loaded query={draft}>{(data) => <DraftDesk key={data.id} draft={data} />}</Loaded>
    </Page>
  )
}
