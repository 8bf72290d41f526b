/**
 * LibreOffice's own mail merge, headless: a text document with database fields, the letters as rows of a CSV file, all
 * merged into one DOCX. It is driven by Python over UNO, as LibreOffice's mail merge wizard drives it.
 */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LetterText } from '../../../src/shared/packs.ts'
import type { Peer } from './peer.ts'
import { startPython } from './python.ts'
import { template } from './template.ts'

const ask = await startPython('merge_libreoffice.py', ['uno'])
let memory = 0

/** As many columns as any letter has lines, or paragraphs: a database field is one line. */
const blocks = ['sender', 'recipient', 'paragraphs'] as const

function columnsOf(letters: LetterText[]): string[] {
  const most = (block: (typeof blocks)[number]) => Math.max(...letters.map((letter) => letter[block].length))
  const numbered = blocks.flatMap((block) => Array.from({ length: most(block) }, (_, i) => `${block}${i + 1}`))
  return ['date', 'code', 'subject', 'salutation', 'close', 'signature', ...numbered]
}

function cell(letter: LetterText, column: string): string {
  const [, block, number] = /^(sender|recipient|paragraphs)(\d+)$/.exec(column) ?? []
  const found = block ? letter[block as 'sender'][Number(number) - 1] : letter[column as 'date']
  return `"${(found ?? '').replaceAll('"', '""')}"`
}

const mark = (column: string) => `[[${column}]]`

export const peer: Peer = {
  async together(letters, file) {
    const columns = columnsOf(letters)
    const of = (block: string) => columns.filter((column) => column.replace(/\d+$/, '') === block)
    const bytes = await template({
      field: (name) => of(name).map(mark).join('\n'),
      paragraphs: ['', of('paragraphs').map(mark), ''],
    })
    const beside = (name: string) => join(dirname(dirname(file)), name)
    writeFileSync(beside('template.docx'), bytes)
    const rows = letters.map((letter) => columns.map((column) => cell(letter, column)).join(','))
    writeFileSync(beside('letters.csv'), [columns.join(','), ...rows, ''].join('\n'))
    memory = await ask({ folder: dirname(dirname(file)), file })
    return undefined
  },
  memory: () => memory,
}
