import { rmSync } from 'node:fs'
import type { MonthReport, ReportFormat } from '#shared/reports.ts'
import type { Id, Month } from '#shared/values.ts'
import { freeName, writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import type { ReportLook } from './look.ts'
import { withParts } from './parts.ts'

type Target = { path: string } | { folder: string }
type ExportInput = { month: Month; formats: ReportFormat[] } & Target

export const reportJobs = {
  /** Writes the month's report in each format. A run that fails takes away what it wrote. */
  'reports.export': async (
    services: Services,
    input: ExportInput,
    control: JobControl,
  ): Promise<{ files: string[] }> => ({
    files: await writeAll(services, services.reports.month(input.month), input, control),
  }),

  /** The same, and the month counts as sent with just these figures. Without the files there is no sent month. */
  'reports.send': async (
    services: Services,
    input: ExportInput,
    control: JobControl,
  ): Promise<{ operation: Id; files: string[] }> => {
    const { reports } = services
    reports.mayBeSent(input.month)
    const { sentOn: _, later: __, laterNews: ___, laterMoney: ____, ...report } = reports.month(input.month)
    const files = await writeAll(services, report, input, control)
    try {
      return { operation: reports.send(report).operation, files }
    } catch (error) {
      for (const path of files) rmSync(path, { force: true })
      throw error
    }
  },

  'reports.exportYear': async (services: Services, input: { year: number; path: string }): Promise<void> => {
    const { yearDocx } = await import('./yearDocx.ts')
    writeWholeFile(input.path, await yearDocx(services.reports.year(input.year), lookOf(services)))
  },
}

function lookOf({ reports, settings }: Services): ReportLook {
  const { pageSize, report } = settings.get()
  return { words: reports.words(), parts: report.parts, pageSize }
}

async function writeAll(
  services: Services,
  report: MonthReport,
  input: ExportInput,
  control: JobControl,
): Promise<string[]> {
  const look = lookOf(services)
  const formats = [...new Set(input.formats)]
  const files: string[] = []
  try {
    for (const format of formats) {
      control.checkpoint()
      const name = services.reports.documentName(input.month)
      const path = 'path' in input ? input.path : freeName(input.folder, `${name}.${format}`)
      writeWholeFile(path, await written(format, withParts(report, look), look))
      files.push(path)
      control.progress(files.length, formats.length)
    }
    control.checkpoint()
  } catch (error) {
    for (const path of files) rmSync(path, { force: true })
    throw error
  }
  return files
}

/** The document libraries are loaded by the first export, not by every start. */
async function written(format: ReportFormat, report: MonthReport, look: ReportLook): Promise<Uint8Array | string> {
  switch (format) {
    case 'docx':
      return (await import('./docx.ts')).reportDocx(report, look)
    case 'xlsx':
      return (await import('./xlsx.ts')).reportXlsx(report, look)
    case 'csv':
      return (await import('./csv.ts')).reportCsv(report, look.words)
  }
}
