import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'

/** For the overview: records of which two versions wait for somebody to choose. */
export function useWaitingConflicts() {
  const { t } = useTranslation()
  const { conflicts = 0 } = useQuery(orpc.exchange.waiting.queryOptions()).data ?? {}
  if (conflicts === 0) return []
  const icon = <IconArrowsSplit2 size={18} aria-hidden />
  return [{ key: 'conflicts', to: '/exchange', icon, words: t('exchange.waiting', { count: conflicts }) }]
}
