/** Where a run's documents go: all letters in one file or in a few, or each in its own. Whole, or not at all. */
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileRefusal, freeName, freeNames, openUnfinished, type UnfinishedFile } from '../../files/write.ts'
import type { JobControl } from '../../jobs/control.ts'
import { documentPerLetter, writeDocument } from './letters.ts'
import type { PrintRun } from './printRun.ts'
import type { Frame } from './typeset.ts'

type Title = Omit<Frame, 'pageSize'>

/** Letters between two looks at whether to stop. */
const step = 50

/**
 * Writes a run into one file, or into numbered ones where it has more letters than one should hold.
 * @param partName the name of one of several files, without extension; they never take the place of another file
 * @returns the files, in order
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`, `fileInUse`; then no file is left
 */
export async function printTogether(
  run: PrintRun,
  frame: Title,
  { path, perFile, partName }: { path: string; perFile: number; partName(number: number, total: number): string },
  control: JobControl,
): Promise<string[]> {
  const total = Math.max(1, Math.ceil(run.letters / perFile))
  const targets = Array.from({ length: total }, (_, i) =>
    total === 1 ? path : freeName(dirname(path), `${partName(i + 1, total)}.docx`),
  )
  const files: UnfinishedFile[] = []
  const published: string[] = []
  try {
    for (const [i, target] of targets.entries()) {
      const file = openUnfinished(target)
      files.push(file)
      const from = i * perFile
      const to = Math.min(from + perFile, run.letters)
      await writeDocument(run, [from, to], frame, file, control, (done) => control.progress(from + done, run.letters))
      file.close()
    }
    for (const [i, file] of files.entries()) {
      file.publish()
      published.push(targets[i] ?? path)
    }
  } catch (error) {
    for (const file of files) file.discard()
    for (const file of published) rmSync(file, { force: true })
    throw error
  }
  return targets
}

/**
 * Writes each letter of a run as a file of its own. They come to be in a folder beside their place, and move when all
 * are there; they are not flushed to disk one by one, which would take minutes.
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
  const published: string[] = []
  let writing = folder
  let unfinished: string | null = null
  try {
    const letters = run.read(0, run.letters)
    const documentOf = await documentPerLetter(run, letters, frame)
    unfinished = mkdtempSync(join(folder, '.unfinished-'))
    const free = freeNames(folder)
    const names: string[] = []
    for (const [i, letter] of letters.entries()) {
      if (i % step === 0) {
        control.checkpoint()
        control.progress(i, run.letters)
      }
      const name = free(nameOf(i))
      writing = join(folder, name)
      writeFileSync(join(unfinished, name), documentOf(letter), { flag: 'wx' })
      names.push(name)
    }
    control.checkpoint()
    for (const name of names) {
      // Somebody else may have written there in the meantime.
      writing = existsSync(join(folder, name)) ? freeName(folder, name) : join(folder, name)
      renameSync(join(unfinished, name), writing)
      published.push(writing)
    }
    rmSync(unfinished, { recursive: true })
    control.progress(run.letters, run.letters)
    return published
  } catch (error) {
    if (unfinished !== null) rmSync(unfinished, { recursive: true, force: true })
    for (const file of published) rmSync(file, { force: true })
    throw fileRefusal(error, writing)
  }
}

/** A file's name without `.docx`, whatever its capitals. */
export const withoutExtension = (path: string): string => basename(path).replace(/\.docx$/i, '')
