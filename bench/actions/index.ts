/**
 * `npm run bench -- actions`: ten years of a log, 1,000,000 actions. The month, the overview and the year as the desk
 * reads them, beside the queries that anybody would write; adding the log beside bare prepared inserts. `BENCH_ACTIONS`
 * sets another number of actions, `BENCH_ROUNDS` of rounds, `BENCH_INSERTS` how often the log is added.
 */
import { rmSync } from 'node:fs'
import { createReportsRepository } from '../../src/main/reports/repository.ts'
import { everyAction } from '../../src/shared/actions.ts'
import { bareDatabase, fillBare, indexed, unindexed } from './bare.ts'
import { actionColumns, actionRows, caseKey, monthAt, years } from './data.ts'
import { makeProfile, openDesk } from './profile.ts'
import { median, milliseconds, table } from './table.ts'

const total = Number(process.env.BENCH_ACTIONS ?? 1_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const inserts = Number(process.env.BENCH_INSERTS ?? 3)

console.log(
  `${total.toLocaleString('en')} actions of ${years} years; medians of ${rounds} rounds, inserts of ${inserts}`,
)
const rows = [...actionRows(total)]

// Adding: bare and service by turns, so that a busy moment meets both.
const bareInserts: number[] = []
const serviceInserts: number[] = []
let profile = ''
for (let round = 0; round < inserts; round++) {
  const bare = await makeProfile()
  bareInserts.push(timed(() => fillBare(bare, actionColumns, rows)))
  rmSync(bare, { recursive: true })
  console.log(`bare inserts: ${milliseconds(bareInserts.at(-1) ?? 0)} ms`)
  if (profile !== '') rmSync(profile, { recursive: true })
  profile = await makeProfile()
  const { desk } = openDesk(profile)
  const { history } = desk.services.data
  serviceInserts.push(
    timed(() =>
      history.operate({ key: 'actions.addMany', params: { count: total } }, () =>
        history.add('actions', actionColumns, rows),
      ),
    ),
  )
  await desk.close()
  console.log(`through the history: ${milliseconds(serviceInserts.at(-1) ?? 0)} ms`)
}

const { desk, client } = openDesk(profile)
const month = monthAt(years * 12 - 7)
const year = Number(month.slice(0, 4))
const plain = bareDatabase(rows, actionColumns)

const { reports, overview, actions } = desk.services
const figures = createReportsRepository(desk.services.data.sqlite)
const steps: [name: string, work: () => unknown][] = [
  ['month, GROUP BY unindexed', () => unindexed(plain, month)],
  ['month, GROUP BY with a covering index', () => indexed(plain, month)],
  ['month: whole report of Candlepost', () => reports.month(month)],
  ['month: its sums alone, from the tallies', () => figures.counts(month)],
  ['overview of Candlepost', () => overview.get()],
  ['year: whole review of Candlepost', () => reports.year(year)],
  ['list of months', () => reports.months()],
  ['log, first page of 200', () => actions.list(everyAction, null, 200)],
  ['log, a page in the middle', () => actions.list(everyAction, { on: `${year - 4}-06-15`, id: 'g' }, 200)],
  [
    'log, rarest channel of a case',
    () => actions.list({ ...everyAction, channel: 'other', caseId: caseKey(1000) }, null, 200),
  ],
  ['check of the tallies and all else', () => client.backup.check()],
]
const times = new Map(steps.map(([name]) => [name, [] as number[]]))
// The first round only warms up.
for (let round = 0; round <= rounds; round++) {
  for (const [name, work] of steps) {
    if (name.startsWith('check') && round !== 1) continue
    const start = performance.now()
    await work()
    if (round > 0) times.get(name)?.push(performance.now() - start)
  }
}
const took = (name: string) => median(times.get(name) ?? [])
const [bare, service] = [median(bareInserts), median(serviceInserts)]
const whole = took('month: whole report of Candlepost')

table(
  ['', 'ms', 'x a month'],
  [
    ...steps.map(([name]) => [name, milliseconds(took(name)), (took(name) / whole).toFixed(1)]),
    ['bare prepared inserts', milliseconds(bare), ''],
    ['the same rows through the history, undoable, with tallies', milliseconds(service), ''],
  ],
)

const bars: [words: string, ratio: number, met: boolean][] = [
  [
    'a month at least 15 x faster than GROUP BY unindexed',
    took('month, GROUP BY unindexed') / whole,
    took('month, GROUP BY unindexed') / whole >= 15,
  ],
  [
    'the overview under 3 x a month',
    took('overview of Candlepost') / whole,
    took('overview of Candlepost') / whole < 3,
  ],
  ['inserts at most 2 x the bare ones', service / bare, service / bare <= 2],
]
for (const [words, ratio, met] of bars) console.log(`${words}: ${ratio.toFixed(2)} x: ${met ? 'met' : 'MISSED'}`)
plain.close()
await desk.close()
rmSync(profile, { recursive: true })

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
