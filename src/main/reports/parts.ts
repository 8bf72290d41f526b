import type { MonthReport } from '#shared/reports.ts'
import type { ReportTemplate } from '#shared/reportTemplate.ts'

/** A month that was sent with its money, when the group does not report money any more: its files and its message are without. */
export const withParts = <R extends MonthReport>(
  report: R,
  { parts }: Pick<ReportTemplate, 'parts'> | { parts: readonly string[] },
): R => (parts.some((part) => part === 'money') ? report : { ...report, money: null })
