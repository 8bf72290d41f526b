import { useTranslation } from 'react-i18next'
import type { AddresseeRoute } from '#shared/routes.ts'
import { orpc } from '../../../app/client.ts'
import { useChange } from '../../../components/useChange.ts'

/** One step that opens or closes a way to an addressee. */
export function useSayRoute(route: Pick<AddresseeRoute, 'addresseeId' | 'way' | 'name'>) {
  const { t } = useTranslation()
  const { mutate, isPending } = useChange(orpc.routes.say.mutationOptions(), {
    said: (_, { state }) =>
      t(state === 'open' ? 'routes.said.open' : 'routes.said.closed', {
        way: t(`routes.way.${route.way}`),
        name: route.name,
      }),
  })
  return {
    say: (state: 'open' | 'closed') => mutate({ addresseeId: route.addresseeId, way: route.way, state }),
    isPending,
  }
}
