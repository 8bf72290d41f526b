/** Where a run's documents go: all letters in one file or in a few, or each in its own. Whole, or not at all. */
import { basename } from 'node:path'
import { type NumberedTarget, writeNumbered } from '../../files/numbered.ts'
import { writeFilesTogether } from '../../files/together.ts'
import type { JobControl } from '../../jobs/control.ts'
import type { LetterFile } from '../fileNames.ts'
import { smallDocuments, writeDocument } from './letters.ts'
import type { PrintRun } from './printRun.ts'
import type { Frame } from './typeset.ts'

type Title = Omit<Frame, 'pageSize'>

/**
 * Writes a run into one file, or into numbered ones where it has more letters than one should hold.
 * @returns the files, in order
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`, `fileInUse`; then no file is left
 */
export const printTogether = (
  run: PrintRun,
  frame: Title,
  target: NumberedTarget,
  control: JobControl,
): Promise<string[]> =>
  writeNumbered(target, run.letters, (file, from, to) =>
    writeDocument(run, [from, to], frame, file, control, (done) => control.progress(from + done, run.letters)),
  )

/**
 * Writes the letters of a run into files of their own.
 * @param files which letters go into which; a taken name gets a number
 * @returns the files, in order
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`; then no file is left
 */
export async function printApart(
  run: PrintRun,
  frame: Title,
  { folder, files }: { folder: string; files: readonly LetterFile[] },
  control: JobControl,
): Promise<string[]> {
  const letters = run.read(0, run.letters)
  const documentOf = await smallDocuments(run, letters, frame)
  const named = files.map(({ name, places }) => ({
    name,
    bytes: () => documentOf(places.flatMap((place) => letters[place] ?? [])),
  }))
  return writeFilesTogether(folder, named, files.length, control)
}

/** A file's name without `.docx`, whatever its capitals. */
export const withoutExtension = (path: string): string => basename(path).replace(/\.docx$/i, '')
