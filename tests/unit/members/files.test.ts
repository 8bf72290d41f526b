import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quietControl } from '../../../src/main/jobs/control.ts'
import { guessColumns } from '../../../src/main/members/import/guess.ts'
import { readTable } from '../../../src/main/members/import/table.ts'
import { displayName } from '../../../src/main/members/name.ts'
import { Refusal } from '../../../src/shared/refusal.ts'
import { planImport } from '../../support/planImport.ts'

const folder = join(import.meta.dirname, '../../fixtures/members')
const open = (name: string) => readTable(readFileSync(join(folder, name)), name)
const consentHow = 'On the list'

function plan(name: string, home = 'GB') {
  const table = open(name)
  const columns = guessColumns(table)
  const made = planImport(table, columns, { roster: [], home, consentHow }, quietControl)
  return {
    table,
    columns,
    made,
    people: made.taken.map(
      ({ fields }) => `${displayName(fields)} | ${fields.address.join(' / ')} | ${fields.country}`,
    ),
    left: made.rejected.map(({ row, reasons }) => `${row} ${reasons.map(({ key }) => key)}`),
    notes: made.taken.map(({ notes }) => notes.map(({ key }) => key).join()),
  }
}

describe('files that groups have', () => {
  it('comma, UTF-8, whole names', () => {
    const { table, people } = plan('comma-utf8.csv')
    expect(table).toMatchObject({ encoding: 'UTF-8', separator: ',', hasHeader: true })
    expect(people).toEqual(['Ada Byron | 4 Heddle Street / Leeds / LS1 9ZZ | GB', 'Dr Ana María de la Cruz |  | GB'])
  })
  it('semicolon, mark, CRLF, German', () => {
    const { table, people, made } = plan('semicolon-bom-crlf.csv', 'DE')
    expect(table).toMatchObject({ encoding: 'UTF-8', separator: ';' })
    expect(people).toEqual([
      'Frau Käthe Groß | Lindenweg 5a / 01069 Musterstadt | DE',
      'Herr Jürgen von der Aue | Am Anger 12 / 8000 Beispielwil | CH',
    ])
    expect(made.taken.map(({ fields }) => fields.consent)).toEqual([
      { given: true, on: '2024-02-05', how: consentHow },
      { given: false, on: null, how: '' },
    ])
  })
  it('semicolon, Windows-1252, French', () => {
    const { table, people, made } = plan('semicolon-windows1252.csv', 'FR')
    expect(table).toMatchObject({ encoding: 'Windows-1252', separator: ';' })
    expect(people).toEqual([
      'Zoé L’Hermite | 3, allée des Œillets / 69003 Lyon | FR',
      'Noël DUPONT | 12 bis, rue Haute / 1000 Bruxelles | BE',
    ])
    expect(made.taken[0]?.fields).toMatchObject({ languages: ['fr', 'en'], note: 'Écrit à l’encre – toujours' })
    expect(made.taken[0]?.fields.consent).toEqual({ given: true, on: null, how: consentHow })
  })
  it('tab, UTF-16 with mark, Spanish', () => {
    const { table, people } = plan('tab-utf16le.csv', 'ES')
    expect(table).toMatchObject({ encoding: 'UTF-16LE', separator: '\t' })
    expect(people).toEqual([
      'Íñigo Ortega y Gasset | Calle Mayor, 5, 2º B / 28013 Madrid | ES',
      'Begoña García López | Avenida del Sol 9 / 41001 Dos Hermanas (Sevilla) | ES',
    ])
  })
  it('pipe, UTF-16 without mark', () => {
    const { table, people } = plan('pipe-utf16be-nomark.csv')
    expect(table).toMatchObject({ encoding: 'UTF-16BE', separator: '|' })
    expect(people).toEqual(['Ada Byron |  | GB', 'Grace Hopper-Lee |  | GB'])
  })
  it('no headings: guessed from what stands there', () => {
    const { table, columns, people } = plan('no-header.csv')
    expect(table.hasHeader).toBe(false)
    expect(columns).toEqual(['name', 'email', 'phone', 'address'])
    expect(people).toEqual([
      'Ada Byron | 4 Heddle Street / Leeds / LS1 9ZZ | GB',
      'Charles Verrall | Flat 2 / 9 Ropewalk / Otley / LS21 9ZZ | GB',
      'Mary Somerled | 12, Long Row / Ilkley / LS29 9ZZ | GB',
    ])
  })
  it('headings nobody knows', () => {
    expect(plan('unknown-headings.csv', 'DE').columns).toEqual(['name', 'email', 'ignore'])
  })
  it('ragged rows, remarks and sums', () => {
    const { people, left } = plan('ragged.csv')
    expect(people).toEqual(['Ada Byron |  | GB', 'Mary Somerled | 12 Long Row / Ilkley | GB'])
    expect(left).toEqual(['2 tooManyCells', '5 tooFewCells', '6 totals'])
  })
  it('titles above, headings again, formulas', () => {
    const { people, left, made, notes } = plan('title-rows-and-total.csv')
    expect(people).toHaveLength(3)
    expect(left).toEqual(['3 headerAgain', '5 totals'])
    expect(made.taken.map(({ fields }) => [fields.active, fields.note])).toEqual([
      [true, ''],
      [false, 'Moved\nto Hull'],
      [true, '=SUM(A1:A3)'],
    ])
    expect(notes).toEqual(['', '', 'activeUnclear'])
  })
  it('line breaks in cells, countries in addresses', () => {
    const { people, notes } = plan('quoted-breaks.csv')
    expect(people).toEqual([
      'Ada Byron | The Old Ropeworks / 4 Heddle Street / LEEDS / LS1 9ZZ | GB',
      'Fergus Mac Aodha | 5 Saltpan Quay / Galway | IE',
      'Nils Holm | Storgata 1 / 0155 Oslo / Narnia | null',
    ])
    expect(notes).toEqual(['', '', 'countryUnknown'])
  })
  it('the same person twice', () => {
    const { left, notes } = plan('duplicates.csv')
    expect(left).toEqual(['2 duplicateInFile', '4 duplicateInFile', '6 duplicateInFile'])
    expect(notes).toEqual(['', 'sameName', ''])
  })
  it('a quote left open loses no row', () => {
    expect(plan('unclosed-quote.csv').made.taken).toHaveLength(3)
  })
  it('the line that names the separator, and a second phone', () => {
    const { made } = plan('excel-sep-line.csv')
    expect(made.taken[0]?.fields).toMatchObject({ phone: '0113 496 0101', note: 'Mobile: +44 7700 900101' })
  })
  it('one column of names with commas', () => {
    expect(plan('names-only.csv').people).toEqual(['Ada Byron |  | GB', 'Charles Verrall |  | GB'])
  })
  it('America', () => {
    const { people, made } = plan('american.csv', 'US')
    expect(people).toEqual([
      'Ada Byron | 4 Heddle Street / Springfield, IL 62701 | US',
      'Grace Moss | 9 Elm Avenue / Toronto ON M5V 1A1 | CA',
    ])
    expect(made.taken.map(({ fields }) => fields.consent.on)).toEqual(['2024-02-13', '2024-03-04'])
  })
})

describe('files that cannot be', () => {
  it.each([
    ['empty.csv', 'fileEmpty'],
    ['binary.csv', 'fileNotText'],
    ['only-header.csv', 'csvNoRows'],
  ])('%s is refused', (name, key) => {
    expect(() => open(name)).toThrow(expect.objectContaining({ key }))
  })
  it.each(['no-name.csv', 'things.csv'])('%s has no name', (name) => {
    expect(guessColumns(open(name))).not.toContain('name')
  })
  it('no bytes whatever crash the reader', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.stringMatching(/^[Name,;"\n\t| a@=+é–]{0,120}$/).map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          try {
            const table = readTable(bytes, 'x.csv')
            const columns = guessColumns(table)
            const { taken, rejected } = planImport(table, columns, { roster: [], home: 'GB', consentHow }, quietControl)
            expect(taken.length + rejected.length).toBe(table.rows.length)
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('XML in one piece', () => {
  const flat = (type: string) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.${type}">
<office:body><office:spreadsheet><table:table table:name="People">
<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Email</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Ada Byron</text:p></table:table-cell><table:table-cell><text:p>ada@group.example</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>`

  it('is a spreadsheet where LibreOffice wrote one', () => {
    const table = readTable(Buffer.from(flat('spreadsheet')), 'list.fods')
    expect(table).toMatchObject({ format: 'ods', headings: ['Name', 'Email'] })
    expect(table.rows.map(({ cells }) => cells)).toEqual([['Ada Byron', 'ada@group.example']])
  })

  it.each([
    ['another document', flat('text')],
    ['something else', '<?xml version="1.0"?><Workbook/>'],
  ])('is no list where it is %s', (_, text) => {
    expect(() => readTable(Buffer.from(text), 'x.xml')).toThrow(expect.objectContaining({ key: 'rosterKind' }))
  })
})
