/** Compiles a template once, so that each letter costs little more than its bytes. */
import { Refusal } from '#shared/refusal.ts'
import { type Part as Packed, packPart } from '../../docx/zip.ts'
import { checkTemplate } from '../check.ts'
import { type Part, read } from '../read/package.ts'
import { bodyOf, fieldsOf, sectionsOf, type Template } from '../read/read.ts'
import { childOf, declaration, type Element, element, everyElement, isElement, openTag, writeXml } from '../read/xml.ts'
import { compileNode, compileParagraph, type Surroundings } from './compileXml.ts'
import { type Draft, sealed } from './draft.ts'
import { type Lists, listsOf } from './lists.ts'
import type { CompiledTemplate, Margin } from './program.ts'
import { canEnd, countedInLetter, invisible, needsSections, surelyStays } from './sections.ts'
import { lettersSettings, relationsName, relationsXml } from './shellParts.ts'

/** Content type of the document that is printed, whatever kind of template it came from. */
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** @throws Refusal `templateNotReady` when the checker finds an error in it */
export function compileTemplate(template: Template): CompiledTemplate {
  const { file, document, package: found } = template
  const errors = checkTemplate(template).filter(({ level }) => level === 'error').length
  if (errors > 0) throw new Refusal('templateNotReady', { file, count: errors })

  const partOf = (kind: string): Part | undefined => {
    const relation = document.part.relations.find((one) => one.kind === kind)
    return relation && found.parts.get(relation.target)
  }
  const rootOf = (part: Part | undefined): Element | null => (part ? read(part.bytes, file) : null)
  const [numbering, styles] = [partOf('numbering'), rootOf(partOf('styles'))]
  const lists = listsOf(rootOf(numbering), styles)

  const varying = template.margins.filter(({ root }) => fieldsOf(root).size > 0)
  const sections = varying.length > 0 || needsSections(template)
  const own = sectionsOf(document.root)
  const counted = (root: Element): Element => (sections ? countedInLetter(root, own) : root)
  const marginIds = new Map(
    document.part.relations.flatMap(({ id, target }) => {
      const index = varying.findIndex(({ part }) => part.name === target)
      return index < 0 ? [] : [[id, index] as const]
    }),
  )
  const printed = compileDocument(counted(document.root), sections, lists, marginIds)

  const listsPart = lists.used ? numbering : undefined
  const changing = new Set([document.part, ...varying.map(({ part }) => part), listsPart])
  const unnamed = unnamedMargins(template)
  const fixed = [...found.parts.values()].filter((part) => !changing.has(part) && !unnamed.has(part.name))
  const content = (part: Part): Uint8Array => {
    if (template.settings && part === partOf('settings')) return Buffer.from(lettersSettings(template.settings))
    const margin = template.margins.find((one) => one.part === part)
    return margin ? Buffer.from(declaration + writeXml(counted(margin.root))) : part.bytes
  }
  return {
    file,
    language: languageOf(styles),
    mainPart: document.part.name,
    ...printed,
    sections,
    margins: varying.map(({ part, root }) => compileMargin(part, counted(root), lists, document.part)),
    relations: document.part.relations.filter(({ id, target }) => !marginIds.has(id) && !unnamed.has(target)),
    contentTypes: new Map([
      [document.part.name, documentType],
      ...[...fixed, ...(listsPart ? [listsPart] : [])].map(({ name, contentType }) => [name, contentType] as const),
    ]),
    parts: fixed.flatMap((part) => [packPart(part.name, content(part)), ...packedRelations(part)]),
    lists: listsPart ? { part: listsPart.name, xmlFor: (letters) => lists.xmlFor(letters) } : null,
  }
}

const surroundings = (root: Element, lists: Lists, margins: ReadonlyMap<string, number>): Surroundings => {
  const count = [...everyElement(root)].filter(({ name }) => name === 'wp:docPr' || name.startsWith('v:')).length
  return { lists, margins, drawings: { count, seen: 0 } }
}

function compileDocument(root: Element, sections: boolean, lists: Lists, margins: ReadonlyMap<string, number>) {
  const around = surroundings(root, lists, margins)
  const children = bodyOf(root).children
  const own = children.findLast((child): child is Element => isElement(child, 'w:sectPr'))
  // A document may leave out what its only section looks like.
  const ending = own ?? (sections ? element('w:sectPr') : null)
  const blocks = children.filter((child) => child !== ending)
  let begun = sections
  const compiled: Draft = []
  blocks.forEach((block, i) => {
    if (!isElement(block, 'w:p')) {
      compiled.push(...compileNode(block, around))
      return
    }
    const section = sections && i === blocks.length - 1 && canEnd(block) ? ending : null
    compiled.push(...compileParagraph(block, around, { begins: !begun, section, stays: false }))
    // Until a paragraph is sure to be printed, the next one may be the letter's first.
    begun ||= surelyStays(block)
  })
  if (sections && ending && !canEnd(blocks.at(-1)))
    compiled.push({
      kind: 'between',
      ops: sealed(compileParagraph(invisible, around, { begins: false, section: ending, stays: true })),
    })
  return {
    head: Buffer.from(`${declaration}${openTag(root)}<w:body>`),
    body: sealed(compiled),
    tail: sealed([...(ending ? compileNode(ending, around) : []), `</w:body></${root.name}>`]),
  }
}

/** Headers and footers that no section shows; whatever they say, nobody may find it in a letter. */
function unnamedMargins({ document, margins }: Template): Set<string> {
  const named = new Set(margins.map(({ part }) => part.name))
  const all = document.part.relations.filter(({ kind }) => kind === 'header' || kind === 'footer')
  return new Set(all.map(({ target }) => target).filter((name) => !named.has(name)))
}

function compileMargin(part: Part, root: Element, lists: Lists, document: Part): Margin {
  const relation = document.relations.find(({ target }) => target === part.name)
  if (!relation) throw new Error(`Nothing names ${part.name}`)
  return {
    relation,
    contentType: part.contentType,
    ops: sealed([declaration, ...compileNode(root, surroundings(root, lists, new Map()))]),
    fields: [...fieldsOf(root)],
    relations: part.relations,
  }
}

const packedRelations = ({ name, relations }: Part): Packed[] =>
  relations.length > 0 ? [packPart(relationsName(name), Buffer.from(relationsXml(name, relations)))] : []

/** The language that the template's words are checked in. */
function languageOf(styles: Element | null): string {
  const defaults = styles ? childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault') : undefined
  return childOf(childOf(defaults, 'w:rPr'), 'w:lang')?.attributes['w:val'] ?? ''
}
