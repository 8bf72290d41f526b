/** A card for each case, for those who write by hand: two leaves of A5 side by side, to be read across a table. */
import { type Document, VerticalAlign } from 'docx'
import { look, serif } from '../../paper/look.ts'
import { noBorders } from '../../paper/styles.ts'
import { facts } from '../../wording/sentences.ts'
import { guidanceOf } from '../lint/guidanceOf.ts'
import type { SheetCase, SheetData } from './data.ts'
import { type Flowing, flow, scaleFor } from './flow.ts'
import { cell, exactRow, filledBy, hair, paperPage, sheetDocument, table } from './page.ts'
import { sayer } from './said.ts'
import { inPoints, mm, nothing } from './type.ts'

/** Millimetres: the page's edge, and the blank on each side of the fold. */
const edge = 14
const fold = 11

/** @param name of the document; the pack's where none is given */
export function tableCards(data: SheetData, name?: string): Document {
  const { t, pageSize, pack } = data
  const lying = { ...paperPage(pageSize, edge) }
  const page = { width: lying.height, height: lying.width }
  const body = page.height - 2 * mm(edge)
  const half = Math.floor((page.width - 2 * mm(edge)) / 2)
  const room = { width: half / 20 - inPoints(fold), height: body / 20 }
  const row = (about: SheetCase) => {
    const [left, right] = [aboutLeaf(about, data), writingLeaf(about, data)]
    // Much to say on one leaf makes the other a little smaller too: they are read as one.
    const scale = { right: scaleFor(right, room), left: 0 }
    scale.left = Math.min(scaleFor(left, room), scale.right * 1.2)
    return exactRow(body, [
      cell(half, { margins: { right: mm(fold) }, verticalAlign: VerticalAlign.TOP, children: flow(left, scale.left) }),
      cell(half, {
        borders: { ...noBorders, left: hair },
        margins: { left: mm(fold) },
        children: flow(right, scale.right),
      }),
    ])
  }
  const title = name ?? t('sheets.document.title', { what: t('sheets.kind.cards'), number: pack.number })
  return sheetDocument(
    [table([half, half], data.cases.map(row)), nothing()],
    { title, page: filledBy(page, { top: mm(edge), left: mm(edge) }, body, body), landscape: true },
    data,
  )
}

const label = (text: string, before = 20): Flowing => ({
  text,
  size: 12,
  before,
  look: { color: look.quiet, characterSpacing: 10 },
})

/** Who it is about, and what happened. */
function aboutLeaf(about: SheetCase, data: SheetData): Flowing[] {
  const { t } = data
  const says = sayer(data)
  const where = about.country === null ? about.reference : `${about.reference} · ${says.country(about.country)}`
  const names = about.people.map(({ name }) => name)
  const people =
    names.length > 4 ? [...names.slice(0, 4), t('sheets.document.more', { count: names.length - 4 })] : names
  const fact = facts(about.summary) || facts(about.background)
  return [
    label(where, 0),
    { text: about.headline, size: 30, before: 6, look: { font: serif } },
    ...(people.length > 0
      ? [label(t('sheets.document.forWhom')), { text: people.join(', '), size: 18, before: 3, look: { bold: true } }]
      : []),
    ...(fact ? [label(t('sheets.document.whatHappened')), { text: fact, size: 17, before: 3 }] : []),
    ...(about.deadline
      ? [
          label(t('sheets.document.writeBefore')),
          { text: says.day(about.deadline), size: 24, before: 3, look: { font: serif } },
        ]
      : []),
  ]
}

/** Of the case's own warnings: a card is read across a table. */
const mostAsked = 4

/** Whom to write to, what to ask for, and how. */
function writingLeaf(about: SheetCase, { t, letters }: SheetData): Flowing[] {
  const list = (texts: string[], sign: string): Flowing[] =>
    texts.map((text, i) => ({ text, size: 15, before: i > 0 ? 5 : 3, sign }))
  const targets = about.addressees.filter(({ role }) => role === 'target')
  const whom = targets.flatMap(({ id, name, title }, i): Flowing[] => {
    const greeting = letters.find((letter) => letter.caseId === about.id && letter.addresseeId === id)?.text.salutation
    const who = name === title ? name : [name, title].filter((part) => part !== '').join(', ')
    return [
      { text: who, size: 17, before: i > 0 ? 8 : 3, look: { bold: true } },
      ...(greeting ? [{ text: greeting, size: 15, look: { font: serif, italics: true } }] : []),
    ]
  })
  const asks = about.asks.map((ask) => ask.replace(/\s+/g, ' ').replace(/[\s;,]+(?:and)?$/i, ''))
  const asked = guidanceOf(about).map(({ sentence }) => sentence)
  const cautions = [
    ...asked.slice(0, mostAsked),
    t('sheets.document.dont.organisation'),
    t('sheets.document.dont.accuse'),
  ]
  return [
    ...(whom.length > 0 ? [label(t('sheets.document.writeTo'), 0), ...whom] : []),
    ...(asks.length > 0 ? [label(t('sheets.document.askFor')), ...list(asks, '–')] : []),
    label(t('sheets.document.please')),
    ...list([t('sheets.document.do.own'), t('sheets.document.do.sign')], '✓'),
    label(t('sheets.document.pleaseNot')),
    ...list(cautions, '×'),
  ]
}
