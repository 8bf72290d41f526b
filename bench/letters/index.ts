/**
 * Letters: from a frozen pack in SQLite to closed files, beside other ways to the same letters, and freezing beside the
 * bare insert of the same rows. `npm run bench -- letters` does all of it; BENCH_LETTERS=100,1000 only these sizes.
 */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { buildBench } from './build.ts'
import { check } from './check.ts'
import type { Asked, Told } from './child.ts'
import { addressees, letterDate, makeProfile, openDesk } from './data.ts'
import { freezing } from './freezing.ts'
import { median, printTable, type Row } from './table.ts'

const sizes = (process.env.BENCH_LETTERS ?? '100,1000,10000').split(',').map(Number)
const together = ['floor', 'docx', 'docxtemplater', 'docxTemplates', 'easyTemplateX']
const apart = ['easyTemplateX', 'docx', 'docxtemplater', 'patchDocument']

interface Bar {
  against: string
  apart: boolean
  letters: number
  /** The other's time must be at least so many times Candlepost's. */
  times: number
}
const bars: Bar[] = [
  { against: 'docxtemplater', apart: false, letters: 10_000, times: 12 },
  { against: 'docx', apart: false, letters: 10_000, times: 18 },
  { against: 'easyTemplateX', apart: false, letters: 10_000, times: 50 },
  { against: 'floor', apart: false, letters: 10_000, times: 1 / 0.9 },
  { against: 'docxtemplater', apart: false, letters: 1000, times: 8 },
  { against: 'easyTemplateX', apart: true, letters: 10_000, times: 9 },
  { against: 'docx', apart: true, letters: 10_000, times: 16 },
  ...together.slice(1).map((against) => ({ against, apart: false, letters: 100, times: 1 })),
]
const mostMemory = 180e6

const built = await buildBench()
/** Only in the end: see child.ts. */
const remove = [built]

for (const letters of sizes) {
  const { folder, caseId, members } = await makeProfile(letters / addressees)
  const { desk } = openDesk(folder, { folder }, false)
  const client = createRouterClient(desk.router, { context: desk.context })
  const choice = { cases: [caseId], addressees: null, letterDate, job: null }
  const { id: other } = await client.packs.make({ ...choice, members: members.slice(0, 2) })
  const { id: pack, letters: made } = await client.packs.make({ ...choice, members: 'all' })
  if (made !== letters) throw new Error(`${made} letters were frozen, not ${letters}`)
  const words = desk.services.packs.letters(pack, 0, 200).letters.map(({ text }) => wordsOf(text))
  await desk.close()
  const average = Math.round(words.reduce((sum, count) => sum + count, 0) / words.length)

  const run = (who: string, isApart: boolean): Row => {
    const asked: Asked = { who, apart: isApart, profile: folder, pack, other, letters }
    const child = [join(built, 'child.js'), JSON.stringify(asked)]
    // Nobody of the contestants is held back by the heap's limit.
    const said = execFileSync(process.execPath, ['--max-old-space-size=8192', ...child], { encoding: 'utf8' })
    const told = JSON.parse(said) as Told
    check(told.last, asked)
    remove.push(told.out)
    return { who, ...told }
  }
  for (const isApart of letters >= 1000 ? [false, true] : [false]) {
    console.log(`\n${letters} letters of ${average} words, ${isApart ? 'a file each' : 'one file'}`)
    const rows = ['Candlepost', ...(isApart ? apart : together)].map((who) => run(who, isApart))
    printTable(rows)
    const own = rows[0]
    for (const bar of bars.filter((one) => one.apart === isApart && one.letters === letters)) {
      const theirs = rows.find((row) => row.who === bar.against)
      if (!own || !theirs) continue
      const ratio = median(theirs.times) / median(own.times)
      console.log(
        `bar: ${bar.against} takes ${bar.times.toFixed(1)} x as long; it took ${ratio.toFixed(1)} x: ${ratio >= bar.times ? 'met' : 'MISSED'}`,
      )
    }
    if (own && !isApart && letters === 10_000)
      console.log(
        `bar: ${mostMemory / 1e6} MB; ${(own.memory / 1e6).toFixed(0)} MB: ${own.memory <= mostMemory ? 'met' : 'MISSED'}`,
      )
  }
  if (letters === Math.max(...sizes)) await freezing(folder, choice)
  remove.push(folder)
}
for (const folder of remove) rmSync(folder, { recursive: true })

function wordsOf(text: object): number {
  return Object.values(text).flat().join(' ').split(/\s+/).length
}
