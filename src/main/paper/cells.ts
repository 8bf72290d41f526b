/** Cells that look alike in every workbook of the house. */
import type { Cell } from 'write-excel-file/node'
import { look } from './look.ts'

/** The line under each row. */
export const rule = { bottomBorderStyle: 'thin', bottomBorderColor: `#${look.line}` } as const

export const head = (value: string, align: 'left' | 'right' = 'left'): Cell => ({
  value,
  type: String,
  align,
  alignVertical: 'bottom',
  fontWeight: 'bold',
  wrap: true,
  bottomBorderStyle: 'medium',
  bottomBorderColor: `#${look.flame}`,
})

/** Written as text whatever it looks like, so that no reference, name or note can become a formula. */
export const text = (value: string, bold = false): Cell => ({
  value,
  type: String,
  alignVertical: 'top',
  wrap: true,
  ...(bold ? { fontWeight: 'bold' as const } : {}),
  ...rule,
})
