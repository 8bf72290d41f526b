import { expect, it } from 'vitest'
import { defaultSheetOptions } from '#shared/sheets.ts'
import { steppedTo } from '../../../../src/renderer/features/packs/sheets/labelGrid.ts'

const sheet = { ...defaultSheetOptions.labels.custom, columns: 3, rows: 8 }

it.each([
  ['ArrowRight', 1, 2],
  ['ArrowRight', 3, 4],
  ['ArrowRight', 24, 24],
  ['ArrowLeft', 1, 1],
  ['ArrowDown', 2, 5],
  ['ArrowDown', 23, 23],
  ['ArrowUp', 5, 2],
  ['ArrowUp', 2, 2],
  ['Home', 9, 1],
  ['End', 9, 24],
  ['a', 9, null],
] as const)('%s leads from label %i to %s', (key, from, to) => expect(steppedTo(key, from, sheet)).toBe(to))
