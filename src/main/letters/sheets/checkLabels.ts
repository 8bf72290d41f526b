import { Refusal } from '#shared/refusal.ts'
import { type LabelOptions, type LabelSheet, labelsLeave } from '#shared/sheets.ts'
import { chosenSheet } from './labelStocks.ts'

/** @returns the chosen sheet. @throws Refusal `labelsOffPage`, `labelsStart` */
export function checkLabels(options: LabelOptions): LabelSheet {
  const sheet = chosenSheet(options)
  if (labelsLeave(sheet, options.nudge) !== null) throw new Refusal('labelsOffPage')
  const count = sheet.columns * sheet.rows
  if (options.start > count) throw new Refusal('labelsStart', { start: options.start, count })
  return sheet
}
