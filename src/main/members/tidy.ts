import { fold } from '#shared/fold.ts'
import type { MemberFields, MemberInput } from '#shared/members.ts'

/**
 * Fields in the one form in which they are kept, so that what is exported reads in again as what it was: no control
 * characters, line breaks as `\n`, no edge blanks, each channel and language once, the e-mail address without its
 * wrapping; each tag once, however it is written; no trace is kept of guests only.
 */
export function tidy(fields: MemberInput): MemberFields {
  const guest = fields.guest ?? false
  return {
    prefix: tidyLine(fields.prefix),
    givenName: tidyLine(fields.givenName),
    familyName: tidyLine(fields.familyName),
    address: tidyAddress(fields.address),
    country: fields.country,
    email: tidyEmail(fields.email),
    phone: tidyLine(fields.phone),
    channels: [...new Set(fields.channels)],
    languages: [...new Set(fields.languages)],
    note: tidyText(fields.note),
    active: fields.active,
    consent: { ...fields.consent, how: tidyLine(fields.consent.how) },
    // A country named twice keeps the stricter rule.
    safety: fields.safety.filter(
      ({ country, rule }, i, all) =>
        !all.some(
          (other, j) => other.country === country && i !== j && (other.rule === rule ? j < i : other.rule === 'never'),
        ),
    ),
    tags: tidyTags(fields.tags ?? []),
    guest,
    trace: guest ? (fields.trace ?? 'kept') : 'kept',
    addressPrint: fields.addressPrint ?? 'full',
  }
}

/** "Vegan" and "vegan" are one tag: the one that was there first. */
export function tidyTags(tags: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const tag of tags.map(tidyLine)) if (tag !== '' && !known.has(fold(tag))) known.set(fold(tag), tag)
  return [...known.values()]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ufeff]/g

/** Nothing to take out: letters and signs with one blank between words. */
const tidied = /^[!-~\u00a1-\u167f]+(?: [!-~\u00a1-\u167f]+)*$/

/** One line; a lone hyphen is how lists write that there is nothing. */
export function tidyLine(text: string): string {
  if (text === '' || (tidied.test(text) && text !== '-')) return text
  const line = text.replace(control, '').replace(/\s+/g, ' ').trim()
  return line === '-' ? '' : line
}

/** Address lines end without the comma that parts them in a sentence; empty lines go. */
export const tidyAddress = (lines: readonly string[]): string[] =>
  lines.map((line) => tidyLine(tidyLine(line).replace(/[\s,]+$/, ''))).filter((line) => line !== '')

export const tidyText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(control, '').trim()

/** `Ada <ada@example.org>` and `mailto:ada@example.org` are `ada@example.org`. */
export function tidyEmail(text: string): string {
  const line = tidyLine(text)
  const bracketed = /^[^<>]*<\s*([^<>\s]+@[^<>\s]+)\s*>$/.exec(line)?.[1] ?? line
  return tidyLine(bracketed.replace(/^(?:mailto:\s*)+/i, ''))
}

const address = /^[^\s@,;:<>()]+@[^\s@,;:<>()]+\.[^\s@,;:<>().]{2,}$/

/** Whether a text looks like one e-mail address; a dead address cannot be told without the network. */
export const isEmail = (text: string): boolean => address.test(text)
