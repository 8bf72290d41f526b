/**
 * A part of a Word document brought into the form that the rest works on. Gone are traces of editing (revision marks,
 * proofing marks, bookmarks, comments), content controls around their content, and second versions of the same drawing.
 */
import { type Element, element, everyElement, isElement, type XmlNode } from './xml.ts'

/** What was met on the way, for the checker. */
export interface Met {
  changes: boolean
  comments: boolean
  notes: boolean
  objects: boolean
}
export const nothingMet = (): Met => ({ changes: false, comments: false, notes: false, objects: false })

/** Marks in the text that mean nothing on paper, or that may stand in a file only once. */
const marks = new Set(
  [
    'proofErr bookmarkStart bookmarkEnd permStart permEnd lastRenderedPageBreak annotationRef',
    'commentRangeStart commentRangeEnd commentReference',
    'moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd',
    'customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd',
    'customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd',
    'footnoteReference endnoteReference customXmlPr smartTagPr sdtPr sdtEndPr',
  ].flatMap((names) => names.split(' ').map((name) => `w:${name}`)),
)
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:smartTag', 'w:customXml', 'w:ins', 'w:moveTo'])
/** How something looked before, and cells that came or went (ECMA-376 17.13.5). */
const noted = /^w:(?:\w+Change|cell(?:Ins|Del|Merge))$/
const change = /^w:(?:\w+Change|cell(?:Ins|Del|Merge)|ins|moveTo)$/
const taken = new Set(['w:del', 'w:moveFrom'])
/** Things of other programs; they would bring parts and numbers of their own into every letter. */
const foreign = new Set(['w:object', 'w:control', 'w:subDoc', 'w:contentPart'])

const pictures = new Set(['w:drawing', 'w:pict'])

/** Numbers of editing sessions, and numbers that must not repeat in a file. */
const editingAttribute = /^(?:w:rsid\w*|w14:(?:paraId|textId)|wp14:(?:anchorId|editId))$/

/** @param known relationships that the part still has; what hangs on any other is left out */
export function tidy(root: Element, known: ReadonlySet<string>, met: Met): Element {
  return { ...withoutEditing(root), children: tidied(root.children, known, met) }
}

function tidied(nodes: readonly XmlNode[], known: ReadonlySet<string>, met: Met): XmlNode[] {
  return nodes.flatMap((node): XmlNode[] => {
    if (typeof node === 'string') return [node]
    const { name } = node
    if (change.test(name) || taken.has(name)) met.changes = true
    if (name.startsWith('w:comment')) met.comments = true
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference') met.notes = true
    if (marks.has(name) || taken.has(name) || noted.test(name)) return []
    if (foreign.has(name) || (pictures.has(name) && isForeign(node, known))) {
      met.objects = true
      return []
    }
    const loose = name === 'w:hyperlink' && hangs(node, known)
    if (wrappers.has(name) || loose) return tidied(node.children, known, met)
    if (name === 'w:tr' && isTakenRow(node)) {
      met.changes = true
      return []
    }
    if (name === 'mc:AlternateContent') return oneVersion(node, known, met)
    const children = tidied(node.children, known, met)
    // A run may have held nothing but marks.
    if (name === 'w:r' && !children.some((child) => !isElement(child, 'w:rPr'))) return []
    return [{ ...withoutEditing(node), children }]
  })
}

function withoutEditing(node: Element): Element {
  const attributes: Record<string, string> = {}
  for (const key in node.attributes) if (!editingAttribute.test(key)) attributes[key] = node.attributes[key] ?? ''
  return { ...node, attributes }
}

/** A row that somebody deleted while changes were tracked. */
const isTakenRow = (row: Element): boolean =>
  row.children.some((child) => isElement(child, 'w:trPr') && child.children.some((mark) => isElement(mark, 'w:del')))

/** Charts need parts that hold a workbook; anything else may hang on a part that was left behind. */
const isForeign = (drawing: Element, known: ReadonlySet<string>): boolean => {
  for (const inner of everyElement(drawing))
    if (
      inner.name === 'c:chart' ||
      inner.name.startsWith('cx:') ||
      (inner.name !== 'w:hyperlink' && hangs(inner, known))
    )
      return true
  return false
}

/** Whether an element names a relationship that is not there. */
const hangs = ({ attributes }: Element, known: ReadonlySet<string>): boolean =>
  Object.entries(attributes).some(([key, id]) => key.startsWith('r:') && id !== '' && !known.has(id))

/**
 * A text box stands in a document twice, as DrawingML and as VML for Word 2007 (ECMA-376 Part 3, 7.6). A field would have
 * to be filled in both, and nobody has Word 2007: the first version stays.
 */
function oneVersion(node: Element, known: ReadonlySet<string>, met: Met): XmlNode[] {
  const choice = node.children.find((child): child is Element => isElement(child, 'mc:Choice'))
  const fallback = node.children.find((child): child is Element => isElement(child, 'mc:Fallback'))
  if (!choice) return fallback ? tidied(fallback.children, known, met) : []
  const children = tidied(choice.children, known, met)
  return children.length > 0 ? [element(node.name, node.attributes, [{ ...choice, children }])] : []
}
