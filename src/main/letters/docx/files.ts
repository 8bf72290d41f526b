/** Where a run's documents go: all letters in one file or in a few, or each in its own. Whole, or not at all. */
import { basename } from 'node:path'
import { type NumberedTarget, writeNumbered } from '../../files/numbered.ts'
import { writeFilesTogether } from '../../files/together.ts'
import type { JobControl } from '../../jobs/control.ts'
import { documentPerLetter, writeDocument } from './letters.ts'
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
 * Writes each letter of a run as a file of its own.
 * @param nameOf what the letter's file should be called; a taken name gets a number
 * @returns the files, in the run's order
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`; then no file is left
 */
export async function printApart(
  run: PrintRun,
  frame: Title,
  { folder, nameOf }: { folder: string; nameOf(place: number): string },
  control: JobControl,
): Promise<string[]> {
  const letters = run.read(0, run.letters)
  const documentOf = await documentPerLetter(run, letters, frame)
  const files = letters.map((letter, place) => ({ name: nameOf(place), bytes: () => documentOf(letter) }))
  return writeFilesTogether(folder, files, run.letters, control)
}

/** A file's name without `.docx`, whatever its capitals. */
export const withoutExtension = (path: string): string => basename(path).replace(/\.docx$/i, '')
