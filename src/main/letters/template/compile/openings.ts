/** How runs and paragraphs with values begin: the template's formatting, and what a value's language and direction add. */

import { childOf, type Element, element, writeXml } from '../read/xml.ts'
import { type Draft, sealed } from './draft.ts'
import type { Op, OpenParagraph, OpenRun } from './program.ts'
import { isOn, withParagraphProperty, withRunProperty } from './properties.ts'

/** East Asian languages are noted in an attribute of their own (ECMA-376 17.3.2.20). */
const eastAsian = /^(?:zh|ja|ko)\b/

/** Languages whose usual script goes right to left. */
export const rightToLeftLanguage = (language: string): boolean =>
  /^(?:ar|fa|he|ur|ps|ckb|sd|ug|yi|dv|prs)\b/.test(language)

/** A BCP 47 tag with its country, since dictionaries have one: `fr` is `fr-FR`. */
function withCountry(language: string): string {
  try {
    const { language: own, region } = new Intl.Locale(language).maximize()
    return `${own}-${region}`
  } catch {
    return language
  }
}

export function runOpening(format: Element | undefined): OpenRun {
  const made = new Map<string, Buffer>()
  return (language, rightToLeft) => {
    const key = `${language} ${rightToLeft}`
    const known = made.get(key)
    if (known) return known
    let own = format
    if (rightToLeft) own = withRunProperty(own, element('w:rtl'))
    // Words in the other direction are of another language, which nobody has told us.
    if (language !== '' && rightToLeftLanguage(language) === rightToLeft) {
      const attribute = rightToLeft ? 'w:bidi' : eastAsian.test(language) ? 'w:eastAsia' : 'w:val'
      const before = childOf(own, 'w:lang')?.attributes ?? {}
      own = withRunProperty(own, element('w:lang', { ...before, [attribute]: withCountry(language) }))
    }
    const bytes = Buffer.from(`<w:r>${own ? writeXml(own) : ''}`)
    made.set(key, bytes)
    return bytes
  }
}

/**
 * @param list the number of the list that the paragraph counts in
 * @param section the section's properties, for a paragraph that ends a letter
 * @param compiled properties that change from letter to letter are compiled as any other XML
 */
export function paragraphOpening(
  properties: Element | undefined,
  list: { level: string; number: Op } | null,
  section: Element | null,
  compiled: (node: Element) => Draft,
): OpenParagraph {
  const made = new Map<string, Op[]>()
  const numbering = '@@list@@'
  return ({ breaks, rightToLeft, ends }) => {
    const key = `${breaks} ${rightToLeft} ${ends}`
    const known = made.get(key)
    if (known) return known
    let own = properties
    if (breaks) own = withParagraphProperty(own, element('w:pageBreakBefore'))
    if (rightToLeft && !isOn(childOf(own, 'w:bidi'))) own = withParagraphProperty(own, element('w:bidi'))
    if (ends && section) own = withParagraphProperty(own, section)
    if (list)
      own = withParagraphProperty(
        own,
        element('w:numPr', {}, [
          element('w:ilvl', { 'w:val': list.level }),
          element('w:numId', { 'w:val': numbering }),
        ]),
      )
    const draft = own ? compiled(own) : []
    const ops = sealed(['<w:p>', ...draft.flatMap((piece): Draft => withNumber(piece, numbering, list?.number))])
    made.set(key, ops)
    return ops
  }
}

function withNumber(piece: string | Op, mark: string, number: Op | undefined): Draft {
  if (typeof piece !== 'string' || !number) return [piece]
  const [before = '', after] = piece.split(mark)
  return after === undefined ? [piece] : [before, number, after]
}
