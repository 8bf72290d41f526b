import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStrict } from '../../../src/main/members/csv/strict.ts'

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
