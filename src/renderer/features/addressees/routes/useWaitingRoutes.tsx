import { IconMailX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../../app/client.ts'

/** For the overview: packs that go out to where letters came back from. */
export function useWaitingRoutes() {
  const { t } = useTranslation()
  const packs = useQuery(orpc.routes.packs.queryOptions()).data ?? []
  return packs.map(({ packId, number, letters }) => ({
    key: `routes ${packId}`,
    to: `/packs/${packId}`,
    icon: <IconMailX size={18} className="due" aria-hidden />,
    words: t('routes.waiting', { number, count: letters }),
  }))
}
