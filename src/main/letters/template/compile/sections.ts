/** Whether letters in one file must be sections of their own, and what their sections then look like. */
import { fieldNamed } from '../fields.ts'
import { isMark, readMark } from '../read/mark.ts'
import { marksIn, wordsAround } from '../read/paragraphs.ts'
import { bodyOf, sectionsOf, type Template } from '../read/read.ts'
import { childOf, type Element, element, everyElement, isElement, textOf, type XmlNode } from '../read/xml.ts'
import { isOn, withSectionProperty } from './properties.ts'

/** Fields that count pages. */
const counting = /\b(?:PAGE|NUMPAGES|SECTIONPAGES)\b/

/**
 * A page break before a letter's first paragraph is enough for most templates, and costs nothing. It is not where pages
 * are counted, where the first page or every other one has a header of its own, and where a letter does not begin with
 * a plain paragraph that could break the page.
 */
export function needsSections({ document, margins, settings }: Template): boolean {
  const sections = sectionsOf(document.root)
  if (sections.length > 1 || sections.some((section) => isOn(childOf(section, 'w:titlePg')))) return true
  if (settings && isOn(childOf(settings, 'w:evenAndOddHeaders'))) return true
  if ([document, ...margins].some(({ root }) => [...everyElement(root)].some(countsPages))) return true
  for (const block of bodyOf(document.root).children) {
    if (isElement(block, 'w:sectPr')) break
    if (!isElement(block, 'w:p') || childOf(childOf(block, 'w:pPr'), 'w:framePr')) return true
    if (surelyStays(block)) return false
  }
  return false
}

const countsPages = (node: Element): boolean =>
  (node.name === 'w:instrText' && counting.test(textOf(node))) ||
  (node.name === 'w:fldSimple' && counting.test(node.attributes['w:instr'] ?? ''))

/** Whether a paragraph is printed whatever the letter says. */
export const surelyStays = (paragraph: Element): boolean =>
  !marksIn(paragraph).some((mark) => fieldNamed(readMark(mark).name)) || /[\p{L}\p{N}]/u.test(wordsAround(paragraph))

/** Whether a paragraph can hold the properties of the section that ends with it. */
export const canEnd = (block: XmlNode | undefined): block is Element =>
  isElement(block, 'w:p') &&
  childOf(childOf(block, 'w:pPr'), 'w:sectPr') === undefined &&
  !marksIn(block).some((mark) => isMark(mark) && fieldNamed(readMark(mark).name) === 'body')

/** A paragraph of hardly any height, to hold a section's properties. */
export const invisible: Element = element('w:p', {}, [
  element('w:pPr', {}, [
    element('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '20', 'w:lineRule': 'exact' }),
    element('w:rPr', {}, [element('w:sz', { 'w:val': '2' })]),
  ]),
])

/** A part in which pages are counted within the letter. @param first the properties of the letter's first section */
export function countedInLetter(node: Element, sections: readonly Element[]): Element {
  const [first] = sections
  if (node === first) {
    const begun = withSectionProperty(node, element('w:type', { 'w:val': 'nextPage' }))
    const numbering = childOf(begun, 'w:pgNumType')?.attributes ?? {}
    return withSectionProperty(begun, element('w:pgNumType', { 'w:start': '1', ...numbering }))
  }
  // Pages of the letter, not of the whole file; with several sections a letter has no such number.
  const own = (text: string) => (sections.length === 1 ? text.replace(/\bNUMPAGES\b/, 'SECTIONPAGES') : text)
  if (node.name === 'w:instrText') return { ...node, children: [own(textOf(node))] }
  const attributes =
    node.name === 'w:fldSimple'
      ? { ...node.attributes, 'w:instr': own(node.attributes['w:instr'] ?? '') }
      : node.attributes
  const children = node.children.map((child) => (typeof child === 'string' ? child : countedInLetter(child, sections)))
  return { ...node, attributes, children }
}
