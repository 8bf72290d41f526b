import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/settings.ts'
import { orpc } from '../../app/client.ts'
import { useChange } from '../../components/useChange.ts'

/** Saves one changed setting and says so. */
export function useSaveSettings(): (change: Partial<Settings>) => void {
  const { t } = useTranslation()
  const save = useChange(orpc.settings.save.mutationOptions(), { said: () => t('settings.saved') })
  return (change) => save.mutate(change)
}
