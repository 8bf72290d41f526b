import type { MonthReport } from '#shared/reports.ts'
import type { ReportPart } from '#shared/reportTemplate.ts'

/** Of a month that was sent with its money, when the group does not report money any more: files and message are without. */
export const withParts = (report: MonthReport, { parts }: { parts: readonly ReportPart[] }): MonthReport =>
  parts.includes('money') ? report : { ...report, money: null }
