/** Slips on paper: four to a page with lines to cut along, or half a page each. */
import { BorderStyle, type Document, VerticalAlign } from 'docx'
import type { i18n } from 'i18next'
import type { SlipLayout } from '#shared/outcomes.ts'
import type { PageSize } from '#shared/packs.ts'
import type { CountryCode, LanguageTag } from '#shared/values.ts'
import { type Flowing, flow, scaleFor } from '../../letters/sheets/flow.ts'
import { cell, exactRow, filledBy, paperPage, sheetDocument, table } from '../../letters/sheets/page.ts'
import { mm, nothing, rule } from '../../letters/sheets/type.ts'
import { look, serif } from '../../paper/look.ts'
import { none } from '../../paper/styles.ts'
import type { Slip } from './text.ts'

export interface SlipPaper {
  t: i18n['t']
  title: string
  layout: SlipLayout
  pageSize: PageSize
  language: LanguageTag
  country: CountryCode
  /** At the end of every slip: the group, and the case it is about. */
  from: { group: string; reference: string }
}

/** Millimetres: what printers leave blank, and the air around a slip's words. */
const edge = { several: 8, one: 0 }
const air = { several: 11, one: 18 }

/** A bar over the words says which news it is before anybody reads. */
const bars = { good: look.flame, sad: look.ink, plain: rule }

export function slipsDocument(slips: readonly Slip[], paper: SlipPaper): Document {
  const { layout, pageSize } = paper
  const whole = paperPage(pageSize, 0)
  // A page of half the size is as wide as the other is high.
  const page = layout === 'several' ? whole : { width: Math.round(whole.height / 2), height: whole.width }
  const columns = layout === 'several' ? 2 : 1
  const margin = mm(edge[layout])
  const rowsOnPage = layout === 'several' ? 2 : 1
  // A page of one slip leaves room for the point after its table.
  const spare = layout === 'several' ? 0 : 60
  const width = Math.floor((page.width - 2 * margin) / columns)
  const height = Math.floor((page.height - 2 * margin) / rowsOnPage) - spare
  const around = mm(air[layout])
  const room = { width: (width - 2 * around) / 20, height: (height - 2 * around) / 20 }
  const cut = { style: BorderStyle.DASHED, size: 4, color: rule }
  const slipCell = (slip: Slip | undefined, column: number, last: boolean) => {
    const borders = {
      top: none,
      left: none,
      right: columns > 1 && column === 0 ? cut : none,
      bottom: rowsOnPage > 1 && !last ? cut : none,
    }
    if (!slip) return cell(width, { borders })
    const words = wordsOf(slip, paper)
    const margins = { top: around, bottom: around, left: around, right: around }
    return cell(width, {
      borders,
      margins,
      verticalAlign: VerticalAlign.CENTER,
      children: flow(words, scaleFor(words, room)),
    })
  }
  const rows = Array.from({ length: Math.ceil(slips.length / columns) }, (_, row) =>
    exactRow(
      height,
      Array.from({ length: columns }, (_, column) =>
        slipCell(slips[row * columns + column], column, row % rowsOnPage === rowsOnPage - 1),
      ),
    ),
  )
  const filled = filledBy(page, { top: margin, left: margin }, rowsOnPage * height, height)
  return sheetDocument(
    [
      table(
        Array.from({ length: columns }, () => width),
        rows,
      ),
      nothing(),
    ],
    { title: paper.title, page: filled },
    paper,
  )
}

function wordsOf(slip: Slip, { from }: SlipPaper): Flowing[] {
  const foot = [from.group, from.reference].filter((text) => text !== '').join(' · ')
  return [
    { text: '━━━', size: 12, look: { color: bars[slip.tone] } },
    { text: slip.title, size: 13, before: 2, look: { color: look.quiet, characterSpacing: 10 } },
    { text: slip.happened, size: 20, before: 8, look: { font: serif } },
    { text: slip.greeting, size: 12, before: 14 },
    ...slip.paragraphs.map((text): Flowing => ({ text, size: 12, before: 6 })),
    { text: foot, size: 10, before: 14, look: { color: look.quiet } },
  ]
}
