/** Opens a group's Word template: judged, tidied, its fields found and made whole. */
import { type FieldName, fieldNamed } from '../fields.ts'
import { healed } from './heal.ts'
import { isMark, readMark } from './mark.ts'
import { openPackage, type Package, type Part, read } from './package.ts'
import { joinedRuns, singleRuns } from './runs.ts'
import { type Met, nothingMet, tidy } from './tidy.ts'
import { type WordFieldsMet, withoutWordFields } from './wordFields.ts'
import { childOf, type Element, everyElement, type XmlNode } from './xml.ts'

export interface TemplatePart {
  where: 'body' | 'header' | 'footer'
  part: Part
  root: Element
  met: Met & WordFieldsMet
}

export interface Template {
  file: string
  package: Package
  document: TemplatePart
  /** The headers and footers that a section of the document names. */
  margins: TemplatePart[]
  /** word/settings.xml; null where the file has none. */
  settings: Element | null
}

/**
 * @param file its name, for what is said about it
 * @throws Refusal `templateTooLarge`, `templateNotWord`, `templateMacros`, `templateOutside`, `templateInserts`,
 *   `fileDamaged`, `fileLocked`, `fileOldWord`, `fileTooManyParts`, `fileUnpacksTooLarge`
 */
export function readTemplate(bytes: Uint8Array, file: string): Template {
  const found = openPackage(bytes, file)
  const partOf = (part: Part, where: TemplatePart['where']): TemplatePart => {
    const met = { ...nothingMet(), rules: new Set<string>(), dates: false }
    const known = new Set(part.relations.map(({ id }) => id))
    return { where, part, root: withFields(tidy(read(part.bytes, file), known, met), met), met }
  }
  const document = partOf(found.main, 'body')
  const named = new Set(sectionsOf(document.root).flatMap(marginIds))
  const margins = found.main.relations.flatMap(({ id, kind, target }) => {
    const part = found.parts.get(target)
    return part && (kind === 'header' || kind === 'footer') && named.has(id) ? [partOf(part, kind)] : []
  })
  const settings = found.main.relations.find(({ kind }) => kind === 'settings')
  const settingsPart = settings && found.parts.get(settings.target)
  return { file, package: found, document, margins, settings: settingsPart ? read(settingsPart.bytes, file) : null }
}

/** Every paragraph's content with its fields as marks, those in tables and text boxes too. */
function withFields(root: Element, met: WordFieldsMet): Element {
  const children = root.children.map((child): XmlNode => (typeof child === 'string' ? child : withFields(child, met)))
  if (root.name !== 'w:p') return { ...root, children }
  return { ...root, children: joinedRuns(healed(withoutWordFields(singleRuns(children), met))) }
}

/** The section properties of a document, in order. */
export const sectionsOf = (root: Element): Element[] =>
  [...everyElement(root)].filter(({ name }) => name === 'w:sectPr')

/** Relationships of the headers and footers of a section. */
export const marginIds = (section: Element): string[] =>
  section.children.flatMap((child) =>
    typeof child !== 'string' && /^w:(?:header|footer)Reference$/.test(child.name)
      ? [child.attributes['r:id'] ?? '']
      : [],
  )

/** The fields of a part that are fields, each once. */
export function fieldsOf(root: Element): Set<FieldName> {
  const found = new Set<FieldName>()
  for (const node of everyElement(root)) {
    const field = isMark(node) ? fieldNamed(readMark(node).name) : null
    if (field) found.add(field)
  }
  return found
}

export const bodyOf = (root: Element): Element => childOf(root, 'w:body') ?? root
