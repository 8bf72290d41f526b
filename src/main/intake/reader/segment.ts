/** Cuts a document into sections: a label and the lines below it. */
import { type LabelTable, labelTable } from './cues/labelTable.ts'
import { anyOf, heads as commonHeads } from './labels/index.ts'
import { lineOf } from './lines.ts'
import { isProse } from './prose.ts'
import type { Doc, Head, HeadKind, Line, Section } from './types.ts'

const askVerb = new RegExp(`^[\\s•*·–-]*(?:${anyOf('askVerbs')})(?![a-z])`)
const startsAsk = (folded: string) => askVerb.test(folded)

/** Labels whose value stands on their own line (or the next one); what follows belongs to nobody. */
const oneLiners: ReadonlySet<HeadKind> = new Set([
  'headline',
  'languages',
  'deadline',
  'names',
  'gender',
  'previous',
  'issued',
  'number',
  'index',
  'country',
])

/** Sections that end where running prose begins. */
const endedByProse: ReadonlySet<Section['kind']> = new Set(['targets', 'copies'])

/** So many sentences of boilerplate on one line; a bound for hostile texts. */
const deepest = 8

/** Sections in document order; the first is `intro`. `extra` heads (of a family) are tried first. */
export function segment(doc: Doc, extra: readonly Head[] = []): Section[] {
  const own = extra.length > 0 ? labelTable(extra) : null
  const common = labelTable(commonHeads)
  let current: Section = { kind: 'intro', head: null, lines: [] }
  const sections = [current]
  const open = (kind: Section['kind'], head: Section['head']) => {
    current = { kind, head, lines: [] }
    sections.push(current)
  }
  let skipping = false
  const take = (line: Line, depth = 0) => {
    // A sentence of boilerplate that wraps goes on until its full stop.
    if (skipping && !line.gap && (line.wraps || /^\p{Ll}/u.test(line.text)) && line.text.length < 140) {
      skipping = !/[.:]$/.test(line.text)
      return
    }
    skipping = false
    const hit = (own ? matchHead(line, own) : null) ?? matchHead(line, common)
    if (hit && !(hit.kind === 'names' && isAddressish(current))) {
      const rest = lineOf(doc, line.start + hit.length, line.end)
      if (hit.kind === 'skip') {
        // One sentence of boilerplate may follow another on the line.
        if (rest && rest.text.length > 3 && depth < deepest) take({ ...rest, gap: line.gap, wraps: false }, depth + 1)
        else skipping = !/[.:]$/.test(line.text)
        return
      }
      open(hit.kind, { start: line.start, end: line.start + hit.length })
      if (rest && /[\p{L}\p{N}@]/u.test(rest.text))
        current.lines.push({ ...rest, gap: false, wraps: false, split: false })
      return
    }
    if (oneLiners.has(current.kind as HeadKind) && current.lines.length > 0 && !goesOn(current, line))
      open('loose', null)
    else if (
      endedByProse.has(current.kind) &&
      isProse(line) &&
      !(startsAsk(line.fold) && current.lines.every((own) => startsAsk(own.fold) || own.wraps))
    )
      open('loose', null)
    current.lines.push(line)
  }
  for (const line of doc.lines) take(line)
  return keepOpening(withAddressees(sections.map(asTargetsIfAddresses).map(asAsksIfRequests)))
}

function matchHead(line: Line, table: LabelTable): { kind: HeadKind; length: number } | null {
  for (const { kind, at } of table.beginningAt(line.fold, 0)) {
    at.lastIndex = 0
    const hit = at.exec(line.fold)
    if (hit && hit[0].trim().length > 2) return { kind, length: hit[0].length }
  }
  return null
}

/** Boilerplate at the top (a donation banner, a menu) ends where the case begins: only what follows the demands or
 *  addressees may be left out as a whole. */
function keepOpening(sections: Section[]): Section[] {
  const working = sections.findIndex((section) =>
    ['asks', 'targets', 'copies', 'action', 'letter'].includes(section.kind),
  )
  return sections.map((section, i) =>
    section.kind === 'ignore' && (working < 0 || i < working) && section.lines.some(isProse)
      ? { ...section, kind: 'loose' }
      : section,
  )
}

/** `Name Address 1 ...` rows inside an address block are not the list of names. */
function isAddressish(section: Section): boolean {
  return section.kind === 'asks' && section.lines.length === 0
}

/** A one-line value that was wrapped: only for lists of languages and names. */
function goesOn(section: Section, line: Line): boolean {
  if (line.gap || section.lines.length > 3) return false
  const last = section.lines[section.lines.length - 1]
  if (!last) return true
  if (section.kind === 'headline') return line.wraps
  return (
    (section.kind === 'languages' || section.kind === 'names') &&
    (line.wraps || /(?:,| and| y| et| und)$/.test(last.fold))
  )
}

/** `Please write to:` may announce asks or addressees; the lines below tell. */
function asTargetsIfAddresses(section: Section): Section {
  if (section.kind !== 'asks' || section.lines.length < 2 || section.head === null) return section
  const contacts = section.lines.filter((line) => contact.test(line.fold)).length
  const bullets = section.lines.filter((line) => /^[•*\-–▪·]/.test(line.text)).length
  const prose = section.lines.filter(isProse).length
  return contacts >= 1 && bullets === 0 && prose === 0 ? { ...section, kind: 'targets' } : section
}

const contact = /^(?:fax|e-?mail|courriel|correo|tel|phone|twitter)\b.{0,16}[:+@]/

/** Below a list of asks an address block may stand without a label, as on the UK's pages. */
function withAddressees(sections: Section[]): Section[] {
  if (sections.some((section) => section.kind === 'targets' || section.kind === 'letter')) return sections
  return sections.flatMap((section) => {
    const last = section.kind === 'asks' ? section.lines.findLastIndex((line) => /^[•*–-] ?\p{L}/u.test(line.text)) : -1
    const from = last < 0 ? -1 : section.lines.findIndex((line, i) => i > last && line.gap)
    const to = section.lines.findLastIndex((line) => contact.test(line.fold)) + 1
    const block = from < 0 ? [] : section.lines.slice(from, to)
    if (block.length < 4 || block.some(isProse)) return [section]
    return [
      { ...section, lines: section.lines.slice(0, from) },
      { kind: 'targets' as const, head: null, lines: block },
      { kind: 'loose' as const, head: null, lines: section.lines.slice(to) },
    ]
  })
}

/** A label that could announce addressees may be followed by a list of asks instead. */
function asAsksIfRequests(section: Section): Section {
  if (section.kind !== 'targets' || section.lines.length === 0) return section
  const requests = section.lines.filter((line) => startsAsk(line.fold)).length
  return requests > 0 && requests >= section.lines.filter((line) => !line.wraps).length * 0.6
    ? { ...section, kind: 'asks' }
    : section
}

/** Lines of all sections of some kinds. */
export function linesOf(sections: readonly Section[], ...kinds: Section['kind'][]): Line[] {
  return sections.filter((section) => kinds.includes(section.kind)).flatMap((section) => section.lines)
}
