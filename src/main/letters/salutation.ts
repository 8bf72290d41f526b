/** How a letter greets its addressee. */
import type { AddresseeFields } from '#shared/addressees.ts'
import { fold } from '#shared/fold.ts'
import type { Wording } from '../wording/data.ts'

type Greeted = Pick<AddresseeFields, 'name' | 'title' | 'country' | 'salutation'>

/**
 * The addressee's own salutation, else the one the case gives, else one made from office and name.
 * @returns the line as printed, with its comma; `named` tells whether it greets a person or an office
 */
export function salutationFor(
  to: Greeted,
  fromCase: string | null,
  wording: Wording,
): { line: string; named: boolean } {
  const printed = known(to.salutation, wording) ?? known(fromCase ?? '', wording)
  const { salutation } = wording
  if (printed) {
    const line = salutation.known.replace('{{greeting}}', printed)
    return { line, named: !/\b(sir|madam|whom)\b/.test(fold(printed)) }
  }
  const who = calledBy(to)
  return who
    ? { line: salutation.named.replace('{{who}}', who), named: true }
    : { line: salutation.unnamed, named: false }
}

/** A stored salutation that can be printed: one alternative of several, without its comma, and never "Dear ,". */
function known(stored: string, wording: Wording): string | null {
  const parts = stored.split(/\s*\/\s*(?=\p{Lu}[\p{L}.]+)/u).map((part) => part.replace(/[\s,:;.]+$/, '').trim())
  // "Dear Mr/Ms Gül" is one salutation, "Dear Minister/Estimado Señor Ministro" are two.
  const alternatives = parts.every((part) => greets.test(part)) ? parts : [stored.replace(/[\s,:;]+$/, '').trim()]
  const chosen = alternatives.find((part) => part.startsWith(wording.salutation.begins)) ?? alternatives[0] ?? ''
  if (!chosen.includes(' ') && chosen === wording.salutation.begins) return null
  return !/\p{L}/u.test(chosen) || /[[\]{}<>_]|\.\.\.|…/.test(chosen) ? null : chosen
}

const greets =
  /^(?:dear|your|honou?rable|excellen|sehr|exzellenz|estimad|senor|señor|excelent|monsieur|madame|cher|chère|muy|distinguid)/i

/** Offices by which one addresses their holder: "Dear President Doe". */
const spoken =
  /^(?:president|prime minister|deputy prime minister|vice[- ]president|minister|ambassador|governor|attorney general|prosecutor general|chief prosecutor|public prosecutor|prosecutor|chief justice|justice|judge|general|senator|mayor|chancellor|secretary|commissioner|director|director general|chairman|chairwoman|chairperson|speaker|king|queen|sultan|emir|consul general|consul|high commissioner)\b/i

const honorific = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady)\.?\s/i

/** Countries where the family name is not the last one, or there is none: the whole name is right everywhere there. */
const wholeName = new Set([
  'CN',
  'TW',
  'HK',
  'MO',
  'KR',
  'KP',
  'VN',
  'HU',
  'MM',
  'ID',
  'IS',
  'ET',
  'ER',
  'TH',
  'MN',
  'AF',
  'IN',
  'LK',
])

/** "President Doe", "Mr Doe", "Minister"; null when nothing says how to call this addressee. */
export function calledBy({ name, title, country }: Omit<Greeted, 'salutation'>): string | null {
  const office = spoken.test(title) ? shortOffice(title) : null
  const plain = name
    .replace(/^(?:h\.?\s?e\.?|his excellency|her excellency|hon\.?)\s+/i, '')
    .replace(/^[\s,.;:]+|[\s,;:]+$/g, '')
  const polite = honorific.exec(plain)?.[0]?.trim()
  const surname = familyName(polite ? plain.slice(polite.length).trim() : plain, country)
  if (office) return surname ? `${office} ${surname}` : office
  if (polite && surname) return `${polite} ${surname}`
  return /\p{L}/u.test(plain) ? plain : null
}

/** "Minister" for "Minister of Justice of the Republic": what one says to the holder's face. */
const shortOffice = (title: string): string => (title.split(/\s*,\s*|\s+(?:of|for|and)\s+/i)[0] ?? title).trim()

const particles = /^(?:al|el|bin|ibn|bint|ben|da|das|de|del|della|der|di|do|dos|du|la|le|st|ter|ten|van|von|y)$/i

function familyName(name: string, country: string | null): string {
  const words = name.split(' ').filter((word) => word !== '')
  if (words.length < 2 || (country !== null && wholeName.has(country))) return words.join(' ')
  let from = words.length - 1
  while (from > 1 && particles.test(words[from - 1] ?? '')) from--
  return words.slice(from).join(' ')
}
