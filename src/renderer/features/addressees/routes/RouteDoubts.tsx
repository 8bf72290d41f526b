import { Alert, Button, Group } from '@mantine/core'
import { IconMailX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type AddresseeRoute, returnsToClose } from '#shared/routes.ts'
import { orpc } from '../../../app/client.ts'
import { useSayRoute } from './useSayRoute.ts'

interface RouteDoubtsProps {
  addresseeIds: readonly (string | null)[]
  /** The page is the addressee's own. */
  atHome?: boolean
}

/** Ways to these addressees by which something came back, and the two things that can be done about it. */
export function RouteDoubts({ addresseeIds, atHome = false }: RouteDoubtsProps) {
  const routes = useQuery(orpc.routes.notOpen.queryOptions())
  const doubts = (routes.data ?? []).filter(
    ({ addresseeId, state }) => state === 'doubtful' && addresseeIds.includes(addresseeId),
  )
  return doubts.map((route) => <Doubt key={`${route.addresseeId} ${route.way}`} route={route} atHome={atHome} />)
}

function Doubt({ route, atHome }: { route: AddresseeRoute; atHome: boolean }) {
  const { t } = useTranslation()
  const { say, isPending } = useSayRoute(route)
  const { name, way, returns, addresseeId } = route
  const often = returns >= returnsToClose
  return (
    <Alert
      color="due"
      variant="light"
      icon={<IconMailX aria-hidden />}
      mb="md"
      title={t(`routes.doubt.${way}`, { count: returns, name })}
    >
      <p style={{ margin: '0 0 12px' }}>
        {t(often ? 'routes.doubt.propose' : 'routes.doubt.look')}{' '}
        {!atHome && <Link to={`/addressees/${addresseeId}`}>{t('routes.doubt.page', { name })}</Link>}
      </p>
      <Group gap="xs">
        <Button variant={often ? 'filled' : 'default'} loading={isPending} onClick={() => say('closed')}>
          {t('routes.close', { way: t(`routes.way.${way}`), name })}
        </Button>
        <Button variant="default" loading={isPending} onClick={() => say('open')}>
          {t('routes.open')}
        </Button>
      </Group>
    </Alert>
  )
}
