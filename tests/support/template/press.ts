/** From a template's bytes to letters, in memory. */

import { checkTemplate } from '../../../src/main/letters/template/check.ts'
import { compileTemplate } from '../../../src/main/letters/template/compile/compile.ts'
import type { TemplateLetter } from '../../../src/main/letters/template/fields.ts'
import { fillTemplate, smallFromTemplate } from '../../../src/main/letters/template/fill/fill.ts'
import { findingText } from '../../../src/main/letters/template/findings.ts'
import { readTemplate } from '../../../src/main/letters/template/read/read.ts'
import { createTranslator } from '../../../src/main/translator.ts'

export const frame = { title: 'Letters & <all>', at: '2026-11-22T20:00:00.000Z' }
const { t } = createTranslator('en')

/** What the checker says, as the coordinator reads it: "error: Paragraph 3, ...". */
export const said = (bytes: Uint8Array): string[] =>
  checkTemplate(readTemplate(bytes, 'group.dotx')).map(
    (finding) => `${finding.level}: ${findingText(finding, (key, params) => t(key as 'app', params) as string)}`,
  )

const compiled = (bytes: Uint8Array) => compileTemplate(readTemplate(bytes, 'group.dotx'))

export function onePerLetter(bytes: Uint8Array): (...letters: TemplateLetter[]) => Uint8Array {
  const fileOf = smallFromTemplate(compiled(bytes), frame)
  return (...letters) => fileOf(letters)
}

/** All letters in one file. @param checkpoint may throw to stop */
export async function together(
  bytes: Uint8Array,
  letters: Iterable<TemplateLetter>,
  checkpoint: () => void = () => undefined,
): Promise<Buffer> {
  let file = Buffer.alloc(1 << 16)
  let used = 0
  const output = {
    append(more: Uint8Array) {
      while (used + more.length > file.length) file = Buffer.concat([file], file.length * 2)
      file.set(more, used)
      used += more.length
    },
    patch: (more: Uint8Array, at: number) => file.set(more, at),
  }
  await fillTemplate(compiled(bytes), letters, frame, output, { checkpoint }, () => undefined)
  return file.subarray(0, used)
}
