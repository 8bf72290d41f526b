/** Which country's post delivers a letter, and whether that is abroad. */
import { fold } from '#shared/fold.ts'
import type { CountryCode, LanguageTag } from '#shared/values.ts'
import { namesCountry } from '../countryName.ts'
import { addressForms, inlandTerritories, once } from './postalData.ts'
import { townRule } from './townRule.ts'

interface Placed {
  name: string
  title: string
  address: readonly string[]
  country: CountryCode | null
}

const missions =
  /\b(embassy|consulate|consulates|high commission|permanent mission|ambassade|consulat|embajada|consulado|botschaft|konsulat|ambasciata|consolato|embaixada|ambassador|ambassadeur|botschafter|embajador|consul)\b|посольство|консульство|посол|سفارة|سفير|قنصلية|سفارت|大使馆|大使館|领事馆/iu

/**
 * The country in which an address stands. For most that is the addressee's own. An embassy stands in another one, and
 * documents print either beside it: what the address itself says decides.
 * @param home where the letter is posted
 */
export function destinationOf(to: Placed, home: { country: CountryCode; language: LanguageTag }): CountryCode | null {
  const { country, address } = to
  if (country === null || country === home.country) return country
  if (!missions.test(fold(`${to.name} ${to.title} ${address[0] ?? ''}`)) && !missions.test(`${to.name} ${to.title}`))
    return country
  const last = (address.at(-1) ?? '').split(',').at(-1)?.trim() ?? ''
  const named = (code: CountryCode) => namesCountry(last, code, home.language)
  if (named(country)) return country
  if (named(home.country)) return home.country
  const other = Object.keys(addressForms()).find(named)
  if (other) return other
  return hasPostcodeOf(home.country, address) && !hasPostcodeOf(country, address) ? home.country : country
}

/** Whether one of the last lines holds a postcode of the country. */
function hasPostcodeOf(country: CountryCode, address: readonly string[]): boolean {
  const rule = townRule(country)
  return rule !== null && address.slice(-2).some((line) => rule.within.test(line))
}

/** Whether post between two countries goes at inland conditions: within one, or to a territory that its post serves. */
export function isInland(from: CountryCode, to: CountryCode): boolean {
  if (from === to) return true
  return inlandGroups().some((group) => group.has(from) && group.has(to))
}

/** Each country with its territories. */
const inlandGroups = once(() =>
  Object.entries(inlandTerritories()).map(([country, territories]) => new Set([country, ...territories])),
)
