/** What a template asks for that a letter cannot give, what it lacks, and what will happen to the rest. */
import { fieldCovering, fieldLike, fieldNamed, fieldNames, fieldOf, fieldsNeeded } from './fields.ts'
import type { Finding, Level, Place, Rule } from './findings.ts'
import { hasLooseBraces } from './read/heal.ts'
import { inBraces, readMark } from './read/mark.ts'
import { marksIn, placedParagraphs, wordsAround } from './read/paragraphs.ts'
import { fieldsOf, marginIds, sectionsOf, type Template } from './read/read.ts'
import { childOf, type Element, everyElement } from './read/xml.ts'

/** Errors first, each in the order of the document. An empty list: nothing to say. */
export function checkTemplate(template: Template): Finding[] {
  const found = [
    ...fieldFindings(template),
    ...asideFindings(template),
    ...missing(template),
    ...setUp(template),
    ...leftOut(template),
    ...pages(template),
  ]
  return [...found.filter(({ level }) => level === 'error'), ...found.filter(({ level }) => level === 'advice')]
}

const finding = (level: Level, rule: Rule, params: Finding['params'] = {}, place: Place | null = null): Finding => ({
  level,
  rule,
  params,
  place,
})

function fieldFindings({ document, margins }: Template): Finding[] {
  return [document, ...margins].flatMap((part) =>
    placedParagraphs(part).flatMap(({ paragraph, place }) => {
      const marks = marksIn(paragraph)
      const found = marks.map((mark) => readMark(mark).name).flatMap((name) => fieldFinding(name, place))
      if (marks.some((mark) => fieldNamed(readMark(mark).name) === 'body')) {
        const alone = marks.length === 1 && wordsAround(paragraph).trim() === '' && !hasPicture(paragraph)
        if (part.where !== 'body') found.push(finding('error', 'bodyInMargin', { field: inBraces('body') }, place))
        else if (!alone) found.push(finding('error', 'bodyAlone', { field: inBraces('body') }, place))
      }
      if (hasLooseBraces(wordsAround(paragraph)))
        found.push(finding('error', 'braces', { sample: inBraces('body') }, place))
      return found
    }),
  )
}

const hasPicture = (paragraph: Element): boolean =>
  paragraph.children.some((child) => typeof child !== 'string' && /w:(?:drawing|pict)/.test(JSON.stringify(child)))

function fieldFinding(name: string, place: Place): Finding[] {
  if (fieldNamed(name)) return []
  const field = inBraces(name)
  const covering = fieldCovering(name)
  if (covering) return [finding('error', 'unknownCovered', { field, suggestion: inBraces(covering) }, place)]
  const like = fieldLike(name)
  if (like) return [finding('error', 'unknownSuggest', { field, suggestion: inBraces(like) }, place)]
  return [finding('error', 'unknown', { field, fields: fieldNames.map(inBraces).join(' ') }, place)]
}

const braced = /\{\{[^{}]*\}\}/

/** Fields where nothing is ever filled in: notes, comments, the addresses of links, descriptions of pictures. */
function asideFindings({ document, margins, package: { aside } }: Template): Finding[] {
  const at = (where: Place['where'], texts: readonly string[]): Finding[] =>
    texts.flatMap((text) => {
      const field = braced.exec(text)?.[0]
      return field
        ? [finding('error', 'cannotStand', { field }, { where, paragraph: null, text: text.slice(0, 48) })]
        : []
    })
  const plain = (xml: readonly string[]) => xml.map((text) => text.replace(/<[^>]*>/g, '').trim())
  const parts = [document, ...margins]
  const links = parts.flatMap(({ part }) =>
    part.relations.filter(({ external }) => external).map(({ target }) => decoded(target)),
  )
  const descriptions = parts.flatMap(({ root }) =>
    [...everyElement(root)].flatMap(({ name, attributes }) =>
      name === 'wp:docPr' ? [attributes.descr ?? '', attributes.title ?? ''] : [],
    ),
  )
  return [
    ...at('note', plain(aside.notes)),
    ...at('comment', plain(aside.comments)),
    ...at('link', links),
    ...at('description', descriptions),
  ]
}

/** Word writes the braces of an address as `%7B`. */
const decoded = (target: string) => target.replace(/%7b/gi, '{').replace(/%7d/gi, '}')

function missing({ document, margins }: Template): Finding[] {
  const there = new Set([document, ...margins].flatMap(({ root }) => [...fieldsOf(root)]))
  if (there.has('recipient.name') && there.has('recipient.address')) there.add('recipient')
  return fieldsNeeded
    .filter((name) => !there.has(name))
    .map((name) => {
      const error = fieldOf(name).absence === 'error'
      return finding(error ? 'error' : 'advice', error ? 'missing' : 'missingAdvice', { field: inBraces(name) })
    })
}

function setUp({ document, margins, settings }: Template): Finding[] {
  const found: Finding[] = []
  const sections = sectionsOf(document.root)
  if (sections.length > 1) {
    const named = sections.slice(1).some((section) => marginIds(section).length > 0)
    found.push(finding(named ? 'error' : 'advice', named ? 'sectionMargins' : 'sections', { count: sections.length }))
  }
  for (const { root, where } of margins) {
    const fields = [...fieldsOf(root)].filter((name) => name !== 'body')
    if (fields.length > 0)
      found.push(
        finding(
          'advice',
          'ownMargins',
          { fields: fields.map(inBraces).join(', ') },
          { where, paragraph: null, text: '' },
        ),
      )
  }
  const has = (name: string) => settings !== null && childOf(settings, name) !== undefined
  if (has('w:documentProtection') || has('w:writeProtection')) found.push(finding('advice', 'protected'))
  return found
}

function leftOut({ document, margins, package: { left } }: Template): Finding[] {
  const found: Finding[] = []
  const met = [document, ...margins].map((part) => part.met)
  if (met.some(({ changes }) => changes)) found.push(finding('advice', 'changes'))
  if (met.some(({ comments }) => comments)) found.push(finding('advice', 'comments'))
  if (met.some(({ notes }) => notes)) found.push(finding('advice', 'notes'))
  if (met.some(({ objects }) => objects)) found.push(finding('advice', 'objects'))
  const rules = [...new Set(met.flatMap((one) => [...one.rules]))]
  if (rules.length > 0) found.push(finding('advice', 'wordRule', { rules: rules.join(', ') }))
  if (met.some(({ dates }) => dates)) found.push(finding('advice', 'dateField', { field: inBraces('date') }))
  if (left.mailMerge) found.push(finding('advice', 'mailMerge'))
  if (left.attached) found.push(finding('advice', 'attached'))
  return found
}

/** Fixed words beyond this leave no room for a letter of ours on one page. */
const roomFor = 1_500

function pages({ document }: Template): Finding[] {
  let breaks = 0
  let words = 0
  for (const { name, attributes } of everyElement(document.root)) {
    if (name === 'w:br' && attributes['w:type'] === 'page') breaks++
    if (name === 'w:pageBreakBefore' && attributes['w:val'] !== '0' && attributes['w:val'] !== 'false') breaks++
  }
  for (const { paragraph } of placedParagraphs(document)) words += wordsAround(paragraph).length
  if (breaks > 0) return [finding('advice', 'pages', { count: breaks + 1 })]
  return words > roomFor ? [finding('advice', 'long', { count: words })] : []
}
