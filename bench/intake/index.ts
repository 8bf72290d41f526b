/**
 * How many documents of two pages the reader turns from text into drafts in a second, on one core (the bar is 500), and
 * how long a file of two pages takes from the disk to its draft in the warm thread (a PDF: 150 ms). For the ratios: only
 * splitting the same text into lines and words, and only taking a file's text by the library that we use.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { readUrgentActions } from '../../src/main/intake/reader/index.ts'
import { median } from '../median.ts'
import { documents } from './documents.ts'
import { fileTimes } from './fileTimes.ts'

const rounds = 7
const bars = { documents: 500, pdfMilliseconds: 150 }

function documentsASecond(work: (text: string) => unknown): number {
  return median(
    Array.from({ length: rounds }, () => {
      const started = process.cpuUsage()
      for (const text of documents) work(text)
      const { user, system } = process.cpuUsage(started)
      return documents.length / ((user + system) / 1e6)
    }),
  )
}

const plain = (text: string) => text.split('\n').map((line) => line.split(/\s+/))
const cold = median(
  Array.from({ length: rounds }, () =>
    Number(execFileSync(process.execPath, [join(import.meta.dirname, 'cold.ts')], { encoding: 'utf8' })),
  ),
)
// Both warm before either is measured.
documentsASecond(readUrgentActions)
documentsASecond(plain)
const read = documentsASecond(readUrgentActions)
const split = documentsASecond(plain)
console.log(`${documents.length} documents, ${rounds} rounds, CPU time of one core, medians`)
const line = (what: string, rate: number) => `${what.padEnd(36)}${rate.toFixed(0).padStart(8)} documents a second`
console.log(line('text to drafts, warm', read))
console.log(line('text to drafts, first 200 of a start', cold))
console.log(`${line('lines and words only', split)}, ${(split / read).toFixed(0)} x as many`)
console.log(`the bar is ${bars.documents}: ${read >= bars.documents ? 'met' : 'MISSED'}\n`)

const times = await fileTimes()
console.log('two pages from the file to the draft, milliseconds, medians of 40 in a warm thread')
console.log('        first     draft   text only     ratio')
for (const { kind, first, draft, plain: alone } of times) {
  const cells = [
    first.toFixed(0),
    draft.toFixed(1),
    alone?.toFixed(1) ?? '-',
    alone ? `${(draft / alone).toFixed(1)} x` : '-',
  ]
  console.log(kind.padEnd(5) + cells.map((cell, i) => cell.padStart([8, 10, 12, 10][i] ?? 0)).join(''))
}
const pdf = times.find(({ kind }) => kind === 'pdf')?.draft ?? Number.POSITIVE_INFINITY
console.log(`the bar for a PDF is ${bars.pdfMilliseconds} ms: ${pdf < bars.pdfMilliseconds ? 'met' : 'MISSED'}`)
