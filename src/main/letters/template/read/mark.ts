/** A field in a tidied template: a mark that stands in a run where Word has a text. */
import { type Element, element, isElement, type XmlNode } from './xml.ts'

export interface FieldMark {
  /** As written in the template; perhaps no field at all. */
  name: string
  /** Text around the value, left out with it. */
  before: string
  after: string
  /** How Word's switch changes the letters: `upper`, `lower`, `firstcap`, `caps`; else empty. */
  lettering: string
}

export const letterings = new Set(['upper', 'lower', 'firstcap', 'caps'])

const markName = 'field'

export const fieldMark = ({ name, before = '', after = '', lettering = '' }: Partial<FieldMark>): Element =>
  element(markName, { name: name ?? '', before, after, lettering })

export const isMark = (node: XmlNode | undefined): node is Element => isElement(node, markName)

export function readMark({ attributes }: Element): FieldMark {
  const { name = '', before = '', after = '', lettering = '' } = attributes
  return { name, before, after, lettering }
}

/** How a field is shown to a person. */
export const inBraces = (name: string): string => `{{${name}}}`

/** A value with its letters changed as Word's switch says. */
export function lettered(text: string, lettering: string, language: string): string {
  if (lettering === 'upper') return text.toLocaleUpperCase(language)
  if (lettering === 'lower') return text.toLocaleLowerCase(language)
  if (lettering === 'firstcap') return capital(text, language)
  if (lettering === 'caps') return text.replace(/\S+/g, (word) => capital(word, language))
  return text
}

function capital(word: string, language: string): string {
  const [first = ''] = word
  return first.toLocaleUpperCase(language) + word.slice(first.length)
}
