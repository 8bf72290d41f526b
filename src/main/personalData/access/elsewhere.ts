/** Where else somebody is met: names in running text, and rows of further tables. */
import type { Id } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import { ordinaryTables, type Row } from '../../db/tables.ts'
import { findMentions } from '../erasure/scrub.ts'
import { sortNeedles } from '../erasure/sharing.ts'
import { blackout } from '../needles.ts'
import type { Person } from '../person.ts'
import type { Held } from './held.ts'
import type { Strike } from './strike.ts'

/** Letters around a place that show what it is about. */
const around = 80

export function mentionsOf(sqlite: Sqlite, person: Person, strike: Strike): Held['mentions'] {
  const telling = person.needles.filter(({ kind }) => kind === 'name' || kind === 'contact')
  // Needles that the person's own row has are theirs; what others bear as well may mean them.
  const { own } = sortNeedles(sqlite, { needles: telling, ids: person.ids })
  const black = blackout(own)
  const tables = [
    'cases',
    'asks',
    'case_documents',
    'intake_drafts',
    'members',
    'actions',
    'wordings',
    'addressees',
    'replies',
    'outcomes',
    'evenings',
    'money',
  ]
  return findMentions(sqlite, black, tables)
    .filter(({ row }) => ![row.id, row.member_id].some((id) => person.ids.includes(String(id))))
    .flatMap(({ table, row }) =>
      Object.values(row)
        .filter((value): value is string => typeof value === 'string' && black.in(value))
        .map((value) => ({ table, words: strike.note(excerpt(value, black.out(value))) })),
    )
}

/** @param blacked the same text with the place blacked out */
function excerpt(text: string, blacked: string): string {
  const at = [...text].findIndex((_, i) => text[i] !== blacked[i])
  const [from, to] = [Math.max(0, at - around), Math.min(text.length, at + around)]
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`
}

/** Tables that the other parts tell of, and those that only repeat a record. */
const told = new Set(['letters', 'actions', 'consents', 'data_requests', 'merges', 'refused_pairs'])

export function furtherOf(sqlite: Sqlite, { ids }: Person, strike: Strike): Held['further'] {
  const marks = ids.map(() => '?').join(', ')
  return ordinaryTables(sqlite).flatMap(({ name, references }) => {
    const columns = references.filter(({ table }) => table === 'members').map(({ column }) => column)
    if (told.has(name) || columns.length === 0) return []
    const where = columns.map((column) => `${column} IN (${marks})`).join(' OR ')
    const rows = sqlite.prepare<Id[], Row>(`SELECT * FROM ${name} WHERE ${where}`).all(...columns.flatMap(() => ids))
    return rows.map((row) => ({
      table: name,
      values: Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !columns.includes(column))
          .map(([column, value]) => [column, typeof value === 'string' ? strike.note(value) : value]),
      ),
    }))
  })
}
