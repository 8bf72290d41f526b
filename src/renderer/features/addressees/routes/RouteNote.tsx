import { IconMailX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../../app/client.ts'

/** On an addressee's card: ways that do not work, or may not. */
export function RouteNote({ addresseeId }: { addresseeId: string }) {
  const { t } = useTranslation()
  const routes = useQuery(orpc.routes.notOpen.queryOptions())
  const own = (routes.data ?? []).filter((route) => route.addresseeId === addresseeId)
  return own.map(({ way, state, returns }) => (
    <p key={way} className="due" style={{ display: 'flex', gap: 6, alignItems: 'center', margin: '4px 0' }}>
      <IconMailX size={16} aria-hidden style={{ flex: 'none' }} />
      {t(`routes.card.${state}`, { way: t(`routes.name.${way}`), count: returns })}
    </p>
  ))
}
