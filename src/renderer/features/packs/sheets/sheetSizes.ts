import type { PageSize } from '#shared/packs.ts'

/** Millimetres: ISO 216 A4 and ANSI A. */
export const sheetSizes: Record<PageSize, { width: number; height: number }> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
}
