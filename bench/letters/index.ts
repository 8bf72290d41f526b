/**
 * Letters: from a frozen pack in SQLite to closed files, beside other ways to the same letters, and freezing beside the
 * bare insert of the same rows. `npm run bench -- letters` does all of it; BENCH_LETTERS=100,1000 only these sizes, and
 * BENCH_PEERS=floor,docxtpl only these others.
 */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { sayBars, summary } from './bars.ts'
import { buildBench } from './build.ts'
import { check } from './check.ts'
import type { Asked, Missing, Told } from './child.ts'
import { addressees, letterDate, makeProfile, openDesk } from './data.ts'
import { freezing } from './freezing.ts'
import { printTable, type Row } from './table.ts'

const began = performance.now()
const sizes = (process.env.BENCH_LETTERS ?? '100,1000,10000').split(',').map(Number)
const only = process.env.BENCH_PEERS?.split(',')
const wanted = (who: string) => only === undefined || only.includes(who)
const together = ['floor', 'docx', 'docxtemplater', 'docxTemplates', 'easyTemplateX', 'docxtpl', 'LibreOffice']
const apart = ['easyTemplateX', 'docx', 'docxtemplater', 'patchDocument']
/** The most letters that somebody is asked for: LibreOffice takes half a minute for 1,000, and over five for 10,000. */
const most: Record<string, number> = { LibreOffice: 1000 }

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
    const none = { who, cold: 0, times: [], memory: 0, out: '', last: '' }
    if (letters > (most[who] ?? letters)) return { ...none, without: `not run with more than ${most[who]}` }
    const asked: Asked = { who, apart: isApart, profile: folder, pack, other, letters }
    const child = [join(built, 'child.js'), JSON.stringify(asked)]
    // Nobody of the contestants is held back by the heap's limit.
    const said = execFileSync(process.execPath, ['--max-old-space-size=8192', ...child], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const told = JSON.parse(said) as Told | Missing
    remove.push(told.out)
    if ('missing' in told) return { ...none, without: `not installed (${told.missing})` }
    check(told.last, asked)
    return { who, ...told }
  }
  for (const isApart of letters >= 1000 ? [false, true] : [false]) {
    console.log(`\n${letters} letters of ${average} words, ${isApart ? 'a file each' : 'one file'}`)
    const others = (isApart ? apart : together).filter(wanted)
    const rows = ['Candlepost', ...others].map((who) => run(who, isApart))
    printTable(rows)
    sayBars(rows, letters, isApart)
  }
  if (letters === Math.max(...sizes)) await freezing(folder, choice)
  remove.push(folder)
}
for (const folder of remove) rmSync(folder, { recursive: true })
console.log(`\n${summary()}\n\nAll of it took ${((performance.now() - began) / 60_000).toFixed(1)} minutes.`)

function wordsOf(text: object): number {
  return Object.values(text).flat().join(' ').split(/\s+/).length
}
