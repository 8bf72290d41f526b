/** Properties put into a paragraph or run where the schema wants them (ECMA-376 Part 1, Annex A: CT_PPrBase, CT_RPr). */
import { type Element, element, isElement, type XmlNode } from '../read/xml.ts'

const order = (names: string) => names.split(' ').map((name) => `w:${name}`)

const paragraphOrder = order(
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
)
const runOrder = order(
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
)
const sectionOrder = order(
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
)

/** @returns the properties with one of them set, in its place; one of the same name is replaced */
function withOne(properties: Element, one: Element, names: readonly string[]): Element {
  const rest = properties.children.filter((child) => !isElement(child, one.name))
  const rank = names.indexOf(one.name)
  const at = rest.findIndex((child) => isElement(child) && names.indexOf(child.name) > rank)
  const children: XmlNode[] = at < 0 ? [...rest, one] : [...rest.slice(0, at), one, ...rest.slice(at)]
  return { ...properties, children }
}

export const withParagraphProperty = (properties: Element | undefined, one: Element): Element =>
  withOne(properties ?? element('w:pPr'), one, paragraphOrder)
export const withRunProperty = (properties: Element | undefined, one: Element): Element =>
  withOne(properties ?? element('w:rPr'), one, runOrder)
export const withSectionProperty = (section: Element, one: Element): Element => withOne(section, one, sectionOrder)

/** Whether a switch like `w:titlePg` is there and on (17.17.4). */
export const isOn = (property: Element | undefined): boolean =>
  property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '1')
