/** What a cell looks like, without knowing its heading. */
import { countryNamed } from './countries.ts'

/** Longer cells are none of these, and trying would cost the square of their length. */
const short = (cell: string, most: number): boolean => cell.length <= most

export const looksLikeEmail = (cell: string): boolean =>
  short(cell, 320) && /^\s*(?:mailto:)?[^\s@]+@[^\s@]+\.[^\s@]{2,}\s*$/.test(cell)

/** Digits with the usual signs between them, as many as a phone number has (ITU-T E.164: at most 15). */
export function looksLikePhone(cell: string): boolean {
  if (!short(cell, 60)) return false
  const digits = cell.replace(/\D/g, '').length
  return (
    digits >= 7 && digits <= 17 && /^\s*(?:tel\.?:?)?\s*[+(]?[\d\s().\-/+]+(?:\s*(?:ext|x)\.?\s*\d+)?\s*$/i.test(cell)
  )
}

export const looksLikeUkPostcode = (cell: string): boolean =>
  short(cell, 40) && /^\s*[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\s*$/i.test(cell)

export const looksLikePostcode = (cell: string): boolean =>
  looksLikeUkPostcode(cell) || (short(cell, 40) && /^\s*(?:\d{4,5}|\d{5}-\d{4})\s*$/.test(cell))

/** A street with its number, or several lines or parts with a number among them. */
export const looksLikeAddress = (cell: string): boolean =>
  /\d/.test(cell) && /\p{L}{3}/u.test(cell) && /\s|,/.test(cell.trim()) && !/@/.test(cell)

export const looksLikeCountry = (cell: string): boolean => countryNamed(cell) !== null

const nameWord = /^[\p{L}][\p{L}\p{M}'’.-]*,?$/u

/** One to six words of letters, not all in small letters. */
export function looksLikeName(cell: string): boolean {
  if (!short(cell, 200)) return false
  const words = cell.trim().split(/\s+/)
  return words.length <= 6 && words.every((word) => nameWord.test(word)) && cell !== cell.toLocaleLowerCase()
}

/** Given and family name in one cell. */
export const looksLikeWholeName = (cell: string): boolean => /[\s,]/.test(cell.trim()) && looksLikeName(cell)

/** What no heading would be. */
export const looksLikeData = (cell: string): boolean => /\d{3}|@.*\./.test(cell) || looksLikePhone(cell)
