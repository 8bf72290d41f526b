import { rmSync } from 'node:fs'
import { createTranslator } from '#shared/i18n/index.ts'
import type { MonthReport, ReportFormat } from '#shared/reports.ts'
import type { Month } from '#shared/values.ts'
import { freeName, writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import { type ReportWords, reportWords } from './words.ts'

type Target = { path: string } | { folder: string }

export const reportJobs = {
  /** Writes the month's report in each format. A run that fails takes away what it wrote. */
  'reports.export': async (
    { reports, settings }: Services,
    input: { month: Month; formats: ReportFormat[] } & Target,
    control: JobControl,
  ): Promise<{ files: string[] }> => {
    const { language, country, pageSize } = settings.get()
    const report = reports.month(input.month)
    const words = reportWords(createTranslator(language), language.includes('-') ? language : `${language}-${country}`)
    const formats = [...new Set(input.formats)]
    const files: string[] = []
    try {
      for (const format of formats) {
        control.checkpoint()
        const path =
          'path' in input ? input.path : freeName(input.folder, `${reports.documentName(input.month)}.${format}`)
        writeWholeFile(path, await written(format, report, words, pageSize))
        files.push(path)
        control.progress(files.length, formats.length)
      }
    } catch (error) {
      for (const path of files) rmSync(path, { force: true })
      throw error
    }
    return { files }
  },
}

/** The document libraries are loaded by the first export, not by every start. */
async function written(
  format: ReportFormat,
  report: MonthReport,
  words: ReportWords,
  pageSize: 'A4' | 'Letter',
): Promise<Uint8Array | string> {
  switch (format) {
    case 'docx':
      return (await import('./docx.ts')).reportDocx(report, words, pageSize)
    case 'xlsx':
      return (await import('./xlsx.ts')).reportXlsx(report, words)
    case 'csv':
      return (await import('./csv.ts')).reportCsv(report, words)
  }
}
