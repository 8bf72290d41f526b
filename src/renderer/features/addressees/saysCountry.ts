import { fold } from '#shared/fold.ts'
import type { CountryCode } from '#shared/values.ts'
import { countryName } from '../../components/countries.ts'

/** Whether the last line of an address already ends in the country's name, so that it need not be said twice. */
export const saysCountry = (address: readonly string[], country: CountryCode, locale: string): boolean =>
  fold(address.at(-1) ?? '').endsWith(fold(countryName(country, locale)))
