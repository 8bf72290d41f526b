/**
 * How many documents of two pages the reader turns from text into drafts in a second, on one core. The bar is 500.
 * Beside it, for the ratio: only splitting the same text into lines and words, which any reader must do at least.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readUrgentActions } from '../../src/main/intake/reader/index.ts'

/** Two pages of an urgent action, in characters: what the shorter fixtures are filled up to with body text. */
const twoPages = 4_500
const rounds = 7

const folder = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'intake')
const filler =
  'The authorities have not answered the questions of the families, and no hearing has been announced since then. '

/** A fixture at the length of two pages: its own text, and more of its last paragraph's kind. */
const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .map(
    (text) => text + (text.length < twoPages ? `\n\n${filler.repeat((twoPages - text.length) / filler.length)}` : ''),
  )

function documentsASecond(work: (text: string) => unknown): number {
  const rates = Array.from({ length: rounds }, () => {
    const started = process.cpuUsage()
    for (const text of documents) work(text)
    const { user, system } = process.cpuUsage(started)
    return documents.length / ((user + system) / 1e6)
  }).sort((a, b) => a - b)
  return rates[Math.floor(rounds / 2)] ?? 0
}

const plain = (text: string) => text.split('\n').map((line) => line.split(/\s+/))
// Both warm before either is measured.
documentsASecond(readUrgentActions)
documentsASecond(plain)
const read = documentsASecond(readUrgentActions)
const split = documentsASecond(plain)
console.log(`${documents.length} documents, ${rounds} rounds, CPU time of one core, medians`)
console.log(`text to drafts         ${read.toFixed(0).padStart(8)} documents a second`)
console.log(
  `lines and words only   ${split.toFixed(0).padStart(8)} documents a second, ${(split / read).toFixed(0)} x as many`,
)
console.log(`\nthe bar is 500: ${read >= 500 ? 'met' : 'MISSED'}`)
