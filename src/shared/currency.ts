/** Currencies (ISO 4217) and their smallest units: all amounts of the group's money are integers of these. */
import { z } from 'zod'

export const Currency = z.string().regex(/^[A-Z]{3}$/)
export type Currency = z.infer<typeof Currency>

/**
 * Currencies whose smallest unit is not a hundredth, by ISO 4217. Intl would say it, too, but not always the same: what it says
 * comes from the CLDR of each Node and Chrome (of HUF, two digits in Electron 33 and none in Node 24), and an amount that was saved must mean the
 * same after an update.
 */
const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
}

/** How many digits follow the point: 2 for GBP, 0 for JPY. */
export const minorDigits = (currency: Currency): number => digits[currency] ?? 2

/** An amount as it is written, 38.4, in smallest units: 3840. */
export const toMinor = (amount: number, currency: Currency): number => Math.round(amount * 10 ** minorDigits(currency))

/** Smallest units, 3840, as it is written: 38.4. */
export const fromMinor = (minor: number, currency: Currency): number => minor / 10 ** minorDigits(currency)

/** Hundredths of the currency, in which prices of stamps are kept, in its smallest units. */
export const minorOfHundredths = (hundredths: number, currency: Currency): number => toMinor(hundredths / 100, currency)

interface MoneyStyle {
  /** `always` for differences: "+£3.00". */
  sign?: 'auto' | 'always'
}

/** "£38.40", as the locale writes it. */
export function moneyText(
  minor: number,
  currency: Currency,
  locale: string,
  { sign = 'auto' }: MoneyStyle = {},
): string {
  const places = minorDigits(currency)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    signDisplay: sign,
  }).format(fromMinor(minor, currency))
}
