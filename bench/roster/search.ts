/**
 * Search-as-you-type at 100,000 members, through the service: 1,000 keystrokes of words typed letter by letter. Beside
 * it LIKE over the same texts, as one would write it without an index. Bar: 95 of 100 keystrokes under 2 ms where some are
 * offered (palette, pickers), and within a frame where all are found, counted and put in order (the table).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/main/clock.ts'
import { openProfile } from '../../src/main/db/profile.ts'
import { quietControl } from '../../src/main/jobs/control.ts'
import { createServices, type Services } from '../../src/main/services.ts'
import { everybody } from '../../src/shared/roster.ts'
import { fill, people } from './people.ts'

const members = 100_000
const wantedKeystrokes = 1000
const bars = { offered: 2, table: 16 }
/** What the palette and the pickers show. */
const shown = 12
/** What the table shows at first. */
const rows = 100

/** Whole searches, of which each beginning is a keystroke. */
function keystrokes(): string[] {
  const typed = people(wantedKeystrokes, 99).flatMap(({ givenName, familyName, address, phone, email }, i) => {
    const whole = [familyName, `${givenName} ${familyName}`, `${familyName} ${address[1]}`, phone, email][i % 5] ?? ''
    return Array.from(whole.slice(0, 14), (_, at) => whole.slice(0, at + 1))
  })
  return typed.slice(0, wantedKeystrokes)
}

interface Times {
  median: number
  p95: number
  p99: number
  worst: number
}

async function timed(typed: readonly string[], answer: (query: string) => unknown): Promise<Times> {
  const times: number[] = []
  for (const query of typed) {
    const start = performance.now()
    await answer(query)
    times.push(performance.now() - start)
  }
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), worst: times.at(-1) ?? 0 }
}

/** The first that hold the text, and all of them, by reading every member: what an index is measured against. */
function like({ data }: Services) {
  const where = `deleted_at IS NULL AND (prefix || ' ' || given_name || ' ' || family_name || ' ' || address || ' ' || email
    || ' ' || phone || ' ' || note) LIKE '%' || ? || '%'`
  const first = data.sqlite.prepare(`SELECT * FROM members WHERE ${where} ORDER BY id LIMIT ${shown}`)
  const all = data.sqlite.prepare(`SELECT * FROM members WHERE ${where} ORDER BY family_name, given_name`)
  return { first: (query: string) => first.all(query), all: (query: string) => all.all(query) }
}

export async function search(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-bench-'))
  const profile = openProfile(join(folder, 'profile'), systemClock)
  const services = createServices(profile, systemClock)
  const { roster } = services
  fill(services, people(members))
  roster.catchUp(quietControl)
  const typed = keystrokes()
  const others = like(services)
  const table = (query: string) => roster.page({ ...everybody, query }, 0, rows)

  const results: [string, Times][] = [
    ['suggestions (palette, pickers), FTS5', await timed(typed, (query) => roster.search(query, 'all', shown))],
    [`first ${shown} by LIKE`, await timed(typed, others.first)],
    ['table: all found, counted, by name; FTS5', await timed(typed, table)],
    [
      'all found by LIKE, every tenth keystroke',
      await timed(
        typed.filter((_, i) => i % 10 === 0),
        others.all,
      ),
    ],
  ]
  console.log(`${members} members, ${typed.length} keystrokes; milliseconds a keystroke`)
  console.log(`${''.padEnd(44)}${['median', 'p95', 'p99', 'worst'].map((head) => head.padStart(10)).join('')}`)
  for (const [name, times] of results) {
    const cells = [times.median, times.p95, times.p99, times.worst].map((ms) => ms.toFixed(2).padStart(10))
    console.log(name.padEnd(44) + cells.join(''))
  }
  const ratio = (one: number, other: number) =>
    console.log(
      `LIKE took ${((results[other]?.[1].p95 ?? 0) / (results[one]?.[1].p95 ?? 1)).toFixed(0)} x as long (p95)`,
    )
  ratio(0, 1)
  ratio(2, 3)
  for (const [at, bar] of [
    [0, bars.offered],
    [2, bars.table],
  ] as const) {
    const [name, { p95 }] = results[at] ?? ['', { p95: Number.NaN }]
    console.log(`${name}: p95 ${p95.toFixed(2)} ms; the bar is ${bar} ms: ${p95 <= bar ? 'met' : 'MISSED'}`)
  }
  await services.texts.close()
  profile.close()
  rmSync(folder, { recursive: true })
}
