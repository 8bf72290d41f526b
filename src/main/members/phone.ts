import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { CountryCode } from '#shared/values.ts'
import { plainE164 } from './plainPhone.ts'

/**
 * A phone number as it is dialled from anywhere (ITU-T E.164), or null where what was typed is not understood.
 * @param country where a number without a country code is: the member's country, else the group's
 */
export function toE164(typed: string, country: CountryCode): string | null {
  if (typed === '') return null
  const plain = plainE164(typed, country)
  if (plain !== undefined) return plain
  const number = parsePhoneNumberFromString(typed, isSupportedCountry(country) ? country : undefined)
  return number?.isPossible() ? number.number : null
}
