/** XML as a small tree: names with their prefixes, as Office writes them. Knows nothing of Word. */
import { Parser } from 'htmlparser2'
import { escapeText, printable } from '../../docx/encode.ts'

export interface Element {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
}
export type XmlNode = Element | string

/** Deeper than any document that a person made; a bound on our own recursion. */
const deepest = 200

/** Elements whose blanks are text. Between all others, white space is only there for the reader of the file. */
const holdsText = /:(?:t|instrText|delText|delInstrText)$/

export class XmlTrouble extends Error {}

/**
 * @throws XmlTrouble when it is not well-formed, nests without measure, or has a document type (which Office never
 * writes, and which could declare entities that grow)
 */
export function parseXml(bytes: Uint8Array): Element {
  const xml = decoded(bytes)
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  const fail = (what: string): never => {
    throw new XmlTrouble(what)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > deepest) fail('nested too deep')
        const element: Element = { name, attributes, children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(text) {
        const into = open.at(-1) ?? root
        const last = into.children.at(-1)
        if (typeof last === 'string') into.children[into.children.length - 1] = last + text
        else into.children.push(text)
      },
      onclosetag(name, implied) {
        // A tag that closes itself is implied too; any other was forgotten.
        if (implied && xml[parser.endIndex - 1] !== '/') fail(`${name} is not closed`)
        const element = open.pop()
        if (element && !holdsText.test(element.name))
          element.children = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) fail('has a document type')
      },
      onerror: (error) => {
        throw error
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  const elements = root.children.filter((child) => typeof child !== 'string')
  const [document] = elements
  if (!document || elements.length > 1) return fail('has not one root')
  return document
}

/** XML parts are UTF-8 or UTF-16 (ECMA-376 Part 2, 9.1.3.1). */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** Text between tags or in an attribute. What XML cannot say is left out. */
export const escapeXml = (text: string): string => escapeText(printable(text)).replaceAll('"', '&quot;')

export function openTag({ name, attributes }: Element): string {
  let tag = `<${name}`
  for (const key in attributes) tag += ` ${key}="${escapeXml(attributes[key] ?? '')}"`
  return `${tag}>`
}

export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escapeXml(node)
  const inner = node.children.map(writeXml).join('')
  const tag = openTag(node)
  return inner === '' ? `${tag.slice(0, -1)}/>` : `${tag}${inner}</${node.name}>`
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const element = (name: string, attributes: Record<string, string> = {}, children: XmlNode[] = []): Element => ({
  name,
  attributes,
  children,
})

export const isElement = (node: XmlNode | undefined, name?: string): node is Element =>
  node !== undefined && typeof node !== 'string' && (name === undefined || node.name === name)

export const elementsIn = (parent: Element, name?: string): Element[] =>
  parent.children.filter((child): child is Element => isElement(child, name))

export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((child): child is Element => isElement(child, name))

/** Every element below, in document order, the given one first. */
export function* everyElement(root: Element): Generator<Element> {
  yield root
  for (const child of root.children) if (typeof child !== 'string') yield* everyElement(child)
}

/** All text below, as it stands. */
export const textOf = (node: XmlNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))
