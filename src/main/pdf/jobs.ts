import { existsSync, rmSync } from 'node:fs'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import { asPdfs, type Conversion } from './asPdf.ts'

/** Files that one start of LibreOffice converts: few enough to stop between, many enough that starting costs little. */
const atOnce = 40

export const pdfJobs = {
  /** Converts documents. A stopped or failed run leaves none of the files that it made. */
  'pdf.convert': async (
    _services: Services,
    { files }: { files: Conversion[] },
    control: JobControl,
  ): Promise<void> => {
    const made: string[] = []
    try {
      for (let at = 0; at < files.length; at += atOnce) {
        const some = files.slice(at, at + atOnce)
        const fresh = some.map(({ pdf }) => pdf).filter((pdf) => !existsSync(pdf))
        const counting = { ...control, progress: (done: number) => control.progress(at + done, files.length) }
        await asPdfs(some, counting)
        made.push(...fresh)
      }
      control.checkpoint()
      control.progress(files.length, files.length)
    } catch (error) {
      for (const pdf of made) rmSync(pdf, { force: true })
      throw error
    }
  },
}
