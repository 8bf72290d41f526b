/** What holds for every text: no crash, no hang, places inside the text, one draft for anything readable. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseDraft } from '#shared/intake.ts'
import { readUrgentActions } from '../../../src/main/intake/reader/index.ts'

const folder = join(import.meta.dirname, '../../fixtures/intake')
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
const numRuns = Number(process.env.FUZZ_RUNS ?? 300)

/** Pieces that labels and addresses are made of, to get past the first tests of the reader. */
const pieces = fc.constantFrom(
  'URGENT ACTION',
  'UA: 12/34 Index: MDE 13/123/2011 Iran Date: 4 May 2011',
  'TAKE ACTION',
  'Please write immediately in Arabic or your own language:',
  'Urging the authorities to',
  '• Calling on',
  'PLEASE SEND APPEALS BEFORE 4 JUNE 2011 TO:',
  'Minister of Justice',
  'Fax: +1 202 999 1234',
  'Email: a@b.cd',
  'Email: info@',
  '[email protected]',
  'Salutation: Dear Minister',
  'Dear President X,',
  'I urge you to',
  'Yours sincerely,',
  'ADDITIONAL INFORMATION',
  'Name: Ann Roe (f)',
  '1 mai 2019',
  'AVANT LE',
  'A / B / C',
  'Embassy of Iran',
  'Washington, DC 20008',
  '(',
  ')',
  '\n',
  '\n\n',
  '   ',
  '\t',
  ' ',
  '\r\n',
  '\f',
  '\u00a0',
  '\u00ad',
  '\u200f',
  '\ufb01',
  'e\u0301',
  'İ',
  'ß',
  '\ud83d\ude00',
  '\ud83d',
  ',',
  '.',
  ':',
  'И',
  'محمد',
)

const soup = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: 'binary' }) }),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

/** A fixture with stretches cut out, doubled, moved or filled with noise. */
const mutated = fc
  .record({
    text: fc.constantFrom(...texts),
    edits: fc.array(
      fc.record({
        at: fc.nat(1_000_000),
        length: fc.nat(300),
        kind: fc.constantFrom('cut', 'double', 'noise', 'flat', 'upper'),
        noise: fc.string({ maxLength: 12, unit: 'binary' }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ text, edits }) =>
    edits.reduce((now, { at, length, kind, noise }) => {
      const from = at % (now.length + 1)
      const part = now.slice(from, from + length)
      const middle = {
        cut: '',
        double: part + part,
        noise: noise + part,
        flat: part.replace(/\n/g, ' '),
        upper: part.toUpperCase(),
      }[kind]
      return now.slice(0, from) + middle + now.slice(from + length)
    }, text),
  )

function holds(text: string): void {
  const { drafts } = readUrgentActions(text)
  if (/[\p{L}\p{N}]/u.test(text.normalize('NFC').replace(/\p{M}/gu, ''))) expect(drafts.length).toBeGreaterThan(0)
  for (const draft of drafts) {
    const parsed = CaseDraft.safeParse(draft)
    expect(parsed.error?.message).toBeUndefined()
    for (const place of Object.values(draft.places).flat()) {
      expect(place.start).toBeLessThanOrEqual(place.end)
      expect(place.end).toBeLessThanOrEqual(text.length)
    }
    for (const party of [...draft.targets, ...draft.copies]) {
      for (const email of party.emails) expect(email).toMatch(/^[^\s@[\]]+@[^\s@[\]]+\.[^\s@[\]]+$/)
    }
  }
}

describe('any text', () => {
  it('random characters', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000, unit: 'binary' }), holds), { numRuns })
  }, 120_000)

  it('labels in any order', () => {
    fc.assert(fc.property(soup, holds), { numRuns })
  }, 120_000)

  it('damaged documents', () => {
    fc.assert(fc.property(mutated, holds), { numRuns })
  }, 120_000)

  it('places cover what they name', () => {
    for (const text of texts) {
      for (const draft of readUrgentActions(text).drafts) {
        const [headline] = draft.places.headline ?? []
        if (headline && draft.headlinePrinted) {
          const printed = text.slice(headline.start, headline.end).replace(/\s+/g, ' ')
          expect(draft.headlinePrinted.startsWith(printed)).toBe(true)
        }
        for (const place of draft.places.deadline ?? []) expect(text.slice(place.start, place.end)).toMatch(/\d{4}/)
      }
    }
  })

  // What hangs runs into the test's own limit of a minute; how fast the reader is, the benchmark says.
  it('very long lines and hostile repetitions come to an end', () => {
    for (const unit of [
      'a ',
      'Ab ',
      'UA 12/13 ',
      'Dear X, ',
      '• ',
      'Fax: 1 ',
      '(',
      'A. ',
      'URGENT ACTION ',
      '1',
      '@',
      'please write ',
      'i urge ',
      'Minister of ',
      ', ',
      'A / ',
      '+1 2-',
      'x@x.',
      'antes del ',
      '\n',
      'Ana de la ',
      'S.E. ',
    ]) {
      const text = unit.repeat(Math.ceil(60_000 / unit.length))
      readUrgentActions(text)
    }
  }, 120_000)
})
