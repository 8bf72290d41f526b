/** One card: what of it a roster keeps. Pictures, birthdays and the like are passed over: letters do not need them. */
import type { Property } from './lines.ts'

export interface Card {
  prefix: string
  givenName: string
  familyName: string
  /** As the card writes the name; only where it does not part it. */
  wholeName: string
  address: { lines: string; city: string; region: string; postcode: string; country: string }
  /** What is preferred first. */
  emails: string[]
  phones: string[]
  languages: string[]
  note: string
}

/** @param old vCard 2.1, which escapes nothing but semicolons */
export function readCard(properties: readonly Property[], old: boolean): Card {
  const best = (name: string) =>
    properties
      .filter((property) => property.name === name && property.value.trim() !== '')
      .sort((a, b) => a.preference - b.preference)
  const text = (value: string) => unescapeText(value, old).trim()
  const [name] = best('N')
  const [family = '', given = '', more = '', prefix = '', suffix = ''] = name ? components(name.value, old) : []
  const [address] = best('ADR').sort((a, b) => a.preference - b.preference || homeFirst(a, b))
  const [box = '', extended = '', street = '', city = '', region = '', postcode = '', country = ''] = address
    ? components(address.value, old)
    : []
  const familyName = [family, suffix].filter((part) => part !== '').join(', ')
  const givenName = [given, more].filter((part) => part !== '').join(' ')
  const named = familyName !== '' || givenName !== ''
  const [shown] = best('FN')
  const [company] = best('ORG')
  const wholeName = named ? '' : text(shown?.value ?? '')
  return {
    prefix: named ? prefix : '',
    // A card of a group has no other name.
    givenName: givenName || (named || wholeName !== '' ? '' : (components(company?.value ?? '', old)[0] ?? '')),
    familyName,
    wholeName,
    address: {
      lines: [box, extended, street].filter((part) => part !== '').join('\n'),
      city,
      region,
      postcode,
      country,
    },
    emails: distinct(best('EMAIL').map(({ value }) => text(value))),
    phones: distinct(
      best('TEL')
        .filter(({ types }) => !types.includes('fax'))
        .map(({ value }) => text(value).replace(/^tel:/i, '').replace(/;ext=/i, ' ext ')),
    ),
    languages: distinct(best('LANG').map(({ value }) => text(value))),
    note: best('NOTE')
      .map(({ value }) => text(value))
      .join('\n'),
  }
}

const distinct = (values: string[]): string[] => [...new Set(values.filter((value) => value !== ''))]
const homeFirst = (a: Property, b: Property) => Number(b.types.includes('home')) - Number(a.types.includes('home'))

/** A value of parts between semicolons; a part that is a list is joined by commas (RFC 6350, 3.4). */
function components(value: string, old: boolean): string[] {
  return splitUnescaped(value, ';').map((part) =>
    // A line break at the end of an address is a sign of our own exports, so only blanks go.
    unescapeText(part, old).replace(/^[ \t\n]+|[ \t]+$/g, ''),
  )
}

function splitUnescaped(value: string, sign: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\\') i++
    else if (value[i] === sign) {
      parts.push(value.slice(from, i))
      from = i + 1
    }
  }
  parts.push(value.slice(from))
  return parts
}

const unescapeText = (value: string, old: boolean): string =>
  old
    ? value.replace(/\\([;,])/g, '$1')
    : value.replace(/\\([\\;,:nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
