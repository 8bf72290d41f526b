import { IconMailForward } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'

/** For the overview: replies that headquarters do not know of. */
export function useWaitingReplies() {
  const { t } = useTranslation()
  const { unsent = 0 } = useQuery(orpc.replies.waiting.queryOptions()).data ?? {}
  if (unsent === 0) return []
  const icon = <IconMailForward size={18} aria-hidden />
  return [{ key: 'replies', to: '/replies?show=unsent', icon, words: t('replies.waiting', { count: unsent }) }]
}
