/** A pack on the group's own template: in one file or a few, or each letter in its own. Whole, or not at all. */
import { basename } from 'node:path'
import { type NumberedTarget, writeNumbered } from '../files/numbered.ts'
import { type NamedFile, writeFilesTogether } from '../files/together.ts'
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
 * @returns the files, in order
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`, `fileInUse`; then no file is left
 */
export const fillTogether = (
  compiled: CompiledTemplate,
  run: TemplateRun,
  frame: FileFrame,
  target: NumberedTarget,
  control: JobControl,
): Promise<string[]> =>
  writeNumbered(target, run.letters, (file, from, to) =>
    fillTemplate(compiled, lettersOf(run, from, to), frame, file, control, (done) =>
      control.progress(from + done, run.letters),
    ),
  )

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
  // One after the other: thousands of letters need not be in memory at once.
  function* files(): Iterable<NamedFile> {
    let place = 0
    for (const letter of lettersOf(run, 0, run.letters))
      yield { name: basename(nameOf(place++)), bytes: () => fileOf(letter) }
  }
  return writeFilesTogether(folder, files(), run.letters, control)
}
