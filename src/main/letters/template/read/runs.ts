/** Runs: the stretches of alike formatting that a paragraph's text is cut into (ECMA-376 17.3.2). */
import { childOf, type Element, element, isElement, type XmlNode } from './xml.ts'

/** Elements of a paragraph that hold runs themselves. */
const holdsRuns = new Set(['w:hyperlink', 'w:fldSimple', 'w:dir', 'w:bdo'])
export const isHolder = (node: XmlNode): node is Element => isElement(node) && holdsRuns.has(node.name)

/** A run with the same formatting as another. */
export const runLike = (run: Element | undefined, content: XmlNode): Element => {
  const format = childOf(run, 'w:rPr')
  return element('w:r', {}, format ? [format, content] : [content])
}

/** The one thing in a run of `singleRuns`. */
export const contentOf = (node: XmlNode | undefined): Element | undefined =>
  isElement(node, 'w:r')
    ? node.children.find((child): child is Element => isElement(child) && child.name !== 'w:rPr')
    : undefined

/** The same nodes with every run taken apart, so that each holds one thing: a text, a break, a field character. */
export function singleRuns(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes.flatMap((node): XmlNode[] => {
    if (isHolder(node)) return [{ ...node, children: singleRuns(node.children) }]
    if (!isElement(node, 'w:r')) return [node]
    return node.children
      .filter((child) => isElement(child) && child.name !== 'w:rPr')
      .map((child) => runLike(node, child))
  })
}

/** The text of a `w:t` as Word shows it: edge blanks count only where it says so (XML 1.0, 2.10). */
export function shownText(node: Element): string {
  const text = node.children.filter((child) => typeof child === 'string').join('')
  return node.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

export const textElement = (text: string): Element => element('w:t', { 'xml:space': 'preserve' }, [text])

/** Neighbouring texts of alike formatting as one run. */
export function joinedRuns(nodes: readonly XmlNode[]): XmlNode[] {
  const joined: XmlNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const text = contentOf(node)
    const before = contentOf(last)
    if (isElement(text, 'w:t') && isElement(before, 'w:t') && isElement(node) && isElement(last) && alike(node, last))
      joined[joined.length - 1] = runLike(last, textElement(shownText(before) + shownText(text)))
    else joined.push(isHolder(node) ? { ...node, children: joinedRuns(node.children) } : node)
  }
  return joined
}

const alike = (a: Element, b: Element): boolean =>
  JSON.stringify(childOf(a, 'w:rPr') ?? null) === JSON.stringify(childOf(b, 'w:rPr') ?? null)
