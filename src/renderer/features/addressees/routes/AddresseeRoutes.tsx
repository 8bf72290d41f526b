import { Button } from '@mantine/core'
import { IconCircleCheck, IconMailOff, IconMailQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AddresseeSummary } from '#shared/addressees.ts'
import type { AddresseeRoute, RouteWay } from '#shared/routes.ts'
import { orpc } from '../../../app/client.ts'
import { dayText } from '../../../components/days.ts'
import { useLocale } from '../../../components/locale.ts'
import classes from './AddresseeRoutes.module.css'
import { RouteDoubts } from './RouteDoubts.tsx'
import { useSayRoute } from './useSayRoute.ts'

const icons = { open: IconCircleCheck, doubtful: IconMailQuestion, closed: IconMailOff }

/** Which ways reach an addressee now, each to be closed or opened in one step. */
export function AddresseeRoutes({ of }: { of: AddresseeSummary }) {
  const { t } = useTranslation()
  const routes = useQuery(orpc.routes.of.queryOptions({ input: { addresseeId: of.id } }))
  const has: Record<RouteWay, boolean> = {
    post: of.address.length > 0,
    email: of.emails.length > 0,
    fax: of.faxes.length > 0,
  }
  const shown = (routes.data ?? []).filter(({ way, state }) => has[way] || state !== 'open')
  if (shown.length === 0) return null
  return (
    <>
      <RouteDoubts addresseeIds={[of.id]} atHome />
      <section className={`sheet ${classes.routes}`} aria-labelledby="routes-title">
        <h2 id="routes-title" className="eyebrow">
          {t('routes.title')}
        </h2>
        <ul>
          {shown.map((route) => (
            <Line key={route.way} route={route} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Line({ route }: { route: AddresseeRoute }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { say, isPending } = useSayRoute(route)
  const { way, state, returns, closedOn } = route
  const Icon = icons[state]
  const words = {
    open: t('routes.state.open'),
    doubtful: t('routes.state.doubtful', { count: returns }),
    closed: t('routes.state.closed', { day: closedOn === null ? '' : dayText(closedOn, locale) }),
  }
  return (
    <li>
      <Icon size={18} className={state === 'open' ? 'well' : 'due'} aria-hidden />
      <span>
        <strong>{t(`routes.name.${way}`)}</strong> {words[state]}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={isPending}
        aria-label={`${t(`routes.name.${way}`)}: ${t(state === 'open' ? 'routes.closeShort' : 'routes.open')}`}
        onClick={() => say(state === 'open' ? 'closed' : 'open')}
      >
        {t(state === 'open' ? 'routes.closeShort' : 'routes.open')}
      </Button>
    </li>
  )
}
