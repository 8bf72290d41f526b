/**
 * The label sheets that shops sell: resources/labels/, one file a sheet, in the measures commonly given for them. Printers
 * and makers differ by fractions of a millimetre: that is what the test page and the nudge are for.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LabelOptions, LabelSheet, LabelStock } from '#shared/sheets.ts'
import { resourcesFolder } from '../../resources.ts'

const known = new Map<LabelStock, LabelSheet>()

export function labelStock(stock: LabelStock): LabelSheet {
  const read = known.get(stock)
  if (read) return read
  const made = LabelSheet.parse(JSON.parse(readFileSync(join(resourcesFolder, 'labels', `${stock}.json`), 'utf8')))
  known.set(stock, made)
  return made
}

export const labelStocks = (): Record<LabelStock, LabelSheet> =>
  Object.fromEntries(LabelStock.options.map((stock) => [stock, labelStock(stock)])) as Record<LabelStock, LabelSheet>

export const chosenSheet = ({ stock, custom }: LabelOptions): LabelSheet =>
  stock === 'custom' ? custom : labelStock(stock)
