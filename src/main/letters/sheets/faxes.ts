/** Letters to be faxed: lines that tell the machine's room whose it is, and the letter beneath them on the same page. */
import { type Document, type FileChild, LineRuleType, Paragraph, TabStopType, TextRun } from 'docx'
import { look, sans } from '../../paper/look.ts'
import { documentOf } from '../document.ts'
import { printable } from '../docx/encode.ts'
import { papers, stepFor } from '../layout.ts'
import { letterPieces, paragraphFor } from '../sheet.ts'
import type { SheetData, SheetLetter } from './data.ts'
import { hair } from './page.ts'
import { sayer } from './said.ts'
import { inPoints, mm, sizeFor, words } from './type.ts'

/** Heights in points: each line, and all of them with the blank below. */
const lineHeight = 17
const headHeight = 5 * lineHeight + 26
/** Millimetres: the labels of the lines, and the words behind them. */
const labelWidth = 22
const valueWidth = 130

export const faxed = ({ letters, options }: Pick<SheetData, 'letters' | 'options'>): SheetLetter[] =>
  letters.filter(({ channel, faxes }) => channel === 'fax' || (options.fax.all && faxes.length > 0))

export function faxSheets(data: SheetData): Document {
  const { t, pageSize, pack, language, country } = data
  const steps = new Set<number>()
  const says = sayer(data)
  const children = faxed(data).flatMap((letter, i): FileChild[] => {
    const { text } = letter
    const paper = { ...papers[pageSize], language: text.language }
    const below = { ...paper, top: paper.top + headHeight }
    const pieces = letterPieces(text, paper, stepFor(text, below), true).filter(({ lines }) =>
      lines.some((line) => line !== ''),
    )
    const head = [
      ['to', letter.addresseeName],
      ['fax', letter.faxes.join(', ') || t('sheets.document.fax.none')],
      ['from', letter.memberName],
      ['date', says.day(pack.letterDate)],
      ['pages', t('sheets.document.fax.one')],
    ] as const
    return [
      ...head.map(([label, value], at) =>
        faxLine(t(`sheets.document.fax.${label}`), value, {
          breaks: at === 0 && i > 0,
          last: at === head.length - 1,
          large: label === 'fax',
        }),
      ),
      ...pieces.map(({ form, lines }) => {
        steps.add(form.step)
        return paragraphFor({ form, lines: lines.map(printable) }, paper)
      }),
    ]
  })
  const title = t('sheets.document.title', { what: t('sheets.kind.fax'), number: pack.number })
  const spelled = language.includes('-') ? language : `${language}-${country}`
  return documentOf(children, { pageSize, title, language: spelled, steps })
}

function faxLine(
  label: string,
  value: string,
  { breaks, last, large }: { breaks: boolean; last: boolean; large: boolean },
): Paragraph {
  const size = sizeFor([value], { width: inPoints(valueWidth), height: lineHeight }, large ? 13 : 10.5)
  return new Paragraph({
    ...(breaks ? { pageBreakBefore: true } : {}),
    spacing: { before: 0, after: last ? 460 : 0, line: lineHeight * 20, lineRule: LineRuleType.EXACT },
    tabStops: [{ type: TabStopType.LEFT, position: mm(labelWidth) }],
    indent: { left: mm(labelWidth), hanging: mm(labelWidth) },
    ...(last ? { border: { bottom: { ...hair, space: 6 } } } : {}),
    children: [
      new TextRun({ text: `${label}\t`, font: sans, size: 17, color: look.quiet }),
      ...words(value, { size: size * 2, bold: large, font: sans }),
    ],
  })
}
