/** How a sheet's letters go: by post while they can still arrive, else by the next way that is open. */
import type { Way } from '#shared/packRules.ts'
import type { LetterChannel } from '#shared/packs.ts'
import type { RouteWay } from '#shared/routes.ts'
import type { CountryCode, Day, Id } from '#shared/values.ts'
import type { RouteLook } from '../../addressees/routes/service.ts'
import { dayAfter } from '../../days.ts'
import type { Home } from '../address/blocks.ts'
import { destinationOf } from '../address/destination.ts'
import type { CaseAddressee } from '../compose.ts'

/** Letters that are signed tonight are in the postbox tomorrow. */
export const marginDays = 1

export interface SheetRoute {
  channel: LetterChannel
  /** The embassy in whose care it goes. */
  via: CaseAddressee | null
  /** Where the paper goes and the days that takes, its margin not counted; null without an address. */
  country: CountryCode | null
  days: number | null
  /** It goes all the same, and may come after the deadline. */
  late: boolean
  /** How many letters came back from there since the way was last said to be open. */
  returns: number
  /** A key under `packs.way.*`. */
  why: string
  /** What is open at all. */
  can: Way[]
}

interface Question {
  to: CaseAddressee
  /** Addressees of the case, copies too: an embassy in the group's country may be among them. */
  others: readonly CaseAddressee[]
  deadline: Day | null
  letterDate: Day
  home: Home
  /** Calendar days of post from the group's country. */
  days(to: CountryCode): number
  routes: RouteLook
  /** What the coordinator wants instead of the order below. */
  wanted: Way | null
}

/** The order: post, e-mail, fax, embassy, and post all the same. A way that was closed is none. Null where nothing is open. */
export function routeFor({
  to,
  others,
  deadline,
  letterDate,
  home,
  days,
  routes,
  wanted,
}: Question): SheetRoute | null {
  const closed = (id: Id, way: RouteWay) => routes(id, way).state === 'closed'
  const posted = to.address.length > 0 ? (destinationOf(to, home) ?? home.country) : null
  const country = closed(to.id, 'post') ? null : posted
  const reachable = others.filter((one) => !closed(one.id, 'post'))
  const embassy = posted === home.country ? null : embassyAmong(reachable, to, home)
  const open: Record<Way, boolean> = {
    post: country !== null,
    email: to.emails.length > 0 && !closed(to.id, 'email'),
    fax: to.faxes.length > 0 && !closed(to.id, 'fax'),
    embassy: embassy !== null,
  }
  const can = (['post', 'email', 'fax', 'embassy'] as const).filter((way) => open[way])
  const byPost = country === null ? null : days(country)
  const inland = days(home.country)
  const inTime = (taking: number) => deadline === null || arrival(letterDate, taking) <= deadline
  const passed = deadline !== null && deadline < letterDate

  const route = (way: Way, why: string): SheetRoute => {
    const paper = way === 'post' || way === 'embassy'
    const taking = way === 'embassy' ? inland : byPost
    return {
      channel: way === 'email' || way === 'fax' ? way : 'letter',
      via: way === 'embassy' ? embassy : null,
      country: way === 'embassy' ? home.country : country,
      days: taking,
      late: passed || (paper && taking !== null && !inTime(taking)),
      returns: way === 'embassy' ? (embassy ? routes(embassy.id, 'post').returns : 0) : routes(to.id, way).returns,
      why,
      can,
    }
  }

  if (wanted !== null && open[wanted]) return route(wanted, passed ? 'passed' : `chosen.${wanted}`)
  const [first] = can
  if (first === undefined) return null
  if (passed) return route(first, 'passed')
  if (byPost !== null && inTime(byPost)) return route('post', deadline === null ? 'noDeadline' : 'inTime')
  const reason = byPost !== null ? 'tooLate' : posted === null ? 'noAddress' : 'closed'
  for (const way of ['email', 'fax'] as const) if (open[way]) return route(way, `${reason}.${way}`)
  if (embassy && (byPost === null || inTime(inland))) return route('embassy', `${reason}.embassy`)
  return route(first, 'tooLate.post')
}

/** The day on which a letter of that date can be expected. */
export const arrival = (letterDate: Day, taking: number): Day => dayAfter(letterDate, { days: taking + marginDays })

/** Of an official abroad: whoever of the same case can be written to in the group's own country. */
const embassyAmong = (others: readonly CaseAddressee[], to: CaseAddressee, home: Home): CaseAddressee | null =>
  others.find((one) => one.id !== to.id && one.address.length > 0 && destinationOf(one, home) === home.country) ?? null

/**
 * The addressee as the envelope names them when an embassy passes the letter on: "c/o" before the host (UPU S42). The
 * first line of an embassy's address is mostly its name; where it is a street, the ambassador is the host.
 */
export function inCareOf(to: CaseAddressee, via: CaseAddressee, home: Home): CaseAddressee {
  const [first = '', ...others] = via.address
  const host = /\d/.test(first) ? [`c/o ${via.title || via.name}`, first] : [`c/o ${first}`]
  return { ...to, address: [...host, ...others], country: home.country }
}
