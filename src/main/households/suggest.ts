/** Which members may be one household: those at one door of whom the coordinator has not said otherwise. Pure. */
import { fold } from '#shared/fold.ts'
import type { HouseholdHint } from '#shared/households.ts'
import type { CountryCode, Id } from '#shared/values.ts'
import { doorKey } from './door.ts'

export interface Dweller {
  id: Id
  familyName: string
  address: readonly string[]
  country: CountryCode | null
  phoneE164: string | null
}

export interface Decided {
  householdOf(member: Id): Id | null
  /** Whether the coordinator said that these two are no household. */
  refused(one: Id, other: Id): boolean
}

export interface Suggested<D extends Dweller> {
  /** The one confirmed household among them, or null. */
  household: Id | null
  members: D[]
  hints: HouseholdHint[]
}

/** More people at one door live in a home, a hall or an office: there only a name or a telephone tells who belongs together. */
const mostAtOneDoor = 8

export function suggestHouseholds<D extends Dweller>(
  people: readonly D[],
  decided: Decided,
  home: CountryCode,
): Suggested<D>[] {
  const doors = grouped(people, ({ address, country }) => doorKey(address, country, home))
  const found = doors.flatMap((at) => (at.length < 2 ? [] : at.length > mostAtOneDoor ? bySigns(at) : [at]))
  return found
    .flatMap((at) => together(at, decided))
    .map((one) => ({ ...one, hints: hintsOf(one.members) }))
    .sort((a, b) => b.hints.length - a.hints.length)
}

const bySigns = <D extends Dweller>(at: readonly D[]): D[][] =>
  grouped(at, ({ familyName, phoneE164 }) => fold(familyName) || (phoneE164 ?? '')).filter(({ length }) => length > 1)

/** Those whose key is '' stand in no group. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === '') continue
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

/** Households and single members put together as far as no two of them were refused; never two households into one. */
function together<D extends Dweller>(at: readonly D[], decided: Decided): Omit<Suggested<D>, 'hints'>[] {
  const units = grouped(at, ({ id }) => decided.householdOf(id) ?? id)
  const sets: { household: Id | null; members: D[]; units: number }[] = []
  // Households first, so that whoever is single may join one.
  const first = (unit: readonly D[]) => (unit[0] && decided.householdOf(unit[0].id) !== null ? 0 : 1)
  for (const unit of units.toSorted((a, b) => first(a) - first(b))) {
    const household = unit[0] ? decided.householdOf(unit[0].id) : null
    const set = sets.find(
      (one) =>
        (household === null || one.household === null) &&
        one.members.every((member) => unit.every(({ id }) => !decided.refused(id, member.id))),
    )
    if (set) {
      set.members.push(...unit)
      set.household ??= household
      set.units++
    } else sets.push({ household, members: [...unit], units: 1 })
  }
  return sets.filter(({ units }) => units > 1).map(({ household, members }) => ({ household, members }))
}

function hintsOf(members: readonly Dweller[]): HouseholdHint[] {
  const families = new Set(members.map(({ familyName }) => fold(familyName)))
  const phones = members.flatMap(({ phoneE164 }) => phoneE164 ?? [])
  const hints: HouseholdHint[] = []
  if (families.size === 1 && !families.has('')) hints.push('family')
  if (new Set(phones).size < phones.length) hints.push('phone')
  return hints
}
