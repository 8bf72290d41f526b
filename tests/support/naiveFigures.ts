/** Every figure that the desk shows, beside a count over all actions as anybody would write it. */
import { expect } from 'vitest'
import { everyAction } from '#shared/actions.ts'
import type { DeskClient } from '#shared/contract.ts'
import type { ChannelCounts } from '#shared/reports.ts'
import { everybody } from '#shared/roster.ts'
import { channels } from '#shared/values.ts'
import type { Services } from '../../src/main/services.ts'

interface Row {
  case_id: string
  channel: keyof ChannelCounts
  kind: string
  count: number
  done_on: string
  member_id: string | null
  addressee_id: string | null
  somebody: string | null
}
interface Counted {
  client: DeskClient
  services: Services
}

const total = (rows: Row[]) => rows.reduce((sum, { count }) => sum + count, 0)
const naive = (rows: Row[]) => ({
  total: total(rows),
  channels: Object.fromEntries(channels.map((one) => [one, total(rows.filter(({ channel }) => channel === one))])),
  solidarity: Object.fromEntries(
    channels.map((one) => [one, total(rows.filter(({ channel, kind }) => channel === one && kind === 'solidarity'))]),
  ),
})
const members = (rows: Row[]) => new Set(rows.map(({ member_id }) => member_id).filter((id) => id !== null))
/** Marks of erased people; what is another member's by now is no longer theirs. */
const erased = (rows: Row[]) =>
  new Set(
    rows
      .filter((row) => row.member_id === null)
      .map((row) => row.somebody)
      .filter((mark) => mark !== null),
  )
const people = (rows: Row[]) => members(rows).size + erased(rows).size
/** Those who never did anything before a day; an erased one's first month is told by the mark. */
const newcomers = (rows: Row[], all: Row[], first: string) => {
  const before = members(all.filter(({ done_on }) => done_on < first))
  const marks = [...erased(rows)].filter((mark) => mark.endsWith('+'))
  return [...members(rows)].filter((id) => !before.has(id)).length + marks.length
}
const sumOf = (all: readonly { total: number }[]) => all.reduce((sum, one) => sum + one.total, 0)
const within = (rows: Row[], period: string) => rows.filter(({ done_on }) => done_on.startsWith(period))

/** @param months those in which something may have happened, of the years 2025 and 2026; today is in 2026-11 */
export async function compareFigures(desk: Counted, months: readonly string[]): Promise<void> {
  const all = desk.services.data.sqlite.prepare<[], Row>('SELECT * FROM actions WHERE deleted_at IS NULL').all()
  for (const month of months) await compareMonth(desk, all, month)
  for (const year of [2025, 2026]) await compareYear(desk, all, year, months)
  await compareOverview(desk, all)
  await compareLists(desk, all)
  await compareLog(desk, all)
  await compareTidy(desk, all)
  const check = await desk.client.backup.check()
  expect(check.problems).toEqual([])
}

async function compareMonth({ client }: Counted, all: Row[], month: string) {
  const rows = within(all, month)
  const report = await client.reports.month({ month })
  expect(report).toMatchObject({
    ...naive(rows),
    participants: people(rows),
    newParticipants: newcomers(rows, all, `${month}-01`),
  })
  for (const about of report.cases) {
    const own = rows.filter(({ case_id }) => case_id === about.caseId)
    expect(about).toMatchObject({ ...naive(own), participants: people(own) })
    for (const line of about.addressees) {
      expect(line).toMatchObject(naive(own.filter(({ addressee_id }) => addressee_id === line.addresseeId)))
    }
    expect(sumOf(about.addressees)).toBe(about.total)
  }
  expect(sumOf(report.cases)).toBe(report.total)
}

async function compareYear({ client }: Counted, all: Row[], year: number, months: readonly string[]) {
  const rows = within(all, String(year))
  const review = await client.reports.year({ year })
  // The marks of whom was erased change from month to month: at least so many they were.
  const gone = Math.max(...months.map((month) => erased(within(rows, month)).size))
  expect(review).toMatchObject({
    ...naive(rows),
    participants: members(rows).size + gone,
    newParticipants: newcomers(rows, all, `${year}-01-01`),
  })
  for (const { month, ...counts } of review.months) expect(counts).toEqual(naive(within(rows, month)))
  for (const { caseId, ...counts } of review.cases) {
    expect(counts).toMatchObject(naive(rows.filter(({ case_id }) => case_id === caseId)))
  }
  for (const list of [review.months, review.cases]) expect(sumOf(list)).toBe(review.total)
}

async function compareOverview({ client }: Counted, all: Row[]) {
  const { thisMonth, months } = await client.desk.overview()
  const [now, before] = [within(all, '2026-11'), within(all, '2025-11')]
  expect(thisMonth).toMatchObject({ total: total(now), lastYear: total(before), letters: naive(now).channels.letter })
  expect(thisMonth.channels.reduce((sum, { count }) => sum + count, 0)).toBe(total(now))
  for (const { channel, count } of thisMonth.channels) expect(count).toBe(naive(now).channels[channel])
  for (const { month, total: said } of months) expect(said).toBe(total(within(all, month)))
  for (const { month, total: said } of await client.reports.months()) expect(said).toBe(total(within(all, month)))
}

async function compareLists({ client }: Counted, all: Row[]) {
  for (const { id, actions } of await client.cases.list()) {
    expect(actions).toBe(total(all.filter(({ case_id }) => case_id === id)))
    expect((await client.cases.get({ id })).actions).toBe(actions)
  }
  for (const { id, actions } of await client.addressees.list()) {
    expect(actions).toBe(total(all.filter(({ addressee_id }) => addressee_id === id)))
  }
  const lettersOf = (id: string) => all.filter(({ member_id, channel }) => member_id === id && channel === 'letter')
  for (const { id, letters } of await client.members.list()) expect(letters).toBe(total(lettersOf(id)))
  for (const by of ['letters', 'lastLetter'] as const) {
    const view = { ...everybody, sort: { by, desc: true } }
    const { rows } = await client.roster.page({ view, offset: 0, limit: 100 })
    for (const { id, letters, lastLetter } of rows) {
      const own = lettersOf(id)
      expect(letters).toBe(total(own))
      expect(lastLetter).toBe(
        own
          .map(({ done_on }) => done_on)
          .sort()
          .at(-1) ?? null,
      )
    }
    const sorted = rows.map((row) => row[by] ?? '')
    expect(sorted).toEqual([...sorted].sort((one, other) => (one < other ? 1 : one > other ? -1 : 0)))
  }
}

async function compareLog({ client }: Counted, all: Row[]) {
  const filters = [
    {},
    { channel: 'letter' as const },
    { month: '2026-11' },
    { kind: 'solidarity' as const, month: '2026-01' },
    { caseId: all[0]?.case_id ?? null },
    { caseId: all[0]?.case_id ?? null, channel: 'letter' as const, month: '2026-11' },
  ]
  for (const filter of filters) {
    const { channel, kind, month, caseId } = { ...everyAction, ...filter }
    const own = all.filter(
      (row) =>
        (channel === null || row.channel === channel) &&
        (kind === null || row.kind === kind) &&
        (month === null || row.done_on.startsWith(month)) &&
        (caseId === null || row.case_id === caseId),
    )
    const listed = await client.actions.list({ ...everyAction, ...filter, after: null, limit: 1 })
    expect(listed.total).toBe(own.length)
  }
}

async function compareTidy({ services }: Counted, all: Row[]) {
  const rows = services.manyGroups.rows('2025-01', '2026-11')
  const said = new Map<string, number>()
  for (const { month, case_reference, channel, kind, count } of rows) {
    if (channel !== null) said.set(`${month} ${case_reference} ${channel} ${kind}`, count)
  }
  const references = services.data.sqlite
    .prepare<[], { id: string; reference: string }>('SELECT id, reference FROM cases')
    .all()
  const named = new Map(references.map(({ id, reference }) => [id, reference]))
  const counted = new Map<string, number>()
  for (const { done_on, case_id, channel, kind, count } of all) {
    const key = `${done_on.slice(0, 7)} ${named.get(case_id)} ${channel} ${kind}`
    counted.set(key, (counted.get(key) ?? 0) + count)
  }
  expect(said).toEqual(counted)
  expect(new Set(rows.map(({ month }) => month)).size).toBe(23)
}
