import { v7 as uuid } from 'uuid'
import { Refusal } from '#shared/refusal.ts'
import { type AddresseeRoute, type PackDoubt, type RouteWay, routeWays } from '#shared/routes.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../../db/data.ts'
import { createRoutesRepository } from './repository.ts'
import { stateOf } from './state.ts'

/** How ways stand, read once for as long as a plan is made. */
export type RouteLook = (addressee: Id, way: RouteWay) => Pick<AddresseeRoute, 'state' | 'returns'>

export interface RoutesService {
  /** @throws Refusal `addresseeGone` */
  of(addressee: Id): AddresseeRoute[]
  notOpen(): AddresseeRoute[]
  ofPack(pack: Id): PackDoubt[]
  packs(): { packId: Id; number: number; letters: number }[]
  look(): RouteLook
  /** @throws Refusal `addresseeGone` */
  say(addressee: Id, way: RouteWay, state: 'open' | 'closed'): { operation: Id }
}

export function createRoutes({ sqlite, history, clock }: Data): RoutesService {
  const repository = createRoutesRepository(sqlite)

  const known = (): AddresseeRoute[] =>
    repository.known().map(({ said, saidOn, ...row }) => ({
      ...row,
      state: stateOf(said, row.returns),
      closedOn: said === 'closed' ? saidOn : null,
    }))
  const notOpen = () => known().filter(({ state }) => state !== 'open')

  function nameOf(addressee: Id): string {
    const name = repository.name(addressee)
    if (name === null) throw new Refusal('addresseeGone')
    return name
  }

  /** What unposted packs have for ways that are not open. */
  function doubts(): (PackDoubt & { packId: Id; number: number })[] {
    const shut = new Map(notOpen().map((route) => [keyOf(route), route]))
    if (shut.size === 0) return []
    return repository.unposted().flatMap(({ packId, number, addresseeId, way, letters }) => {
      const route = shut.get(keyOf({ addresseeId, way }))
      return route ? { ...route, packId, number, letters } : []
    })
  }

  return {
    of(addressee) {
      const name = nameOf(addressee)
      const own = new Map(known().flatMap((route) => (route.addresseeId === addressee ? [[route.way, route]] : [])))
      const nothing = {
        addresseeId: addressee,
        name,
        state: 'open',
        returns: 0,
        returnedOn: null,
        closedOn: null,
      } as const
      return routeWays.map((way) => own.get(way) ?? { ...nothing, way })
    },
    notOpen,
    ofPack: (pack) => doubts().flatMap(({ packId, number: _, ...doubt }) => (packId === pack ? doubt : [])),
    packs() {
      const packs = new Map<Id, { packId: Id; number: number; letters: number }>()
      for (const { packId, number, letters } of doubts()) {
        const pack = packs.get(packId)
        if (pack) pack.letters += letters
        else packs.set(packId, { packId, number, letters })
      }
      return [...packs.values()]
    },
    look() {
      const shut = new Map(notOpen().map((route) => [keyOf(route), route]))
      return (addresseeId, way) => shut.get(keyOf({ addresseeId, way })) ?? { state: 'open', returns: 0 }
    },
    say(addressee, way, state) {
      const name = nameOf(addressee)
      const key = state === 'open' ? 'routes.open' : 'routes.close'
      const { operation } = history.operate({ key, params: { name } }, () =>
        repository.say({ addresseeId: addressee, way, said: state, on: clock.today(), id: uuid() }),
      )
      return { operation }
    },
  }
}

const keyOf = ({ addresseeId, way }: Pick<AddresseeRoute, 'addresseeId' | 'way'>): string => `${addresseeId} ${way}`
