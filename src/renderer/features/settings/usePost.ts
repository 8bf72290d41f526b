import { useTranslation } from 'react-i18next'
import type { PostZone } from '#shared/post.ts'
import { orpc } from '../../app/client.ts'
import { useChange } from '../../components/useChange.ts'

interface Figures {
  country: string
  days: number | null
  zone: PostZone | null
}

/** Changes the post table; each change is one step to undo. */
export function usePost() {
  const { t } = useTranslation()
  const country = useChange(orpc.post.setCountry.mutationOptions(), { said: () => t('settings.post.saved') })
  const price = useChange(orpc.post.setPrice.mutationOptions(), { said: () => t('settings.post.saved') })
  return {
    setCountry: (figures: Figures) => country.mutate(figures),
    setPrice: (zone: PostZone, cents: number) => price.mutate({ zone, price: cents }),
  }
}
