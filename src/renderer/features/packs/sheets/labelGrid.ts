import { type LabelOptions, type LabelSheet, type LabelStock, labelsLeave } from '#shared/sheets.ts'

type Stocks = Record<LabelStock, LabelSheet>

export const sheetOf = ({ stock, custom }: LabelOptions, stocks: Stocks): LabelSheet =>
  stock === 'custom' ? custom : stocks[stock]

/** At which edge the labels leave their page; null when they fit. */
export const leaves = (options: LabelOptions, stocks: Stocks) => labelsLeave(sheetOf(options, stocks), options.nudge)

/** Where an arrow key leads from a label, from 1; the same one at the sheet's edges, null for any other key. */
export function steppedTo(key: string, from: number, { columns, rows }: LabelSheet): number | null {
  const count = columns * rows
  const within = (to: number) => (to >= 1 && to <= count ? to : from)
  if (key === 'ArrowRight') return within(from + 1)
  if (key === 'ArrowLeft') return within(from - 1)
  if (key === 'ArrowDown') return within(from + columns)
  if (key === 'ArrowUp') return within(from - columns)
  if (key === 'Home') return 1
  return key === 'End' ? count : null
}
