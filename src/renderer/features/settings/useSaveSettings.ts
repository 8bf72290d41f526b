import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/settings.ts'
import { desk } from '../../app/client.ts'
import { speak } from '../../app/i18n.ts'
import { useChange } from '../../components/useChange.ts'

/** Saves one changed setting and says so: of another language, in that language. */
export function useSaveSettings(): (change: Partial<Settings>) => void {
  const { t } = useTranslation()
  const save = useChange(
    {
      mutationFn: async (change: Partial<Settings>) => {
        const saved = await desk.settings.save(change)
        if (change.language !== undefined) await speak(change.language)
        return saved
      },
    },
    { said: () => t('settings.saved') },
  )
  return (change) => save.mutate(change)
}
