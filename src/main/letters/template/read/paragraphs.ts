/** Goes through the paragraphs of a template, and says where each one stands. */
import type { Place } from '../findings.ts'
import { inBraces, isMark, readMark } from './mark.ts'
import type { TemplatePart } from './read.ts'
import { type Element, isElement, type XmlNode } from './xml.ts'

export interface PlacedParagraph {
  paragraph: Element
  place: Place
}

const longest = 48

export function placedParagraphs({ root, where }: Pick<TemplatePart, 'root' | 'where'>): PlacedParagraph[] {
  const found: PlacedParagraph[] = []
  let number = 0
  const visit = (node: XmlNode, inside: Place['where']) => {
    if (typeof node === 'string') return
    if (node.name === 'w:p') {
      const place = { where: inside, paragraph: where === 'body' ? ++number : null, text: excerpt(node) }
      found.push({ paragraph: node, place })
    }
    const within = where !== 'body' ? where : (insides[node.name] ?? inside)
    for (const child of node.children) visit(child, within)
  }
  visit(root, where)
  return found
}

const insides: Record<string, Place['where']> = { 'w:tc': 'table', 'w:txbxContent': 'textBox' }

/** What stands in a paragraph itself, not in a text box that is anchored to it. */
export function* ownContent(paragraph: Element): Generator<Element> {
  for (const child of paragraph.children) {
    if (!isElement(child) || child.name === 'w:pPr') continue
    yield child
    if (!['w:drawing', 'w:pict', 'mc:AlternateContent'].includes(child.name)) yield* ownContent(child)
  }
}

export const marksIn = (paragraph: Element): Element[] => [...ownContent(paragraph)].filter(isMark)

/** A paragraph's words without its fields; a field is one space, so that what stood around it does not grow together. */
export const wordsAround = (paragraph: Element): string =>
  [...ownContent(paragraph)].map((node) => (isMark(node) ? ' ' : wordsOf(node))).join('')

export const excerpt = (paragraph: Element): string => {
  const said = [...ownContent(paragraph)].map((node) => (isMark(node) ? inBraces(readMark(node).name) : wordsOf(node)))
  const text = said.join('').replace(/\s+/g, ' ').trim()
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
}

function wordsOf(node: Element): string {
  if (node.name === 'w:t') return node.children.filter((child) => typeof child === 'string').join('')
  return node.name === 'w:tab' || node.name === 'w:br' ? ' ' : ''
}
