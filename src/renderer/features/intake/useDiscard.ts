import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { useChange } from '../../components/useChange.ts'

/** Takes a draft from the desk. There is no Undo for it: a draft is not yet the group's data. */
export function useDiscard(id: string, after?: () => void): { discard: () => void; pending: boolean } {
  const { t } = useTranslation()
  const discard = useChange(orpc.intake.discard.mutationOptions(), {
    said: () => t('intake.discarded'),
    after: () => after?.(),
  })
  return { discard: () => !discard.isPending && discard.mutate({ id }), pending: discard.isPending }
}
