/** Sheets as files: whole, or not at all. */
import { rmSync } from 'node:fs'
import { openUnfinished, type UnfinishedFile } from '../../files/write.ts'
import type { JobControl } from '../../jobs/control.ts'
import type { SheetData } from './data.ts'
import { type PaperKind, piecesOf } from './kinds.ts'
import { packSheet } from './pack.ts'

export interface SheetFile {
  kind: PaperKind
  path: string
}

/**
 * Writes sheets one after the other and gives them their names when all are there.
 * @param progress counts kinds
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`, `fileInUse`, `labelsOffPage`, `labelsStart`; then no
 * file is left
 */
export async function writeSheets(files: readonly SheetFile[], data: SheetData, control: JobControl): Promise<void> {
  const open: UnfinishedFile[] = []
  const published: string[] = []
  try {
    for (const [i, { kind, path }] of files.entries()) {
      control.checkpoint()
      control.progress(i, files.length)
      const bytes = await packSheet(piecesOf(kind, data), control)
      control.checkpoint()
      const file = openUnfinished(path)
      open.push(file)
      file.append(bytes)
      file.close()
    }
    for (const [i, file] of open.entries()) {
      file.publish()
      published.push(files[i]?.path ?? '')
    }
    control.progress(files.length, files.length)
  } catch (error) {
    for (const file of open) file.discard()
    // A file that was replaced cannot come back; one file alone is replaced only when it is whole.
    for (const path of published) rmSync(path, { force: true })
    throw error
  }
}
