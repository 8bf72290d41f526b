/** Who a member is and was: every state of the record that the profile still knows of. */

import { Refusal } from '#shared/refusal.ts'
import type { Day, Id, Month } from '#shared/values.ts'
import { rowsIn } from '../db/forget/notes.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { ordinaryTables, type Row } from '../db/tables.ts'
import { displayName } from '../members/name.ts'
import { type Blackout, blackout, type Needle, needlesOf, type PersonalFields } from './needles.ts'

export interface Person {
  /** The member's own, and those of members that were merged into it. */
  ids: Id[]
  name: string
  states: PersonalFields[]
  needles: Needle[]
  /** Blacks out whole names, and nothing that a namesake of one part shares: for texts that others sign as well. */
  names: Blackout
  /** Blacks out everything: for texts that are this person's alone. */
  everything: Blackout
  /** Stands for the person where people are counted: see `actions.somebody`. */
  somebodyIn(month: Month): string
}

/** @throws Refusal `memberGone`; a member in the bin is found */
export function personOf(sqlite: Sqlite, id: Id, newMark: () => string): Person {
  const ids = [id, ...(hasMerges(sqlite) ? mergedInto(sqlite, id) : [])]
  const marks = ids.map(() => '?').join(', ')
  const rows = sqlite.prepare<Id[], Row>(`SELECT * FROM members WHERE id IN (${marks})`).all(...ids)
  const own = rows.find((row) => row.id === id)
  if (!own) throw new Refusal('memberGone')
  const states = distinct([
    ...[own, ...rows].flatMap(statesIn),
    ...notesOf(sqlite, ids).flatMap(statesIn),
    ...mergesOf(sqlite, ids).flatMap(statesIn),
  ])
  const [current] = states
  if (!current) throw new Refusal('memberGone')
  const needles = needlesOf(states)
  const single = new Set(states.map(({ givenName, familyName }) => `${givenName} ${familyName}`.trim()))
  const whole = needles.filter(({ kind, text }) => kind === 'name' || (kind === 'word' && single.has(text)))
  const months = new Map<Month, string>()
  const first = firstMonth(sqlite, ids)
  return {
    ids,
    name: displayName(current),
    states,
    needles,
    names: blackout(whole),
    everything: blackout(needles),
    somebodyIn(month) {
      const mark = months.get(month) ?? `${newMark()}${month === first ? newcomer : ''}`
      months.set(month, mark)
      return mark
    },
  }
}

/** Ends the mark of somebody's first month, so that a report goes on knowing how many were new in it. */
export const newcomer = '+'

function firstMonth(sqlite: Sqlite, ids: readonly Id[]): Month | null {
  const marks = ids.map(() => '?').join(', ')
  const day = sqlite
    .prepare<Id[], Day | null>(`SELECT min(done_on) FROM actions WHERE member_id IN (${marks}) AND deleted_at IS NULL`)
    .pluck()
    .get(...ids)
  return day ? monthOf(day) : null
}

export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The former ids of a member with whom others were merged, and those of whom they had been merged. */
function mergedInto(sqlite: Sqlite, id: Id): Id[] {
  const found = new Set<Id>()
  const into = sqlite.prepare<[Id], Id>('SELECT gone FROM merges WHERE kept = ?').pluck()
  const look = (kept: Id) => {
    for (const one of into.all(kept)) {
      if (one === id || found.has(one)) continue
      found.add(one)
      look(one)
    }
  }
  look(id)
  return [...found]
}

function notesOf(sqlite: Sqlite, ids: readonly Id[]): Row[] {
  const holds = ids.map(() => 'instr(before, ?) > 0 OR instr(after, ?) > 0').join(' OR ')
  const notes = sqlite
    .prepare<Id[], { before: string | null; after: string | null }>(
      `SELECT before, after FROM changes WHERE tbl = 'members' AND (${holds})`,
    )
    .all(...ids.flatMap((id) => [id, id]))
  return notes
    .flatMap(({ before, after }) => [before, after])
    .flatMap(rowsIn)
    .filter((row) => ids.includes(String(row.id)))
}

export const hasMerges = (sqlite: Sqlite): boolean => ordinaryTables(sqlite).some(({ name }) => name === 'merges')

/** What the merges keep of the records from before. */
function mergesOf(sqlite: Sqlite, ids: readonly Id[]): Row[] {
  if (!hasMerges(sqlite)) return []
  const marks = ids.map(() => '?').join(', ')
  return sqlite.prepare<Id[], Row>(`SELECT rows FROM merges WHERE kept IN (${marks})`).all(...ids)
}

/** The record that an object is or holds: a row, a note of one, or JSON in one of its columns. */
function statesIn(value: unknown): PersonalFields[] {
  if (typeof value === 'string') {
    if (!/^\s*[[{]/.test(value)) return []
    try {
      return statesIn(JSON.parse(value))
    } catch {
      return []
    }
  }
  if (Array.isArray(value)) return value.flatMap(statesIn)
  if (typeof value !== 'object' || value === null) return []
  const fields = new Map(Object.entries(value))
  const text = (...names: string[]) => String(names.map((name) => fields.get(name)).find((one) => one != null) ?? '')
  const [givenName, familyName] = [text('given_name', 'givenName'), text('family_name', 'familyName')]
  if (givenName === '' && familyName === '') return Object.values(value).flatMap(statesIn)
  return [
    {
      prefix: text('prefix'),
      givenName,
      familyName,
      email: text('email'),
      phone: text('phone'),
      phoneE164: text('phone_e164', 'phoneE164') || null,
      address: lines(fields.get('address')),
    },
  ]
}

function lines(address: unknown): string[] {
  const list: unknown = typeof address === 'string' ? JSON.parse(address) : address
  return Array.isArray(list) ? list.map(String) : []
}

const distinct = (states: PersonalFields[]) => [...new Map(states.map((one) => [JSON.stringify(one), one])).values()]
