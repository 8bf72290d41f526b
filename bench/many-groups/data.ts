/** 500 invented groups over twelve months: what they report, late, corrected, or not at all; and what that adds up to. */

import type { Figure } from '../../src/main/manyGroups/repository.ts'
import { tidyTallies } from '../../src/main/manyGroups/rows.ts'
import type { GroupIdentity } from '../../src/main/settings/service.ts'
import type { actionKinds } from '../../src/shared/actions.ts'
import type { TidyTally } from '../../src/shared/manyGroups.ts'
import { channels } from '../../src/shared/values.ts'

export const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`)
const countries = ['BY', 'EG', 'IS', 'KE', 'MX', 'TH', 'TR', 'US']
const groupCountries = ['DE', 'ES', 'FR', 'GB', null]
const casesInAll = 240
const casesAMonth = 9

/** A file as a group would send it. */
export interface Sent {
  name: string
  rows: TidyTally[]
}
export interface World {
  files: Sent[]
  /** Each group's months as they are in the end; a month without a file is absent. */
  standing: Map<string, TidyTally[]>
  missing: number
  corrected: number
}

/** mulberry32: small, and the same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function inventedWorld(groups: number): World {
  const random = numbers(20261129)
  const below = (n: number) => Math.floor(random() * n)
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const files: Sent[] = []
  const standing = new Map<string, TidyTally[]>()
  let missing = 0
  let corrected = 0

  const figuresOf = (month: string): Figure[] => {
    if (random() < 0.05) return []
    const first = months.indexOf(month) * 20
    const cases = new Set(Array.from({ length: casesAMonth }, () => (first + below(60)) % casesInAll))
    return [...cases].flatMap((n) => {
      const cells = new Map(
        Array.from(
          { length: 1 + below(5) },
          () => [one(channels), random() < 0.15 ? 'solidarity' : 'appeal'] as const,
        ).map(([channel, kind]) => [`${channel} ${kind}`, { channel, kind: kind as (typeof actionKinds)[number] }]),
      )
      // References in the group's own way.
      const reference = random() < 0.2 ? `ua${n}/26` : `UA ${n}/26`
      return [...cells.values()].map((cell) => ({
        month,
        reference,
        country: countries[n % countries.length] ?? null,
        ...cell,
        count: 1 + below(30),
      }))
    })
  }

  for (let g = 0; g < groups; g++) {
    const id = `01890a5d-0000-4000-8000-${g.toString(16).padStart(12, '0')}`
    const group: GroupIdentity = { id, name: `Group ${g + 1}, “Amnistía” ${g % 7}`, country: one(groupCountries) }
    months.forEach((month, i) => {
      const after = i + 1 < months.length ? months[i + 1] : '2027-01'
      const send = (at: string) => {
        const rows = tidyTallies(group, [month], figuresOf(month), at)
        files.push({ name: `Tallies ${g + 1} ${month} ${at.slice(0, 10)}`, rows })
        return rows
      }
      // Some do not report; some do too early, and never again.
      const fate = random()
      if (fate < 0.02) {
        missing++
        return
      }
      if (fate < 0.03) {
        missing++
        standing.set(`${id} ${month}`, send(`${month}-20T18:00:00.000Z`))
        return
      }
      let rows = send(`${after}-0${1 + below(9)}T18:${String(below(60)).padStart(2, '0')}:00.000Z`)
      if (random() < 0.1) {
        rows = send(`2027-0${1 + below(3)}-${10 + below(15)}T09:00:00.000Z`)
        corrected++
      }
      standing.set(`${id} ${month}`, rows)
    })
  }
  return { files, standing, missing, corrected }
}

/** What the files add up to, by a key of each row. */
export function sumsBy(world: World, keyOf: (row: TidyTally) => string | null): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of [...world.standing.values()].flat()) {
    const key = keyOf(row)
    if (key !== null) sums.set(key, (sums.get(key) ?? 0) + row.count)
  }
  return sums
}
