import { rmSync } from 'node:fs'
import type { TidyFormat, TidyTally } from '#shared/manyGroups.ts'
import type { Month } from '#shared/values.ts'
import { freeName, writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'

type Target = { path: string } | { folder: string }
type ExportInput = { from: Month; to: Month; formats: TidyFormat[] } & Target

export const manyGroupsJobs = {
  /** Writes the same rows in each format. A run that fails takes away what it wrote. */
  'manyGroups.export': async (
    { manyGroups }: Services,
    input: ExportInput,
    control: JobControl,
  ): Promise<{ files: string[] }> => {
    const { from, to } = input
    const rows = manyGroups.rows(from, to)
    const formats = [...new Set(input.formats)]
    const files: string[] = []
    try {
      for (const format of formats) {
        control.checkpoint()
        const name = `${manyGroups.documentName(from, to)}.${format}`
        const path = 'path' in input ? input.path : freeName(input.folder, name)
        writeWholeFile(path, await written(format, rows))
        files.push(path)
        control.progress(files.length, formats.length)
      }
      control.checkpoint()
    } catch (error) {
      for (const path of files) rmSync(path, { force: true })
      throw error
    }
    return { files }
  },
}

/** The writers are loaded by the first export, not by every start. */
async function written(format: TidyFormat, rows: readonly TidyTally[]): Promise<Uint8Array | string> {
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).tidyCsv(rows)
    case 'parquet':
      return (await import('./parquet.ts')).tidyParquet(rows)
  }
}
