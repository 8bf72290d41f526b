/** The model letter: salutation, body and the close that ends it; and the unlabelled addressee above it. */
import { anyOf } from '../labels/index.ts'
import { lineOf } from '../lines.ts'
import { findLabels } from '../party/contacts.ts'
import { headParts } from '../party/head.ts'
import { isMission, isName } from '../party/words.ts'
import { isProse, paragraphs, sentences } from '../prose.ts'
import { fold, tidy } from '../text.ts'
import type { Context, Doc, Found, Line, Section, Span } from '../types.ts'
import { findDates } from './dates.ts'
import { greetingOf } from './salutation.ts'

export type Letter = {
  salutation: Found<string> | null
  body: Found<string> | null
  asks: Found<string>[]
  /** Lines that the letter takes, so that nothing else reads them. */
  lines: ReadonlySet<Line>
  /** Short lines right above the salutation: who is written to, where no label says so. */
  zone: Line[]
  /** The same above further letters. */
  otherZones: Line[][]
}

const closing = new RegExp(`^["']?${anyOf('closing')}`)
const request = new RegExp(`^["']?(?:${anyOf('letterAsks')})`)
const ending: ReadonlySet<Section['kind']> = new Set([
  'background',
  'additional',
  'languages',
  'deadline',
  'names',
  'previous',
  'targets',
  'copies',
  'title',
  'ignore',
  'asks',
  'body',
  'summary',
  'action',
])
const letterHolders: ReadonlySet<Section['kind']> = new Set([
  'intro',
  'letter',
  'action',
  'targets',
  'copies',
  'loose',
  'title',
  'body',
  'ignore',
  'asks',
  'deadline',
])

/** Blanks of a form: the sender's address ends above, the date is nobody's address. */
const senderMark = /^[([]?(?:absender(?:in)?|sender|your (?:name and )?address|expediteur|remitente|afzender)[^a-z]*$/
const dateMark = /^[([]?(?:(?:plaats|ort|place|lieu|lugar|city),? )?(?:datum|date|fecha)[^a-z]*$/

export const noLetter: Letter = { salutation: null, body: null, asks: [], lines: new Set(), zone: [], otherZones: [] }

const oneAction = /(?<![a-z])(?:ua|au) ?:? ?\d{1,3}[./]\d\d|urgent action|accion urgente|action urgente/

/** The first letter of the document; of those that follow it, each with an addressee of its own above it, only that. */
export function readLetter({ doc, sections }: Context): Letter {
  const first = firstLetter(doc, sections)
  // Letters without an action around them are cases of their own.
  if (!first.salutation || first.zone.length === 0 || !oneAction.test(doc.fold)) return first
  const lines = new Set(first.lines)
  const zones: Line[][] = []
  const from = Math.max(...[...lines].map((line) => line.end))
  for (const [s, section] of sections.entries()) {
    if (!letterHolders.has(section.kind)) continue
    for (const [i, line] of section.lines.entries()) {
      if (line.start < from || lines.has(line) || !greetingOf(line)?.text || isLabelled(section, i)) continue
      const zone = zoneAbove(doc, sections, s, i, '').filter((own) => own.start >= from && !lines.has(own))
      if (zone.length < 3 || !hasAddressee(zone)) continue
      zones.push(zone)
      for (const own of collect(doc, sections, s, i, 0).taken) lines.add(own)
    }
  }
  return { ...first, lines, otherZones: zones }
}

function firstLetter(doc: Doc, sections: readonly Section[]): Letter {
  for (let s = 0; s < sections.length; s++) {
    const section = sections[s]
    if (!section || !letterHolders.has(section.kind)) continue
    for (let i = 0; i < section.lines.length; i++) {
      const line = section.lines[i]
      if (!line) continue
      const greeting = greetingOf(line)
      if (!greeting || isLabelled(section, i)) continue
      const body = collect(doc, sections, s, i, greeting.length)
      if (body.lines.length === 0 && section.kind !== 'letter') continue
      return make(section, line, greeting.text, body, zoneAbove(doc, sections, s, i, doc.fold.slice(line.end)))
    }
    if (section.kind === 'letter' && section.lines.some(isProse)) {
      const body = collect(doc, sections, s, -1, 0)
      if (body.lines.length > 0) return make(section, null, null, body, [])
    }
  }
  return noLetter
}

/** `Salutation:` on the line before: the value of a label, not a letter's beginning. */
function isLabelled(section: Section, i: number): boolean {
  const before = section.lines[i - 1]
  if (!before) return false
  const label = findLabels(before.fold).at(-1)
  return label?.kind === 'salutation' && before.text.slice(label.from).trim() === ''
}

type Body = { lines: Line[]; taken: Line[] }

function collect(doc: Doc, sections: readonly Section[], s: number, i: number, skip: number): Body {
  const body: Line[] = []
  const taken: Line[] = []
  const first = sections[s]?.lines[i]
  if (first) {
    taken.push(first)
    const rest = skip < first.text.length ? lineOf(doc, first.start + skip, first.end) : null
    if (rest && /\p{L}{2}/u.test(rest.text)) body.push({ ...rest, wraps: false })
  }
  for (let at = s; at < sections.length; at++) {
    const section = sections[at]
    if (!section || (at > s && ending.has(section.kind))) break
    for (const line of at === s ? section.lines.slice(i + 1) : section.lines) {
      if (closing.test(line.fold)) {
        taken.push(line)
        return { lines: body, taken }
      }
      if (findLabels(line.fold)[0]?.start === 0) return { lines: body, taken }
      if (
        /^\((?:name|your name|naam|nombre)|^(?:\[?your name\]?|absender|unterschrift|signature|datum)$/.test(line.fold)
      )
        return { lines: body, taken }
      body.push(line)
      taken.push(line)
    }
  }
  return { lines: body, taken }
}

function make(section: Section, line: Line | null, salutation: string | null, body: Body, zone: Line[]): Letter {
  const parts = paragraphs(body.lines)
  const text = parts.map((p) => p.text).join('\n\n')
  const spans: Span[] = parts.map(({ start, end }) => ({ start, end }))
  const asks: Found<string>[] = []
  for (const part of parts) {
    for (const sentence of sentences(part.text)) {
      const value = tidy(part.text.slice(sentence.start, sentence.end))
      if (!request.test(fold(value))) continue
      const whole = /[.!?:;]["”’)]?$/.test(value)
      if (!whole && value.split(' ').length < 8) continue
      asks.push({ value, spans: [{ start: part.start, end: part.end }], sureness: whole ? 'sure' : 'likely' })
    }
  }
  return {
    salutation:
      line && salutation
        ? {
            value: tidy(salutation),
            spans: [{ start: line.start, end: line.start + salutation.length }],
            sureness: 'sure',
          }
        : null,
    body: text === '' ? null : { value: text, spans, sureness: section.kind === 'letter' ? 'sure' : 'likely' },
    asks,
    lines: new Set(body.taken),
    zone,
    otherZones: [],
  }
}

/** Whether lines hold contact data, an embassy or an office: another addressee's block. */
function hasAddressee(lines: readonly Line[]): boolean {
  return lines.some(
    (line) =>
      findLabels(line.fold).length > 0 ||
      isMission(line.fold) ||
      (!isProse(line) && headParts(line.text)?.title !== undefined),
  )
}

/** Short lines above the salutation, up to prose, a step or another section's label. `below`: the folded letter. */
function zoneAbove(doc: Doc, sections: readonly Section[], s: number, i: number, below: string): Line[] {
  const section = sections[s]
  if (!section) return []
  const above: Line[] = section.lines.slice(0, i)
  // The label `Sample letter` may stand between the addressee and the salutation.
  if (section.kind === 'letter' && above.length === 0) {
    const before = sections[s - 1]
    if (before && ['action', 'loose', 'intro', 'ignore', 'deadline'].includes(before.kind)) above.push(...before.lines)
  }
  const zone: Line[] = []
  for (let at = above.length - 1; at >= 0; at--) {
    const line = above[at]
    if (!line || isProse(line) || /^\d[.)] /.test(line.text) || /^(?:click here|take action|please )/.test(line.fold))
      break
    if (/^(?:https?:|www\.)/.test(line.fold) || senderMark.test(line.fold)) break
    if (dateMark.test(line.fold)) continue
    // The name alone of whom the letter is about: its subject.
    if (zone.length === 0 && line.gap && isName(line.text) && below.includes(line.fold)) continue
    if (line.text.length < 40 && findDates(doc.places, line, null).length > 0) continue
    if (/^(?:re|ref|subject|betreff|betrifft|asunto|objet|concerne|concerning) ?:/.test(line.fold)) continue
    zone.unshift(line)
    if (zone.length > 40) break
    // A heading above the address block, set off by a blank line, is not part of it.
    if (line.gap && zone.length >= 3 && !hasAddressee(above.slice(Math.max(0, at - 6), at))) break
  }
  return zone
}
