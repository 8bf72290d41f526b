/** The lines of a vCard file: unfolded and taken apart (vCard 2.1; RFC 2426; RFC 6350, 3.2 and 3.3). */
import { decodeWindows1252 } from '../../../files/decode.ts'

export interface Property {
  /** In capitals, without its group. */
  name: string
  /** Of `TYPE`, in small letters; vCard 2.1 writes them without the word. */
  types: string[]
  /** RFC 6350, 5.3: 1 is what its owner prefers, 100 and no word of it come last. */
  preference: number
  value: string
}

const quotedPrintable = /[;=]QUOTED-PRINTABLE(?=[;:])/i

/** @param text with `\n` line breaks */
export function* propertiesOf(text: string): Generator<Property> {
  for (const line of unfolded(text)) {
    const property = readLine(line)
    if (property) yield property
  }
}

/** Lines that go on in the next one: by a blank at its start, in vCard 2.1 also by an equals sign at the end. */
function* unfolded(text: string): Generator<string> {
  let parts: string[] = []
  let soft = false
  let quoted = false
  for (const line of text.split('\n')) {
    const goesOn: boolean = parts.length > 0 && (soft || /^[ \t]/.test(line))
    if (!goesOn) {
      if (parts.length > 0) yield parts.join('')
      parts = []
      quoted = quotedPrintable.test(line.slice(0, 500))
    }
    const rest: string = goesOn && !soft ? line.slice(1) : line
    soft = quoted && rest.endsWith('=')
    parts.push(soft ? rest.slice(0, -1) : rest)
  }
  if (parts.length > 0) yield parts.join('')
}

function readLine(line: string): Property | null {
  const colon = outsideQuotes(line, ':')[0]
  if (colon === undefined) return null
  const head = line.slice(0, colon)
  const cuts = outsideQuotes(head, ';')
  const [whole = '', ...params] = [...cuts, head.length].map((cut, i) =>
    head.slice(i === 0 ? 0 : (cuts[i - 1] ?? 0) + 1, cut),
  )
  const name = whole
    .slice(whole.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase()
  if (!/^[A-Z][A-Z0-9-]*$/.test(name)) return null
  const property: Property = { name, types: [], preference: 101, value: line.slice(colon + 1) }
  let encoding = ''
  let charset = ''
  for (const param of params) {
    const at = param.indexOf('=')
    const key = at < 0 ? 'TYPE' : param.slice(0, at).trim().toUpperCase()
    const said = param
      .slice(at + 1)
      .replace(/"/g, '')
      .trim()
      .toLowerCase()
    if (key === 'ENCODING' || (at < 0 && /^(?:quoted-printable|base64|8bit|7bit)$/.test(said))) encoding = said
    else if (key === 'CHARSET') charset = said
    else if (key === 'PREF') property.preference = Math.min(100, Math.max(1, Number(said) || 100))
    else if (key === 'TYPE') property.types.push(...said.split(',').map((type) => type.trim()))
  }
  if (property.types.includes('pref')) property.preference = Math.min(property.preference, 1)
  if (encoding === 'quoted-printable') property.value = decodeQuoted(property.value, charset)
  return property
}

/** Where a sign stands that no quotes hide; of colons only the first is asked for. */
function outsideQuotes(text: string, sign: ':' | ';'): number[] {
  const places: number[] = []
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]
    if (letter === '"') quoted = !quoted
    else if (letter === sign && !quoted) {
      places.push(i)
      if (sign === ':') break
    }
  }
  return places
}

function decodeQuoted(value: string, charset: string): string {
  const bytes = Buffer.from(
    Buffer.from(value, 'utf8')
      .toString('latin1')
      .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  )
  return decodeAs(bytes, charset).replace(/\r\n?/g, '\n')
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  // Old phones write UTF-8 without saying so.
  if (/^(?:|utf-?8|us-ascii|iso-8859-1|windows-1252)$/.test(charset)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return decodeWindows1252(bytes)
    }
  }
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    // A charset that nobody knows.
    return decodeWindows1252(bytes)
  }
}
