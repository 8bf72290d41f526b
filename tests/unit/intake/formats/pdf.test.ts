import { describe, expect, it } from 'vitest'
import { takeText } from '../../../../src/main/intake/formats/take.ts'
import { column, type Placed, pdfOf } from '../../../support/formats/pdf.ts'

const textOf = async (...pages: Placed[][]) =>
  (await takeText('a.pdf', Uint8Array.from(pdfOf(pages, true)))).parts[0]?.text.replace(/ +/g, ' ')
/** Columns of a table, at places of their own. */
const rows = (lines: readonly (readonly string[])[], top = 700) =>
  lines.flatMap((cells, i) => cells.map((text, k): Placed => ({ text, x: 50 + k * 170, y: top - i * 12 })))

describe('a table of data stays row by row', () => {
  it('with days on the left', async () => {
    const table = [
      ['Date', 'What happened'],
      ['3 March 2031', 'Arrested in Minsk'],
      ['4 March 2031', 'Taken to the prison'],
      ['14.04.2031', 'First hearing held'],
      ['2 May 2031', 'Sentenced in secret'],
    ]
    expect(await textOf(rows(table))).toBe(table.map((cells) => cells.join(' ')).join('\n'))
  })

  it('with figures or days in a further column', async () => {
    const table = [
      ['Town', 'Concern', 'People'],
      ['Minsk', 'Closed hearings', '1,204'],
      ['Brest', 'No access to lawyers', '96'],
      ['Homel', 'Held without charge', '12%'],
    ]
    expect(await textOf(rows(table))).toBe(table.map((cells) => cells.join(' ')).join('\n'))
  })

  it('and two officials with postcodes and telephone numbers do not', async () => {
    const left = ['Minister of Justice', '10 Gate Street', '220004', 'Minsk', '+375 17 200 0001', '4 May Square']
    const right = ['Prosecutor General', '22 Oak Road', '220030', 'Brest', '+375 17 200 0002', 'Belarus']
    expect(await textOf(rows(left.map((text, i) => [text, right[i] ?? ''])))).toBe(
      `${left.join('\n')}\n\n${right.join('\n')}`,
    )
  })
})

describe('writing from right to left', () => {
  /** As it stands on the page: letters, and words, from left to right. */
  const seen = (text: string) => [...text].reverse().join('')

  it('is given as one says it, in one piece or word by word', async () => {
    const words = ['السيد', 'محمد', 'الكاتب']
    expect(await textOf([{ text: seen(words.join(' ')), x: 300, y: 700 }])).toBe(words.join(' '))
    const apart = words.map((text, i) => ({ text: seen(text), x: [300, 277, 244][i] ?? 0, y: 700 }))
    expect(await textOf(apart)).toBe(words.join(' '))
  })

  it('keeps a Latin line with some of it in its order', async () => {
    const name = ['محمد', 'الكاتب']
    const line = [
      { text: 'Name:', x: 50, y: 700 },
      { text: seen(name[1] ?? ''), x: 82, y: 700 },
      { text: seen(name[0] ?? ''), x: 116, y: 700 },
      { text: 'writer', x: 142, y: 700 },
    ]
    expect(await textOf(line)).toBe(`Name: ${name.join(' ')} writer`)
  })
})

describe('what the typesetter did', () => {
  it('ligatures become letters, and parted words one where the document shows how', async () => {
    expect(await textOf([{ text: 'The oﬃcials ﬁnd', x: 50, y: 700 }])).toBe('The officials find')
    const lines = [
      'The demon-',
      'stration was a demonstration.',
      'No ill-',
      'treatment and no ill-treatment.',
      'It was un-',
      'expected.',
    ]
    expect(await textOf(column(lines, 50, 700))).toBe(
      'The demonstration\nwas a demonstration.\nNo ill-treatment\nand no ill-treatment.\nIt was un-\nexpected.',
    )
  })

  const page = (number: number, lines: string[]) => [
    { text: 'URGENT ACTION of our network', x: 50, y: 810 },
    ...column(lines, 50, 740),
    { text: `Our network, 1 Some Street, ${number}`, x: 50, y: 40 },
    { text: `Page ${number} of 3`, x: 280, y: 25 },
  ]

  it('page numbers, and footers but the last, are left out; headers where they cut a sentence', async () => {
    const first = ['Alena Varabei was arrested on 3 March', 'and taken away, for she wrote']
    const second = ['poems and read them.', 'Fax: 12']
    expect(await textOf(page(1, first), page(2, second), page(3, ['The end.', 'Fax: 13']))).toBe(
      `URGENT ACTION of our network\n\n${[...first, ...second].join('\n')}\n\nURGENT ACTION of our network\n\nThe end.\nFax: 13\n\nOur network, 1 Some Street, 3`,
    )
  })

  it('one page keeps all but its number', async () => {
    expect(await textOf(page(1, ['Words', 'more', 'and', 'more']))).toBe(
      'URGENT ACTION of our network\n\nWords\nmore\nand\nmore\n\nOur network, 1 Some Street, 1',
    )
  })
})
