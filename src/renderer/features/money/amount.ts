/** Amounts as people type and paste them: pure. */
import { type Currency, fromMinor, minorDigits } from '#shared/currency.ts'
import { mostMoney } from '#shared/money.ts'

export type ReadAmount = { minor: number } | { error: 'amount' | 'tooMuch' }

const wrong: ReadAmount = { error: 'amount' }

/**
 * "38.40", "38,4", "£1,234.50", "1 234,50", "1'234": point or comma, whichever the writer is used to. A single one with three
 * figures behind it separates thousands, unless the currency has three of its own.
 */
export function readAmount(text: string, currency: Currency, locale: string): ReadAmount {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace(/^[^\d.,+-]+|[^\d.,]+$/g, '')
  if (!/^\d*(?:[.,]\d*)*$/.test(plain) || !/\d/.test(plain)) return wrong
  const at = decimalAt(plain, currency, locale)
  const [whole, decimals] = at === -1 ? [plain, ''] : [plain.slice(0, at), plain.slice(at + 1)]
  const digits = minorDigits(currency)
  if (decimals.length > digits || (/[.,]/.test(whole) && !/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole)))
    return wrong
  const minor = Number(`${whole.replace(/[.,]/g, '')}${decimals.padEnd(digits, '0')}`)
  if (minor > mostMoney) return { error: 'tooMuch' }
  return minor > 0 ? { minor } : wrong
}

/** Where the sign before the decimals stands; -1 where there is none. */
function decimalAt(plain: string, currency: Currency, locale: string): number {
  const [comma, point] = [plain.lastIndexOf(','), plain.lastIndexOf('.')]
  const last = Math.max(comma, point)
  if (last === -1) return -1
  // Both: the last one. One of them again and again: thousands.
  if (comma !== -1 && point !== -1) return last
  if (plain.indexOf(plain[last] ?? '') !== last) return -1
  if (plain.length - last - 1 !== 3) return last
  if (minorDigits(currency) !== 3) return -1
  return plain[last] === decimalSign(locale) ? last : -1
}

const decimalSign = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'

/** As one would type it: "1234.50", with the locale's own point. */
export function typedAmount(minor: number, currency: Currency, locale: string): string {
  const places = minorDigits(currency)
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    numberingSystem: 'latn',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(fromMinor(minor, currency))
}
