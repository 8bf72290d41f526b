/** A pack on the group's own template: in one file or a few, or each letter in its own. Whole, or not at all. */
import { type NumberedTarget, writeNumbered } from '../files/numbered.ts'
import { type NamedFile, writeFilesTogether } from '../files/together.ts'
import type { JobControl } from '../jobs/control.ts'
import type { LetterFile } from '../letters/fileNames.ts'
import { compileTemplate } from '../letters/template/compile/compile.ts'
import type { CompiledTemplate } from '../letters/template/compile/program.ts'
import type { TemplateLetter } from '../letters/template/fields.ts'
import { type FileFrame, fillTemplate, smallFromTemplate } from '../letters/template/fill/fill.ts'
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
 * Writes the letters of a run into files of their own.
 * @param files which letters go into which; a taken name gets a number
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`, `fileInUse`; then no file is left
 */
export function fillApart(
  compiled: CompiledTemplate,
  run: TemplateRun,
  frame: FileFrame,
  { folder, files }: { folder: string; files: readonly LetterFile[] },
  control: JobControl,
): string[] {
  const fileOf = smallFromTemplate(compiled, frame)
  // A file's letters are read when it is written: thousands of them need not be in memory at once.
  const named = files.map(
    ({ name, places }): NamedFile => ({
      name,
      bytes: () => fileOf(places.flatMap((place) => run.read(place, place + 1))),
    }),
  )
  return writeFilesTogether(folder, named, files.length, control)
}
