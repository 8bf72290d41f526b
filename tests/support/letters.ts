/** Letters of every kind, and what prints them from memory. */
import fc from 'fast-check'
import type { LetterText, PageSize } from '#shared/packs.ts'
import { writeDocument } from '../../src/main/letters/docx/letters.ts'
import type { PrintRun } from '../../src/main/letters/docx/printRun.ts'
import { createFreezer } from '../../src/main/letters/frozen/words.ts'
import { papers } from '../../src/main/letters/layout.ts'

const scripts = [
  'Ms Ada Byron & <Sons> "Ltd." ’s',
  'улица Ленина 5, Минск',
  'السيد محمد الأحمد',
  'شارع 12 Baker Street',
  '北京市 Main Street 5',
  'שלום לך',
  '🕯️👩‍👩‍👧 candle',
  'a\tb\t\tc',
  'line\r\nbreak\nagain',
  '\u0000\u0007\u001f\ufffe\ud800x\udc00',
  '  blanks  ',
  '@@0.1@@ @@|@@',
  ']]> <w:p/> &amp;',
]
const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...scripts) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 1, arbitrary: units.map((codes) => String.fromCharCode(...codes)) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
)
const block = fc.array(line, { maxLength: 6 })
const paragraph = fc.oneof(
  { weight: 6, arbitrary: line },
  { weight: 1, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 120 }) },
)

export const anyLetter: fc.Arbitrary<LetterText> = fc.record({
  sender: block,
  date: line,
  recipient: block,
  subject: fc.oneof(line, fc.constant('')),
  salutation: line,
  paragraphs: fc.array(paragraph, { maxLength: 14 }),
  close: line,
  signature: line,
  code: fc.integer({ min: 0, max: 9999 }).map((n) => `K7WM-${String(n).padStart(4, 'X')}`),
  language: fc.constantFrom('en', 'fr', 'ar', 'zh'),
})

/** The letters as a pack would keep them. */
export function frozenRun(letters: LetterText[], pageSize: PageSize): PrintRun {
  const { texts, forms, freeze } = createFreezer(papers[pageSize])
  const printed = letters.map((text) => ({ code: text.code, sheet: JSON.parse(freeze(text).sheet) as number[] }))
  return { letters: letters.length, pageSize, texts, forms, read: (from, to) => printed.slice(from, to) }
}

export const frameOf = (language: string) => ({ title: 'Letters & <more>', language, at: '2026-11-22T12:00:00.000Z' })

/** The bytes of a run's document. */
export async function printed(run: PrintRun, language: string, range: readonly [number, number] = [0, run.letters]) {
  const chunks: Uint8Array[] = []
  const patches: [Uint8Array, number][] = []
  const output = {
    append: (bytes: Uint8Array) => void chunks.push(Uint8Array.from(bytes)),
    patch: (bytes: Uint8Array, at: number) => void patches.push([bytes, at]),
  }
  await writeDocument(run, range, frameOf(language), output, { checkpoint: () => {} }, () => {})
  const file = Buffer.concat(chunks)
  for (const [bytes, at] of patches) file.set(bytes, at)
  return file
}
