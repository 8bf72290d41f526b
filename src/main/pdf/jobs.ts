import { existsSync, rmSync } from 'node:fs'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import { asPdf } from './asPdf.ts'

export const pdfJobs = {
  /** Converts documents one after the other. A stopped or failed run leaves none of the files that it made. */
  'pdf.convert': async (
    _services: Services,
    { files }: { files: { docx: string; pdf: string }[] },
    control: JobControl,
  ): Promise<void> => {
    const made: string[] = []
    try {
      for (const [i, { docx, pdf }] of files.entries()) {
        control.checkpoint()
        control.progress(i, files.length)
        const replaced = existsSync(pdf)
        await asPdf(docx, pdf, control)
        if (!replaced) made.push(pdf)
      }
      control.checkpoint()
      control.progress(files.length, files.length)
    } catch (error) {
      for (const pdf of made) rmSync(pdf, { force: true })
      throw error
    }
  },
}
