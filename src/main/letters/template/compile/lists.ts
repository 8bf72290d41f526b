/** Numbered lists of a template: they begin anew with every letter. Bullets need no care. */
import { childOf, declaration, type Element, element, elementsIn, isElement, writeXml } from '../read/xml.ts'

export interface Lists {
  /** Number of the list that a paragraph belongs to, and its level; null when it counts nothing. */
  of(properties: Element | undefined): { list: number; level: string } | null
  /** A list's number in a letter; those of the first letter are the template's own. */
  numberIn(letter: number, list: number): string
  /** word/numbering.xml for so many letters. */
  xmlFor(letters: number): string
  /** Whether any paragraph asked belongs to a counted list. */
  readonly used: boolean
}

const value = (parent: Element | undefined, name: string): string | undefined =>
  childOf(parent, name)?.attributes['w:val']

export function listsOf(numbering: Element | null, styles: Element | null): Lists {
  const abstracts = new Map(
    elementsIn(numbering ?? element(''), 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]),
  )
  const lists = new Map(elementsIn(numbering ?? element(''), 'w:num').map((one) => [one.attributes['w:numId'], one]))
  const byId = new Map(elementsIn(styles ?? element(''), 'w:style').map((one) => [one.attributes['w:styleId'], one]))
  const highest = Math.max(0, ...[...lists.keys()].map(Number).filter(Number.isFinite))
  /** Lists met so far, in the order met. */
  const counted: string[] = []

  /** A paragraph's own list, else that of its style or the style that one is based on. */
  function listOf(properties: Element | undefined, depth = 0): { id: string; level: string } | null {
    const own = childOf(properties, 'w:numPr')
    const id = value(own, 'w:numId')
    if (id !== undefined) return { id, level: value(own, 'w:ilvl') ?? '0' }
    const name = value(properties, 'w:pStyle') ?? value(properties, 'w:basedOn')
    const style = name === undefined || depth > 20 ? undefined : byId.get(name)
    if (!style) return null
    const inherited = listOf(childOf(style, 'w:pPr'), depth + 1) ?? listOf(style, depth + 1)
    return inherited && { ...inherited, level: value(own, 'w:ilvl') ?? inherited.level }
  }

  const levelsOf = (id: string): Element[] => {
    const abstract = abstracts.get(value(lists.get(id), 'w:abstractNumId'))
    return abstract ? elementsIn(abstract, 'w:lvl') : []
  }

  return {
    of(properties) {
      const found = listOf(properties)
      if (!found) return null
      const level = levelsOf(found.id).find((one) => one.attributes['w:ilvl'] === found.level)
      if (!level || /^(?:bullet|none)$/.test(value(level, 'w:numFmt') ?? 'decimal')) return null
      if (!counted.includes(found.id)) counted.push(found.id)
      return { list: counted.indexOf(found.id), level: found.level }
    },
    numberIn: (letter, list) =>
      letter === 0 ? (counted[list] ?? '0') : String(highest + 1 + (letter - 1) * counted.length + list),
    xmlFor(letters) {
      if (!numbering) return ''
      const more: Element[] = []
      for (let letter = 1; letter < letters; letter++)
        counted.forEach((id, list) => {
          more.push(begunAnew(lists.get(id), this.numberIn(letter, list), levelsOf(id)))
        })
      const last = numbering.children.findLastIndex((child) => isElement(child, 'w:num')) + 1
      const children = [...numbering.children.slice(0, last), ...more, ...numbering.children.slice(last)]
      return declaration + writeXml({ ...numbering, children })
    },
    get used() {
      return counted.length > 0
    },
  }
}

/** A list of the same kind that counts from its beginning (17.9.27). */
function begunAnew(list: Element | undefined, number: string, levels: readonly Element[]): Element {
  const starts = levels.map((level) =>
    element('w:lvlOverride', { 'w:ilvl': level.attributes['w:ilvl'] ?? '0' }, [
      element('w:startOverride', { 'w:val': value(level, 'w:start') ?? '1' }),
    ]),
  )
  const kind = element('w:abstractNumId', { 'w:val': value(list, 'w:abstractNumId') ?? '0' })
  return element('w:num', { 'w:numId': number }, [kind, ...starts])
}
