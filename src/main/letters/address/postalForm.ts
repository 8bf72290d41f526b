/** An address as its country's post wants to see it. */
import type { CountryCode } from '#shared/values.ts'
import { isWestern } from '../layout/scripts.ts'
import { findTown, inCapitals, isSurelyTown } from './townLine.ts'
import { townRule } from './townRule.ts'

/**
 * Puts the postcode where the destination's post looks for it, and the town in capitals (UPU Letter Post Regulations:
 * place of destination and country in capitals) or, at home, where that is the custom. Lines in which town and postcode are not beyond doubt stay as printed:
 * an address in a strange order arrives, a damaged one does not. Done twice it changes nothing more.
 * @param lines without country and without empty lines
 */
export function inPostalForm(lines: readonly string[], country: CountryCode, abroad: boolean): string[] {
  const found = findTown(lines, country)
  if (!found) return townAbovePostcode(lines, country, abroad)
  const { rule, at, head, postcode, town, printed, place } = found
  // Addresses in a script of their own follow the country's own order, which differs.
  if (rule.localOrder && !isWestern(town)) return [...lines]
  const name = abroad || rule.capitals ? inCapitals(town, country) : town
  const moved = rule.place === 'before' ? [`${postcode}${rule.joint}${name}`] : [`${name}${rule.joint}${postcode}`]
  const stays = rule.place === place && !rule.own
  const set =
    rule.own && rule.place === 'after'
      ? [name, postcode]
      : stays || rule.own
        ? [printed.replace(town, () => name)]
        : moved
  return [...lines.slice(0, at), ...(head === '' ? [] : [head]), ...set, ...lines.slice(at + 1)]
}

/** Where the postcode has its own line, the one above it is the town's. */
function townAbovePostcode(lines: readonly string[], country: CountryCode, abroad: boolean): string[] {
  const rule = townRule(country)
  const [town, code] = lines.slice(-2)
  const alone = rule?.townAbove && code !== undefined && rule.alone.test(code)
  if (!alone || !(abroad || rule.capitals) || town === undefined || lines.length < 3 || !isSurelyTown(town))
    return [...lines]
  return [...lines.slice(0, -2), inCapitals(town, country), code]
}
