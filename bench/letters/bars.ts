/** What issue 4 asks for, beside what was measured. */
import { median } from '../median.ts'
import type { Row } from './table.ts'

interface Bar {
  against: string
  apart: boolean
  letters: number
  /** The other's time must be at least so many times Candlepost's. */
  times: number
}

const allAt100 = ['docx', 'docxtemplater', 'docxTemplates', 'easyTemplateX', 'docxtpl', 'LibreOffice']
const bars: Bar[] = [
  { against: 'docxtemplater', apart: false, letters: 10_000, times: 12 },
  { against: 'docx', apart: false, letters: 10_000, times: 18 },
  { against: 'easyTemplateX', apart: false, letters: 10_000, times: 50 },
  { against: 'floor', apart: false, letters: 10_000, times: 1 / 0.9 },
  { against: 'docxtemplater', apart: false, letters: 1000, times: 8 },
  { against: 'easyTemplateX', apart: true, letters: 10_000, times: 9 },
  { against: 'docx', apart: true, letters: 10_000, times: 16 },
  ...allAt100.map((against) => ({ against, apart: false, letters: 100, times: 1 })),
]
/** Bytes, for 10,000 letters in one file. */
const mostMemory = 180e6

const said: string[] = []

/** Notes, and prints, whether something is as it should be. */
export function say(what: string, met: boolean): void {
  const line = `${met ? 'met   ' : 'MISSED'} ${what}`
  said.push(line)
  console.log(`bar: ${line}`)
}

/** @param rows Candlepost's first */
export function sayBars(rows: Row[], letters: number, apart: boolean): void {
  const own = rows[0]
  if (!own) return
  const where = `${letters} letters, ${apart ? 'a file each' : 'one file'}`
  for (const bar of bars.filter((one) => one.apart === apart && one.letters === letters)) {
    const theirs = rows.find((row) => row.who === bar.against)
    if (!theirs?.times.length) continue
    const ratio = median(theirs.times) / median(own.times)
    say(
      `${where}: ${bar.against} takes at least ${bar.times.toFixed(1)} x as long; it took ${ratio.toFixed(1)} x`,
      ratio >= bar.times,
    )
  }
  if (!apart && letters === 10_000)
    say(
      `${where}: at most ${mostMemory / 1e6} MB; it took ${(own.memory / 1e6).toFixed(0)} MB`,
      own.memory <= mostMemory,
    )
}

/** All of them once more, in the end. */
export const summary = (): string => said.join('\n')
