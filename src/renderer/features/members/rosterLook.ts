import { everybody, type RosterColumn, type RosterLook, type RosterView } from '#shared/roster.ts'

/** What is shown to whoever never chose columns. */
const usual: RosterColumn[] = ['name', 'address', 'email', 'tags', 'letters', 'state']

export const usualLook: RosterLook = { view: everybody, columns: usual.map((id) => ({ id, width: null })) }

/** How many filters narrow the view; the search and the sort are none. */
export const filtersIn = ({ show, guests, consent, email, country, tag }: RosterView): number =>
  [show, guests, consent, email].filter((choice) => choice !== 'all').length +
  [country, tag].filter((choice) => choice !== null).length

/** Without its search and filters. */
export const unfiltered = ({ sort }: RosterView): RosterView => ({ ...everybody, sort })

export const sameLook = (one: RosterLook, other: RosterLook): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether both find the same members, in whatever order. */
export const sameFound = (one: RosterView, other: RosterView): boolean =>
  JSON.stringify({ ...one, sort: null }) === JSON.stringify({ ...other, sort: null })
