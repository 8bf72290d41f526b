/** The sheets that letters are printed on. Lengths in points (1/72 inch). */
import type { PageSize } from '#shared/packs.ts'
import type { AddressWindow } from '#shared/stationery.ts'
import { type WindowPlan, windows } from './windows.ts'

export interface Paper {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  /** From the top of the sheet to the line with the letter's code. */
  code: number
  /** The envelope's window that the address has to stand in. */
  window?: WindowPlan
  /** Language of the document as a whole; only pieces in another one carry theirs. BCP 47. */
  language?: string
}

const margins = { left: 72, right: 72, top: 60, bottom: 66 }

export const papers: Record<PageSize, Paper> = {
  // ISO 216 and ANSI A.
  A4: { width: 595.3, height: 841.9, ...margins, code: 841.9 - 42 },
  Letter: { width: 612, height: 792, ...margins, code: 792 - 40 },
}

export const points = (millimetres: number): number => (millimetres * 72) / 25.4
export const twips = (length: number): number => Math.round(length * 20)

/** The paper for letters that go into envelopes with a window. */
export const paperFor = (pageSize: PageSize, window: AddressWindow): Paper =>
  window === 'none' ? papers[pageSize] : { ...papers[pageSize], window: windows[window] }
