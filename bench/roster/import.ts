/**
 * An import of 100,000 rows through the desk and its jobs thread: reading, duplicates, undo history, consent ledger and all,
 * beside the `sqlite3` shell's `.import` of the same file with the same indexes, and csv-parse with plain inserts. Bar: at
 * most 5 times the shell's time.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createRouterClient } from '@orpc/server'
import { createDesk } from '../../src/main/desk.ts'
import type { Platform } from '../../src/main/platform.ts'
import type { DeskClient } from '../../src/shared/contract.ts'
import { median } from '../median.ts'
import { peopleCsv } from './listFile.ts'
import { plainImport } from './plain.ts'
import { hasShell, sameIndexes, shellImport } from './shell.ts'

const rows = Number(process.env.ROWS ?? 100_000)
const rounds = Number(process.env.ROUNDS ?? 3)
const bar = 5

interface Round {
  import: number
  held: number
  undo: number
  redo: number
  again: number
}

export async function importPart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-bench-roster-'))
  const csv = join(folder, 'people.csv')
  writeFileSync(csv, peopleCsv(rows))
  try {
    await ours(csv, folder)
    const shell: number[] = []
    const plain: number[] = []
    const own: Round[] = []
    // In turn, so that whatever else the machine does meets them all.
    for (let i = 0; i < rounds; i++) {
      const round = await ours(csv, folder)
      own.push(round)
      if (hasShell()) shell.push(shellImport(csv, folder, indexes))
      plain.push(plainImport(csv, folder))
    }
    report(shell, plain, own)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

let indexes: string[] = []

const platform: Platform = {
  kind: 'cli',
  dialogs: true,
  chooseOpen: async () => [],
  chooseSave: async () => null,
  chooseFolder: async () => null,
  open: async () => {},
  reveal: async () => {},
  openMail: async (address) => address,
  downloadAddress: () => null,
}

async function ours(csv: string, folder: string): Promise<Round> {
  const profile = mkdtempSync(join(folder, 'profile-'))
  const desk = createDesk(profile, platform, {
    jobsThread: new URL('../../src/main/jobs/worker.ts', import.meta.url),
    onDefect: (error) => console.error(error),
  })
  const client: DeskClient = createRouterClient(desk.router, { context: desk.context })
  indexes = sameIndexes(join(profile, 'candlepost.sqlite'))
  const file = desk.files.refer(csv).token
  // The thread starts with the program: waiting for it is not the import's time.
  await client.reports.month({ month: '2031-01' })
  await client.backup.check()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  delay.enable()
  const took = await timed(() => client.members.runImport({ file, mapping: null, job: null }))
  delay.disable()
  const again = await timed(() => client.members.previewImport({ file }))
  const undo = await timed(() => client.history.undo({ operation: null }))
  const redo = await timed(() => client.history.redo())
  await desk.close()
  rmSync(profile, { recursive: true, force: true })
  return { import: took, held: Math.max(0, delay.max / 1e6 - 1), undo, redo, again }
}

function report(shell: readonly number[], plain: readonly number[], own: readonly Round[]): void {
  const base = median(shell)
  const line = (what: string, value: number) => {
    const ratio = base > 0 ? `${(value / base).toFixed(2)} x`.padStart(10) : ''
    console.log(`${what.padEnd(58)}${Math.round(value).toString().padStart(8)}${ratio}`)
  }
  console.log(`import of ${rows.toLocaleString('en')} rows, 10 columns, ${rounds} rounds; medians in milliseconds`)
  if (base > 0) line(`sqlite3 shell: .import, then ${indexes.length} statements of indexes`, base)
  line('csv-parse, plain inserts, no index', median(plain))
  const took = median(own.map((round) => round.import))
  line('Candlepost: duplicates, consent, undo history', took)
  line('  looking at the same file again: all of them known', median(own.map((round) => round.again)))
  line('  undo', median(own.map((round) => round.undo)))
  line('  redo', median(own.map((round) => round.redo)))
  console.log(
    `main was held for ${Math.max(...own.map((round) => round.held)).toFixed(1)} ms at the worst while importing`,
  )
  if (base === 0) console.log('There is no sqlite3 shell here, so no ratio.')
  else console.log(`the bar is ${bar} x the shell: ${took <= bar * base ? 'met' : 'MISSED'}`)
}
