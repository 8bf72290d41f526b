import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { orpc } from '../../app/client.ts'
import { today } from '../../components/days.ts'
import { keptForms } from '../../components/keptForms.ts'
import { Page } from '../../components/Page.tsx'
import { useChange } from '../../components/useChange.ts'
import { EveningForm } from './EveningForm.tsx'
import { newEvening } from './eveningValues.ts'

const keep = 'evening:new'

/** Plans an evening. */
export function NewEveningScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const create = useChange(orpc.evenings.create.mutationOptions(), {
    said: () => t('evenings.said.planned'),
    after: ({ id }) => {
      keptForms.drop(keep)
      void navigate(`/evenings/${id}`)
    },
  })
  const about = params.get('case')
  return (
    <Page title={t('evenings.new')} narrow>
      <EveningForm
        keep={keep}
        values={{ ...newEvening(today()), cases: about === null ? [] : [about] }}
        saving={create.isPending}
        onSave={(fields) => create.mutate({ fields })}
        onCancel={() => {
          keptForms.drop(keep)
          void navigate('/evenings')
        }}
      />
    </Page>
  )
}
