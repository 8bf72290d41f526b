import type { PageSize } from '#shared/packs.ts'
import type { ReportPart } from '#shared/reportTemplate.ts'
import type { ReportWords } from './words.ts'

/** How a report is to be made. */
export interface ReportLook {
  words: ReportWords
  parts: readonly ReportPart[]
  pageSize: PageSize
}

/** Colours of the printed report (see look.md), as hexadecimal RGB. */
export const look = { ink: '1D2129', quiet: '5B6270', line: 'E4DFD3', flame: 'E8A317', wash: 'FAF8F3' } as const
