/** A pack on the group's own template: in one file or a few, or each letter in its own. Whole, or not at all. */

import { rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { writeFilesTogether } from '../files/together.ts'
import { freeName, openUnfinished, type UnfinishedFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import { compileTemplate } from '../letters/template/compile/compile.ts'
import type { CompiledTemplate } from '../letters/template/compile/program.ts'
import type { TemplateLetter } from '../letters/template/fields.ts'
import { type FileFrame, fillTemplate, templatePerLetter } from '../letters/template/fill/fill.ts'
import { readTemplate } from '../letters/template/read/read.ts'

/** A pack's letters, read in portions. */
export interface TemplateRun {
  letters: number
  /** @param to the first place that is no longer wanted */
  read(from: number, to: number): TemplateLetter[]
}

/** Letters in memory at once. */
const portion = 200

/** @throws Refusal as `readTemplate` and `compileTemplate` do, which a template that was kept has passed before */
export const compiledFrom = (bytes: Uint8Array, name: string): CompiledTemplate =>
  compileTemplate(readTemplate(bytes, name))

function* lettersOf({ read }: TemplateRun, from: number, to: number): Iterable<TemplateLetter> {
  for (let at = from; at < to; at += portion) yield* read(at, Math.min(to, at + portion))
}

/**
 * Writes a run into one file, or into numbered ones where it has more letters than one should hold.
 * @param partName the name of one of several files, without extension; they never take the place of another file
 * @returns the files, in order
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`, `fileInUse`; then no file is left
 */
export async function fillTogether(
  compiled: CompiledTemplate,
  run: TemplateRun,
  frame: FileFrame,
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
      const letters = lettersOf(run, from, Math.min(from + perFile, run.letters))
      await fillTemplate(compiled, letters, frame, file, control, (done) => control.progress(from + done, run.letters))
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
 * Writes each letter of a run as a file of its own.
 * @param nameOf what the letter's file should be called; a taken name gets a number
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`, `fileInUse`; then no file is left
 */
export function fillApart(
  compiled: CompiledTemplate,
  run: TemplateRun,
  frame: FileFrame,
  { folder, nameOf }: { folder: string; nameOf(place: number): string },
  control: JobControl,
): string[] {
  const fileOf = templatePerLetter(compiled, frame)
  const files = Array.from(lettersOf(run, 0, run.letters), (letter, place) => ({
    name: basename(nameOf(place)),
    bytes: () => fileOf(letter),
  }))
  return writeFilesTogether(folder, files, control)
}
