/** Members as vCard 4.0 (RFC 6350), for the address book of a phone: how to reach them, and nothing a group only keeps. */
import type { Member } from '#shared/members.ts'
import { addressCell, countryWord } from './cells.ts'

/** @param language of the country names */
export function rosterVcards(members: readonly Member[], language: string): string {
  const country = countryWord(language)
  return members
    .flatMap((member) => [
      'BEGIN:VCARD',
      'VERSION:4.0',
      // An address book that takes the file twice knows them again.
      `UID:urn:uuid:${member.id}`,
      `FN:${escaped(member.name)}`,
      `N:${[member.familyName, member.givenName, '', member.prefix, ''].map(escaped).join(';')}`,
      ...(member.address.length > 0 || member.country !== null
        ? [`ADR:;;${escaped(addressCell(member.address))};;;;${member.country ? escaped(country(member.country)) : ''}`]
        : []),
      ...(member.email === '' ? [] : [`EMAIL:${escaped(member.email)}`]),
      ...(member.phone === '' ? [] : [`TEL;VALUE=text:${escaped(member.phone)}`]),
      ...member.languages.map((tag, i) => `LANG;PREF=${Math.min(i + 1, 100)}:${tag}`),
      'END:VCARD',
    ])
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

/** RFC 6350, 3.4. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')

/** At most 75 octets a line, no letter cut in two (RFC 6350, 3.2). */
const longest = 75

function folded(line: string): string {
  if (line.length * 3 <= longest || Buffer.byteLength(line) <= longest) return line
  let lines = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > longest) {
      lines += '\r\n '
      octets = 1
    }
    lines += letter
    octets += size
  }
  return lines
}
