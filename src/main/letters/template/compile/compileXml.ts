/** A template's XML as what is printed: bytes where nothing changes, operations where something does. */

import { type FieldName, fieldNamed } from '../fields.ts'
import { isMark, readMark } from '../read/mark.ts'
import { marksIn, wordsAround } from '../read/paragraphs.ts'
import { contentOf, isHolder } from '../read/runs.ts'
import { childOf, type Element, element, escapeXml, everyElement, isElement, type XmlNode } from '../read/xml.ts'
import { type Draft, sealed, wrapped, wrappedWith } from './draft.ts'
import type { Lists } from './lists.ts'
import { paragraphOpening, runOpening } from './openings.ts'
import type { Line, Op } from './program.ts'

export interface Surroundings {
  lists: Lists
  /** Relationship to the number of a margin that each letter has its own of. */
  margins: ReadonlyMap<string, number>
  /** How many drawings there are, so that the next letter's numbers begin behind them. */
  drawings: { count: number; seen: number }
}

export interface Standing {
  begins: boolean
  /** The properties of the section that the letter ends with; null when something else ends it. */
  section: Element | null
  stays: boolean
}
const anywhere: Standing = { begins: false, section: null, stays: false }

/** Each of these must end in a paragraph. */
const boxes = new Set(['w:tc', 'w:txbxContent', 'w:hdr', 'w:ftr'])

export function compileNode(node: XmlNode, around: Surroundings): Draft {
  if (typeof node === 'string') return [escapeXml(node)]
  const { name, attributes, children } = node
  if (name === 'w:p') return compileParagraph(node, around, anywhere)
  const inner = (): Draft => children.flatMap((child) => compileNode(child, around))
  if (name === 'w:tbl') return compileTable(node, around)
  if (boxes.has(name)) {
    const last = children.length - 1
    return wrapped(
      node,
      children.flatMap((child, i) =>
        isElement(child, 'w:p')
          ? compileParagraph(child, around, { ...anywhere, stays: i === last })
          : compileNode(child, around),
      ),
    )
  }
  if (name === 'wp:docPr') {
    const own = ++around.drawings.seen
    const { count } = around.drawings
    return wrappedWith(node, 'id', { kind: 'number', of: (letter) => String(letter * count + own) }, inner())
  }
  // Shapes of old drawings; what is not a shape's kind must be named once.
  if (name.startsWith('v:') && name !== 'v:shapetype' && attributes.id) {
    const own = ++around.drawings.seen
    const of = (letter: number) => (letter === 0 ? escapeXml(attributes.id ?? '') : `shape_${letter}_${own}`)
    return wrappedWith(node, 'id', { kind: 'number', of }, inner())
  }
  if (name === 'w:headerReference' || name === 'w:footerReference') {
    const index = around.margins.get(attributes['r:id'] ?? '')
    if (index !== undefined) return wrappedWith(node, 'r:id', { kind: 'margin', index }, [])
  }
  return wrapped(node, inner())
}

/** Rows that say nothing but their fields go when all of those are blank, as long as another row stays. */
function compileTable(table: Element, around: Surroundings): Draft {
  const rows = table.children.map((child) => (isElement(child, 'w:tr') ? optionalFields(child) : null))
  const somethingStays = rows.some((fields, i) => fields === null && isElement(table.children[i], 'w:tr'))
  return wrapped(
    table,
    table.children.flatMap((child, i): Draft => {
      const fields = rows[i]
      const draft = compileNode(child, around)
      return fields && somethingStays ? [{ kind: 'row', ops: sealed(draft), fields }] : draft
    }),
  )
}

/** The fields of a row that has nothing else; null when it has. */
function optionalFields(row: Element): FieldName[] | null {
  const fields: FieldName[] = []
  for (const node of everyElement(row)) {
    if (isPicture(node)) return null
    if (node.name !== 'w:p') continue
    if (isSolid(wordsAround(node))) return null
    fields.push(...fieldsIn(node))
  }
  return fields.length > 0 ? fields : null
}

const fieldsIn = (paragraph: Element): FieldName[] =>
  marksIn(paragraph).flatMap((mark) => fieldNamed(readMark(mark).name) ?? [])

/** Whether words mean something without the fields between them; a comma or a line does not. */
const isSolid = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)
const isPicture = ({ name }: Element): boolean => name === 'w:drawing' || name === 'w:pict' || name === 'w:sym'

export function compileParagraph(
  paragraph: Element,
  around: Surroundings,
  { begins, section, stays }: Standing,
): Draft {
  const properties = childOf(paragraph, 'w:pPr')
  const content = paragraph.children.filter((child) => !isElement(child, 'w:pPr'))
  const fields = fieldsIn(paragraph)
  const counted = around.lists.of(properties)
  const list = counted && {
    level: counted.level,
    number: { kind: 'number' as const, of: (letter: number) => around.lists.numberIn(letter, counted.list) },
  }
  const open = paragraphOpening(properties, list, section, (node) => compileNode(node, around))
  if (fields[0] === 'body') {
    const run = content.find((child) => isMark(contentOf(child)))
    return [{ kind: 'body', open, openRun: runOpening(isElement(run) ? childOf(run, 'w:rPr') : undefined), begins }]
  }
  if (fields.length === 0 && !begins && !section && !list)
    return [
      '<w:p>',
      ...(properties ? compileNode(properties, around) : []),
      ...content.flatMap((node) => compileInline(node, around)),
      '</w:p>',
    ]
  const lines = linesOf(content, around)
  const bare = fields.length === 1 && lines.every(({ solid }) => !solid)
  return [
    {
      kind: 'paragraph',
      open,
      lines,
      stays: stays || section !== null || childOf(properties, 'w:sectPr') !== undefined,
      begins,
      ends: section !== null,
      alone: bare ? (fields[0] ?? null) : null,
      repeats:
        !list &&
        !section &&
        lines.every(({ ops, lead }) => [...lead, ...ops].every(({ kind }) => kind === 'bytes' || kind === 'value')),
    },
  ]
}

function linesOf(content: readonly XmlNode[], around: Surroundings): Line[] {
  const drafts: { lead: Draft; draft: Draft; fields: FieldName[]; solid: boolean }[] = []
  let line = { lead: [] as Draft, draft: [] as Draft, fields: [] as FieldName[], solid: false }
  drafts.push(line)
  for (const node of content) {
    if (isLineBreak(contentOf(node))) {
      line = { lead: compileInline(node, around), draft: [], fields: [], solid: false }
      drafts.push(line)
      continue
    }
    line.draft.push(...compileInline(node, around))
    if (!isElement(node)) continue
    const alone = element('w:p', {}, [node])
    line.fields.push(...fieldsIn(alone))
    line.solid ||= isSolid(wordsAround(alone)) || [...everyElement(node)].some(isLasting)
  }
  return drafts.map(({ lead, draft, fields, solid }) => ({ lead: sealed(lead), ops: sealed(draft), fields, solid }))
}

const isLineBreak = (node: Element | undefined): boolean =>
  node?.name === 'w:cr' || (node?.name === 'w:br' && (node.attributes['w:type'] ?? 'textWrapping') === 'textWrapping')

/** What stays on the page though it is no word: pictures, page breaks, page numbers, formulas. */
const isLasting = (node: Element): boolean =>
  isPicture(node) ||
  node.name === 'w:br' ||
  node.name === 'w:fldChar' ||
  node.name === 'w:fldSimple' ||
  node.name.startsWith('m:')

function compileInline(node: XmlNode, around: Surroundings): Draft {
  if (!isElement(node)) return [escapeXml(node)]
  const mark = contentOf(node)
  if (isMark(mark)) {
    const { name, before, after, lettering } = readMark(mark)
    const field = fieldNamed(name)
    // The checker lets no template pass that has such a field; without it, nothing may be printed in its place.
    if (!field) return []
    const value: Op = {
      kind: 'value',
      field,
      mark: { before, after, lettering },
      open: runOpening(childOf(node, 'w:rPr')),
    }
    return [value]
  }
  // A link may hold fields.
  return isHolder(node)
    ? wrapped(
        node,
        node.children.flatMap((child) => compileInline(child, around)),
      )
    : compileNode(node, around)
}
