/**
 * Word's own fields (ECMA-376 17.16): merge fields become fields of ours, page numbers stay, and every other one is
 * replaced by what it shows, since it would ask, compute or fetch something when the letters are opened.
 */
import { fieldMark, letterings } from './mark.ts'
import { contentOf, isHolder, runLike } from './runs.ts'
import { childOf, type Element, element, isElement, textOf, type XmlNode } from './xml.ts'

/** What was met on the way, for the checker. */
export interface WordFieldsMet {
  /** Types of fields whose rule is not followed: IF, NEXT, FILLIN, ... */
  rules: Set<string>
  dates: boolean
}

/** Fields that Word and LibreOffice work out by themselves from the page that they stand on. */
const kept = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SYMBOL', 'HYPERLINK'])
/** Fields that show the day of something; in a letter that is the letter's. */
const dates = new Set(['DATE', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE'])
/** Word's composed merge fields. */
const composed: Record<string, string> = { ADDRESSBLOCK: 'recipient', GREETINGLINE: 'salutation' }
/** Fields that only point to another place in the document; what they show is right. */
const plain = new Set(['REF', 'PAGEREF', 'NOTEREF', 'SEQ', 'TOC', 'QUOTE', 'TITLE', 'AUTHOR', 'FILENAME'])

interface Complex {
  all: XmlNode[]
  instruction: string
  result: XmlNode[]
  first: Element
}

/** Fields in fields, deeper than anyone nests them; what lies deeper stays as it is. */
const deepest = 20

/** @param nodes a paragraph's content, every run single */
export function withoutWordFields(nodes: readonly XmlNode[], met: WordFieldsMet, depth = 0): XmlNode[] {
  if (depth > deepest) return [...nodes]
  const done: XmlNode[] = []
  const ends = endsOf(nodes)
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    if (node === undefined) continue
    const end = ends.get(at)
    if (isElement(node) && node.name === 'w:fldSimple') {
      const result = withoutWordFields(node.children, met, depth + 1)
      done.push(...replaced({ all: [node], instruction: node.attributes['w:instr'] ?? '', result, first: node }, met))
    } else if (isHolder(node)) {
      done.push({ ...node, children: withoutWordFields(node.children, met, depth + 1) })
    } else if (end !== undefined) {
      done.push(...replaced(complexAt(nodes.slice(at, end + 1), met, depth), met))
      at = end
    } else done.push(node)
  }
  return done
}

const characterType = (node: XmlNode | undefined): string | undefined => {
  const content = contentOf(node)
  return isElement(content, 'w:fldChar') ? content.attributes['w:fldCharType'] : undefined
}

/**
 * Where the fields end that begin at an index. One that runs on into the next paragraph has no end here: it keeps its
 * characters, and with them its shape.
 */
function endsOf(nodes: readonly XmlNode[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  nodes.forEach((node, at) => {
    const type = characterType(node)
    if (type === 'begin') open.push(at)
    const begin = type === 'end' ? open.pop() : undefined
    if (begin !== undefined) ends.set(begin, at)
  })
  return ends
}

function complexAt(all: XmlNode[], met: WordFieldsMet, depth: number): Complex {
  let instruction = ''
  let open = 0
  let separated = -1
  all.forEach((node, at) => {
    const type = characterType(node)
    if (type === 'begin') open++
    if (type === 'end') open--
    if (type === 'separate' && open === 1) separated = at
    // The instruction of an inner field is not part of the outer one's.
    const content = contentOf(node)
    if (open === 1 && separated < 0 && isElement(content, 'w:instrText')) instruction += textOf(content)
  })
  const result = separated < 0 ? [] : withoutWordFields(all.slice(separated + 1, -1), met, depth + 1)
  return { all, instruction, result, first: all[0] as Element }
}

function replaced({ all, instruction, result, first }: Complex, met: WordFieldsMet): XmlNode[] {
  const words = wordsOf(instruction)
  const type = (words[0] ?? '').toUpperCase()
  if (kept.has(type)) return first.name === 'w:r' ? oneInstruction(all, instruction) : all
  // Formatted as what it showed; a field never updated shows nothing and is formatted as its instruction.
  const like = result.find((node): node is Element => isElement(node, 'w:r')) ?? runOf(first)
  if (type === 'MERGEFIELD') return [markOf(words, like)]
  if (dates.has(type)) {
    met.dates = true
    return [runLike(like, fieldMark({ name: 'date' }))]
  }
  const name = composed[type]
  if (name) return [runLike(like, fieldMark({ name }))]
  if (!plain.has(type)) met.rules.add(type || '?')
  return result
}

/** A field as it is, but that its instruction stands in one run. */
function oneInstruction(all: readonly XmlNode[], instruction: string): XmlNode[] {
  const parts = all.filter((node) => isElement(contentOf(node), 'w:instrText'))
  const inner = all.filter((node) => characterType(node) === 'begin').length > 1
  const [first] = parts
  if (inner || !isElement(first)) return [...all]
  const whole = runLike(first, element('w:instrText', { 'xml:space': 'preserve' }, [instruction]))
  return all.flatMap((node) => (node === first ? [whole] : parts.includes(node) ? [] : [node]))
}

const runOf = (node: Element): Element | undefined => (node.name === 'w:r' ? node : childOf(node, 'w:r'))

/** `MERGEFIELD name \b "text before" \f "text after" \* Upper` (17.16.5.35, 17.16.4.3). */
function markOf(words: readonly string[], like: Element | undefined): Element {
  const mark = { name: words[1] ?? '', before: '', after: '', lettering: '' }
  for (let at = 2; at < words.length; at++) {
    const next = words[at + 1] ?? ''
    const word = words[at]?.toLowerCase()
    if (word === '\\b') mark.before = next
    else if (word === '\\f') mark.after = next
    else if (word === '\\*' && letterings.has(next.toLowerCase())) mark.lettering = next.toLowerCase()
    else continue
    at++
  }
  return runLike(like, fieldMark(mark))
}

/** An instruction cut into words; quoted ones may hold blanks, and word processors like to curl the quotes. */
function wordsOf(instruction: string): string[] {
  const words = instruction.match(/["“”][^"“”]*["“”]|\\\*|[^\s"“”]+/g) ?? []
  return words.map((word) => word.replace(/^["“”]|["“”]$/g, ''))
}
