import { type Currency, minorDigits } from '#shared/currency.ts'

/** How a spreadsheet writes amounts of a currency; the currency itself stands in a column of its own. */
export const amountFormat = (currency: Currency): string => {
  const places = minorDigits(currency)
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`
}
