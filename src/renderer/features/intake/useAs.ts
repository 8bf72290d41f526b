/** Turns a stretch of the source into the value of a field: pure. */

import { emptyAddressee } from '../cases/form/fields.ts'
import { parseDay } from '../cases/form/parseDay.ts'

/** In the groups and the order of the menu. */
export const useGroups = [
  ['reference', 'headline', 'country', 'deadline', 'issued', 'person'],
  ['summary', 'ask', 'background', 'additional', 'modelLetter', 'letterSalutation'],
  ['addressee', 'emails', 'faxes', 'phones'],
] as const
export type Use = (typeof useGroups)[number][number]

const contacts = ['emails', 'faxes', 'phones'] as const
type Contact = (typeof contacts)[number]
/** What belongs to one addressee. */
export const isContact = (use: Use): use is Contact => (contacts as readonly string[]).includes(use)

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
/** What a list item starts with in print. */
export const bullet = /^(?:[-–—•*·▪◦‣]|\(?\d{1,2}[.)])\s+/

/** The first stretch of up to four words that reads as a day. */
export function findDay(text: string): string | null {
  const words = oneLine(text)
    .replace(/(\d)(st|nd|rd|th)\b/gi, '$1')
    .replace(/,(?=\s\d{4})/g, '')
    .split(' ')
  for (let length = 4; length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const day = parseDay(
        words
          .slice(start, start + length)
          .join(' ')
          .replace(/[.,;:]+$/, ''),
      )
      if (day !== null) return day
    }
  }
  return null
}

/** The country whose name stands in the text, the longest name first ("Guinea-Bissau" before "Guinea"). */
export function findCountry(text: string, countries: readonly { value: string; label: string }[]): string | null {
  const hay = oneLine(text).toLowerCase()
  const named = countries.filter(({ label }) => hay.includes(label.toLowerCase()))
  return named.sort((a, b) => b.label.length - a.label.length)[0]?.value ?? null
}

/** Addresses or numbers in the text. An e-mail address that its author disguised is none. */
export function findContacts(use: Contact, text: string): string[] {
  const pattern = use === 'emails' ? /[^\s<>()[\],;:@]+@[^\s<>()[\],;:@]+\.\p{L}{2,}/gu : /\+?\(?\d[\d\s()./-]{4,}\d/g
  const one = text.split(/\s[/|]\s|[,;\n]/)
  return [...new Set(one.flatMap((part) => part.match(pattern) ?? []).map(oneLine))]
}

/** The block's first line is taken as the name: office and name change places in print, and both are one line. */
export function addresseeFromBlock(text: string): typeof emptyAddressee {
  const lines = text
    .split(/\r?\n/)
    .map(oneLine)
    .filter((line) => line !== '')
  const valued = (label: RegExp) =>
    lines.filter((line) => label.test(line)).map((line) => line.replace(label, '').trim())
  const labels = { faxes: /^fax\s*:?\s*/i, phones: /^(?:tel|phone|telephone)\.?\s*:?\s*/i, emails: /^e-?mail\s*:?\s*/i }
  const salutation = /^salutation\s*:?\s*/i
  const rest = lines.filter((line) => ![...Object.values(labels), salutation].some((label) => label.test(line)))
  return {
    ...emptyAddressee,
    name: rest[0] ?? '',
    address: rest.slice(1),
    emails: valued(labels.emails),
    faxes: valued(labels.faxes),
    phones: valued(labels.phones),
    salutation: valued(salutation)[0] ?? '',
  }
}
