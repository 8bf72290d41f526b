/** Files as damage, chance and malice change them: most of what a file is stays, so that an importer gets deep into it. */
import fc from 'fast-check'
import { type FuzzKind, type Seed, seeds } from './seeds.ts'

/** One change of some bytes. Places and lengths are taken modulo what there is, so that they shrink freely. */
type Step = { piece: number } & (
  | { do: 'flip'; at: number; value: number }
  | { do: 'cut'; at: number; length: number }
  | { do: 'repeat'; at: number; length: number; times: number }
  | { do: 'splice'; at: number; seed: number; from: number; length: number }
  | { do: 'insert'; at: number; token: number; times: number }
  | { do: 'number'; nth: number; value: string }
)

export interface Mutation {
  kind: FuzzKind
  seed: number
  steps: Step[]
}

/** What opens, closes or turns something in a kind of file. */
const tokens: Record<FuzzKind, string[]> = {
  txt: [
    '\n\n',
    '\0',
    '\u00a0',
    'Email: ',
    'UA: 1/30 ',
    '•',
    '\t',
    '(((',
    'Dear ',
    '\uffff',
    '1 March 2031 ',
    '@',
    '- ',
  ],
  pdf: [
    '[',
    '<<',
    '(',
    '<',
    ' obj ',
    'endobj',
    ' 2 0 R ',
    ' Tj ',
    ' TJ ',
    'BT ',
    ' q ',
    '/F2 9 Tf ',
    ' Do ',
    'stream\n',
    ' beginbfrange ',
    '] ',
    '>>',
  ],
  docx: [
    '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
    '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    '<w:tc><w:tbl/></w:tc>',
    '<w:r><w:t>&amp;</w:t></w:r>',
    '<w:txbxContent><w:p/></w:txbxContent>',
    '<!-- -->',
    '<![CDATA[<]]>',
    '<w:tab/>',
    '<w:hyperlink r:id="r"/>',
    '<mc:AlternateContent><mc:Fallback/></mc:AlternateContent>',
    '<w:p>',
    '&#x0;',
  ],
  html: [
    '<table>',
    '<tr><td>',
    '</table>',
    '<div>',
    '<pre>',
    '<!--',
    '<![CDATA[',
    '<ul><li>',
    '<script>',
    '&#x',
    '&notanentity;',
    '<p hidden>',
    '</p>',
    '<br>',
    '<svg>',
    '<textarea>',
  ],
  eml: [
    '\r\n--=_mixed\r\n',
    '\r\n\r\n',
    'Content-Type: multipart/mixed; boundary="=_mixed"\r\n',
    '=',
    '=?utf-8?B?',
    'Content-Transfer-Encoding: base64\r\n',
    'charset=utf-7',
    '--',
    '\r\n--=_alternative--\r\n',
    'Content-Type: message/rfc822\r\n\r\n',
  ],
  rtf: [
    '{',
    '}',
    '\\',
    '\\u-1?',
    "\\'8",
    '\\bin9 ',
    '\\uc99 ',
    '\\cell ',
    '\\row ',
    '\\trowd ',
    '{\\*\\x ',
    '\\nestcell ',
    '\\f1 ',
    '\\u8364 ',
    '{\\pict ',
  ],
  csv: [',', ';', '"', '""', '\n', '\r', '\t', "'", '=', '\0', '"\n"', 'Name,'],
  xlsx: [
    '<c r="XFD1048576"><v>1</v></c>',
    '<c t="s"><v>7</v></c>',
    '<c t="s"><v>-1</v></c>',
    '<c s="999"><v>1e300</v></c>',
    '<row r="9"><c r="A9" t="inlineStr"><is><t>x</t></is></c></row>',
    '<row r="0"/>',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<c r="B2" t="d"><v>2024-02-05T00:00:00Z</v></c>',
    '<c><f>1+1</f></c>',
    '<col min="1" max="16384" hidden="1"/>',
    '<v>',
    '<!DOCTYPE x>',
    '<![CDATA[x]]>',
  ],
  ods: [
    '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>',
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row>',
    '<table:covered-table-cell/>',
    '<table:table><table:table-row/></table:table>',
    '<text:s text:c="99999999"/>',
    '<office:annotation><text:p>z</text:p></office:annotation>',
    '<table:table-cell office:value-type="date" office:date-value="9999-99-99"/>',
    '<table:table-cell table:number-rows-spanned="1048576" table:number-columns-spanned="16384"><text:p>m</text:p></table:table-cell>',
    '<text:line-break/>',
    '&#x0;',
  ],
  vcf: [
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    ';',
    ',',
    '\\',
    '=\n',
    '\n ',
    'N:;;;;\n',
    'TEL;PREF=1:+1\n',
    'ADR;CHARSET=utf-7;ENCODING=QUOTED-PRINTABLE:=C3;=\n',
    '"',
    ':',
  ],
}

/** Made of XML parts, most of whose damage no reader gets past. */
const ofXml: ReadonlySet<FuzzKind> = new Set(['docx', 'xlsx', 'ods'])

/** Bytes that one step adds at most: enough to be deep or many, and not only large. */
const mostRepeated = 200_000

const at = fc.nat({ max: 2 ** 24 })
const length = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 40 }) }, { weight: 1, arbitrary: fc.nat({ max: 4000 }) })
const times = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 9, max: 600 }) },
)
const piece = fc.integer({ min: -1, max: 15 })
const value = fc.constantFrom('0', '-1', '7', '65535', '65536', '4294967295', '2147483647', '99999999999', '1e9', '00')

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('flip' as const), piece, at, value: fc.nat({ max: 255 }) }),
  fc.record({ do: fc.constant('cut' as const), piece, at, length }),
  fc.record({ do: fc.constant('repeat' as const), piece, at, length, times }),
  fc.record({ do: fc.constant('splice' as const), piece, at, seed: fc.nat({ max: 200 }), from: at, length }),
  fc.record({ do: fc.constant('insert' as const), piece, at, token: fc.nat({ max: 20 }), times }),
  fc.record({ do: fc.constant('number' as const), piece, nth: at, value }),
)

export const mutations = (kind: FuzzKind): fc.Arbitrary<Mutation> =>
  fc.record({
    kind: fc.constant(kind),
    seed: fc.nat({ max: 200 }),
    steps: fc.array(step, { minLength: 1, maxLength: 6 }),
  })

const seedOf = (kind: FuzzKind, number: number): Seed => {
  const all: readonly Seed[] = seeds[kind]
  return all[number % all.length] as Seed
}

/** The file that a mutation describes: steps on its pieces first, then those on the whole (piece -1, or the only one). */
export function mutated({ kind, seed, steps }: Mutation): Uint8Array {
  const { pieces, main, build } = seedOf(kind, seed)
  const changed = [...pieces]
  const many = changed.length > 1
  for (const one of steps) {
    if (one.piece < 0 && many) continue
    // Every other step, so that the rest meets the pieces around the text.
    const number = one.piece % 2 === 0 ? (one.piece / 2) % changed.length : main
    const bytes = changed[number]
    if (bytes) changed[number] = change(kind, bytes, one)
  }
  let file = build(changed)
  if (many) for (const one of steps) if (one.piece < 0) file = change(kind, file, one)
  return file
}

function change(kind: FuzzKind, given: Uint8Array, step: Step): Uint8Array {
  const bytes = Buffer.from(given)
  if (step.do === 'number') return renumbered(bytes, step.nth, step.value)
  if (ofXml.has(kind) && 'length' in step && step.length % 8 !== 0)
    return elementsChanged(bytes.toString('latin1'), step)
  let place = bytes.length === 0 ? 0 : step.at % bytes.length
  // Between two elements, where there are any.
  if (ofXml.has(kind) && step.do === 'insert' && step.at % 8 !== 0)
    place = Math.max(0, bytes.indexOf(kind === 'docx' ? '<w:' : '<', place))
  const before = bytes.subarray(0, place)
  switch (step.do) {
    case 'flip':
      if (bytes.length > 0) bytes[place] = (bytes[place] ?? 0) ^ (step.value || 1)
      return bytes
    case 'cut':
      return Buffer.concat([before, bytes.subarray(place + step.length)])
    case 'repeat': {
      const range = bytes.subarray(place, place + step.length)
      const times = Math.min(step.times, Math.floor(mostRepeated / (range.length + 1)))
      return Buffer.concat([before, ...Array<Buffer>(times).fill(range), bytes.subarray(place)])
    }
    case 'splice': {
      const other = seedOf(kind, step.seed)
      const source = Buffer.from(other.pieces[step.from % other.pieces.length] ?? [])
      const from = source.length === 0 ? 0 : step.from % source.length
      return Buffer.concat([before, source.subarray(from, from + step.length), bytes.subarray(place)])
    }
    case 'insert': {
      const token = tokens[kind][step.token % tokens[kind].length] ?? ''
      return Buffer.concat([before, Buffer.from(token.repeat(step.times)), bytes.subarray(place)])
    }
  }
}

/** XML is refused as a whole for one tag astray, so most changes of it move whole elements. */
function elementsChanged(xml: string, step: Extract<Step, { length: number }>): Buffer {
  const element = elementAt(xml, step.at)
  if (!element) return Buffer.from(xml, 'latin1')
  const { start, end } = element
  let instead = ''
  if (step.do === 'repeat')
    instead = xml.slice(start, end).repeat(Math.min(step.times, Math.ceil(mostRepeated / (end - start))))
  else if (step.do === 'splice') {
    const other = elementAt(xml, step.from)
    // Before it, within it, or in its place.
    const inserted = other ? xml.slice(other.start, other.end) : ''
    const open = xml.indexOf('>', start) + 1
    if (step.length % 3 === 0) instead = inserted + xml.slice(start, end)
    else if (step.length % 3 === 1) instead = xml.slice(start, open) + inserted + xml.slice(open, end)
    else instead = inserted
  }
  return Buffer.from(xml.slice(0, start) + instead + xml.slice(end), 'latin1')
}

/** The element that begins next after a place, counted around. */
function elementAt(xml: string, at: number): { start: number; end: number } | null {
  const opening = /<([\w:]+)[^>]*>/g
  opening.lastIndex = at % Math.max(1, xml.length)
  const found = opening.exec(xml)
  if (!found) return null
  const start = found.index
  if (found[0].endsWith('/>')) return { start, end: start + found[0].length }
  let depth = 0
  for (const tag of xml.slice(start).matchAll(new RegExp(`<(/?)${found[1]}(?=[\\s/>])[^>]*?(/?)>`, 'g'))) {
    if (tag[2] === '/') continue
    depth += tag[1] === '/' ? -1 : 1
    if (depth === 0) return { start, end: start + tag.index + tag[0].length }
  }
  return null
}

/** The nth number in the bytes, counted around, becomes `value`. */
function renumbered(bytes: Buffer, nth: number, value: string): Buffer {
  const text = bytes.toString('latin1')
  const numbers = [...text.matchAll(/-?\d+/g)]
  const found = numbers[nth % Math.max(1, numbers.length)]
  if (!found) return bytes
  return Buffer.from(text.slice(0, found.index) + value + text.slice(found.index + found[0].length), 'latin1')
}
