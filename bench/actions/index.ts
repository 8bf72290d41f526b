/**
 * `npm run bench -- actions`: ten years of a log, 1,000,000 actions for 2,000 cases. Reports, overview and lists as the
 * desk reads them, beside the queries that anybody would write; adding beside bare prepared inserts. `BENCH_ACTIONS` sets
 * another number of actions, `BENCH_ROUNDS` of rounds, `BENCH_INSERTS` how often the log is added.
 */
import { rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { createReportsRepository } from '../../src/main/reports/repository.ts'
import { everyAction } from '../../src/shared/actions.ts'
import { everybody } from '../../src/shared/roster.ts'
import { median } from '../median.ts'
import { bareDatabase, indexed, sumByCase, unindexed } from './bare.ts'
import { actionColumns, actionRows, caseKey, memberKey, monthAt, years } from './data.ts'
import { inserting } from './inserting.ts'
import { openDesk } from './profile.ts'
import { milliseconds, table } from './table.ts'

const total = Number(process.env.BENCH_ACTIONS ?? 1_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 9)
const inserts = Number(process.env.BENCH_INSERTS ?? 3)
const started = performance.now()
const load = () =>
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}`

console.log(
  `${total.toLocaleString('en')} actions of ${years} years; ${rounds} rounds, ${inserts} of inserts; ${load()}`,
)
const rows = [...actionRows(total)]
const { profile, all, cpu, evening, single } = await inserting(rows, inserts)

const { desk, client } = openDesk(profile)
const month = monthAt(years * 12 - 7)
const year = Number(month.slice(0, 4))
const plain = bareDatabase(rows, actionColumns)

const { reports, overview, actions, cases, addressees, members, manyGroups } = desk.services
const figures = createReportsRepository(desk.services.data.sqlite)
const byLetters = { ...everybody, sort: { by: 'letters', desc: true } } as const
/** A change of the log, after which nothing that was kept in memory is still true. */
const change = () =>
  actions.add({
    caseId: caseKey(1999),
    channel: 'fax',
    kind: 'appeal',
    count: 1,
    on: `${monthAt(years * 12 - 1)}-10`,
    memberId: memberKey(500),
    addresseeId: null,
    note: '',
  })

const unindexedMonth = 'month, bare: GROUP BY over the table without an index'
const wholeMonth = 'month: whole report, with names, zeros, people, new ones'
const theOverview = 'overview'
const steps: [name: string, work: () => unknown, before?: () => unknown][] = [
  [unindexedMonth, () => unindexed(plain, month)],
  ['month, bare: GROUP BY along an index that covers it', () => indexed(plain, month)],
  [wholeMonth, () => reports.month(month)],
  ['month: all that is read of the database for it', () => figures.month(month)],
  ['month: its counts alone', () => figures.counts(month)],
  [theOverview, () => overview.get()],
  ['year: whole review', () => reports.year(year)],
  ['list of months', () => reports.months()],
  ['tallies of a year as tidy rows', () => manyGroups.rows(`${year}-01`, `${year}-12`)],
  ['cases, bare: sum of the actions by case', () => sumByCase(plain)],
  ['list of all 2,000 cases', () => cases.list()],
  ['list of all 4,000 addressees', () => addressees.list()],
  ['list of all 600 members', () => members.list()],
  [
    'roster, the first 200 by letters written, after a change',
    () => client.roster.page({ view: byLetters, offset: 0, limit: 200 }),
    change,
  ],
  ['log, first page of 200', () => actions.list(everyAction, null, 200)],
  ['log, a page in the middle', () => actions.list(everyAction, { on: `${year - 4}-06-15`, id: 'g' }, 200)],
  [
    'log, rarest channel of a case',
    () => actions.list({ ...everyAction, channel: 'other', caseId: caseKey(1000) }, null, 200),
  ],
]
const times = new Map(steps.map(([name]) => [name, [] as number[]]))
// The first round only warms up.
for (let round = 0; round <= rounds; round++) {
  for (const [name, work, before] of steps) {
    before?.()
    const start = performance.now()
    await work()
    if (round > 0) times.get(name)?.push(performance.now() - start)
  }
}
const took = (name: string) => median(times.get(name) ?? [])
const whole = took(wholeMonth)

const start = performance.now()
const { problems } = await client.backup.check()
const check = performance.now() - start

table(
  ['reading, medians', 'ms', 'x the month'],
  steps.map(([name]) => [name, milliseconds(took(name)), (took(name) / whole).toFixed(2)]),
)
const compared = (name: string, { bare, service }: typeof all) => [
  name,
  milliseconds(bare),
  milliseconds(service),
  (service / bare).toFixed(2),
]
table(
  ['adding, medians', 'bare, ms', 'through the service, ms', 'ratio'],
  [
    compared(`${total.toLocaleString('en')} at once`, all),
    compared('the same, time of the processor', cpu),
    compared('an evening of 120, on top of them', evening),
    compared('one, on top of them', single),
  ],
)
console.log(`Check of the tallies and all else, once: ${milliseconds(check)} ms, ${problems.length} problems\n`)

const bars: [words: string, ratio: number, met: boolean][] = [
  [
    'a month at least 15 x faster than GROUP BY without an index',
    took(unindexedMonth) / whole,
    took(unindexedMonth) / whole >= 15,
  ],
  ['the overview under 3 x a month', took(theOverview) / whole, took(theOverview) / whole < 3],
  ['inserts at most 2 x the bare ones', all.service / all.bare, all.service / all.bare <= 2],
]
for (const [words, ratio, met] of bars) console.log(`${words}: ${ratio.toFixed(2)} x: ${met ? 'met' : 'MISSED'}`)
plain.close()
await desk.close()
rmSync(profile, { recursive: true })
console.log(`${Math.round((performance.now() - started) / 1000)} s in all; ${load()}`)
