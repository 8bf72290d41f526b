import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/main/members/csv/read.ts'
import { readStrict } from '../../../src/main/members/csv/strict.ts'
import { Refusal } from '../../../src/shared/refusal.ts'

const cell = fc.stringMatching(/^[a"',;\t\n ]{0,6}$/)
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const separators = [',', ';', '\t', '|'] as const

const byLibrary = (text: string, delimiter: string) =>
  parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, columns: false })

describe('CSV by the norm', () => {
  it('is read as csv-parse reads it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.constantFrom(...separators),
        fc.boolean(),
        (rows, separator, ended) => {
          const plain = (text: string) => !/["\n]/.test(text) && !text.includes(separator)
          const lines = rows.map((row) =>
            row.map(([text, quotes]) => (quotes || !plain(text) ? quoted(text) : text)).join(separator),
          )
          const text = lines.join('\n') + (ended ? '\n' : '')
          fc.pre(text !== '')
          expect(readStrict(text, separator)).toEqual(byLibrary(text, separator))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is either read as csv-parse reads it, or left to csv-parse', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a",;\n]{1,16}$/), fc.constantFrom(...separators), (text, separator) => {
        const rows = readStrict(text, separator)
        if (rows !== null) expect(rows).toEqual(byLibrary(text, separator))
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['a"b', '"a"b', '"a', 'x,"a" ,b', 'a,b"'])('leaves %j alone', (text) => {
    expect(readStrict(text, ',')).toBeNull()
  })
})

it.each([
  ['by the norm', 'Name,Email\n'],
  ['written freely', 'Name,Email\nA "quoted" word,\n'],
])('can be stopped while a long text %s is read', (_, start) => {
  const text = start + 'Ada Byron,ada@group.example\n'.repeat(20_000)
  let asked = 0
  const stop = () => {
    if (++asked > 2) throw new Refusal('cancelled')
  }
  expect(() => readCsv(text, false, stop)).toThrow(Refusal)
  expect(readCsv(text).rows.length).toBeGreaterThan(20_000)
})
