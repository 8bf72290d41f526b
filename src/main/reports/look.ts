import type { PageSize } from '#shared/packs.ts'
import type { ReportPart } from '#shared/reportTemplate.ts'
import type { ReportWords } from './words.ts'

/** How a report is to be made. */
export interface ReportLook {
  words: ReportWords
  parts: readonly ReportPart[]
  pageSize: PageSize
}
