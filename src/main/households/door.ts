/** Whether two addresses are one door, however they are typed. */
import { fold } from '#shared/fold.ts'
import type { CountryCode } from '#shared/values.ts'
import { townRule } from '../letters/address/townRule.ts'

/**
 * An address without capitals, accents, blanks and punctuation, with its country; '' where it names no door, only a town
 * or postcode, which many share.
 * @param home the country of members who name none
 */
export function doorKey(address: readonly string[], country: CountryCode | null, home: CountryCode): string {
  const where = country ?? home
  const rule = townRule(where)
  const isTown = (line: string) =>
    rule !== null &&
    (rule.alone.test(line) || ((rule.before.test(line) || rule.after.test(line)) && !line.includes(',')))
  const door = address.filter((line) => !isTown(line))
  // One line may be a house with a name, but without a number it is as likely a village.
  if (door.length === 0 || (door.length === 1 && !/\d/.test(door[0] ?? ''))) return ''
  const folded = fold(address.join(' ')).replace(/[^\p{L}\p{N}]+/gu, '')
  return folded === '' ? '' : `${where} ${folded}`
}
