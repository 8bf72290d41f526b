import { createTranslator } from '#shared/i18n/index.ts'
import type { MonthReport } from '#shared/reports.ts'
import type { Month } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { safeFileName } from '../files/names.ts'
import type { SettingsService } from '../settings/service.ts'
import { createReportsRepository } from './repository.ts'
import { tally } from './tally.ts'

export interface ReportsService {
  /** Months with actions, newest first, always with the current one. */
  months(): { month: Month; total: number }[]
  month(month: Month): MonthReport
  /** What the month's file is called, without an extension: "Report 2026-11". */
  documentName(month: Month): string
}

export function createReports({ sqlite, clock }: Data, settings: Pick<SettingsService, 'get'>): ReportsService {
  const repository = createReportsRepository(sqlite)
  return {
    months() {
      const found = repository.months()
      const current = clock.today().slice(0, 7)
      if (found.some(({ month }) => month === current)) return found
      return [...found, { month: current, total: 0 }].sort((a, b) => (a.month < b.month ? 1 : -1))
    },
    month(month) {
      const { groupName, language } = settings.get()
      return tally(month, groupName, repository.month(month), language)
    },
    documentName: (month) =>
      safeFileName(`${createTranslator(settings.get().language).t('document.report.name')} ${month}`),
  }
}
