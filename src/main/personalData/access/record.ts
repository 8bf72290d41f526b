/** The member's own record, and how it came to say what it says. */
import type { Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { Row } from '../../db/tables.ts'
import type { Person } from '../person.ts'
import type { Held, HeldChange } from './held.ts'
import type { Strike } from './strike.ts'

/** Keys say nothing to anybody. */
const unsaid = new Set(['id', 'deleted_at'])
const notes = new Set(['note'])

export const recordOf = (row: Row, strike: Strike) =>
  Object.entries(row)
    .filter(([field]) => !unsaid.has(field))
    .map(([field, value]) => ({ field, value: said(value, notes.has(field) ? strike.note : (text) => text) }))

/** A value as text; lists by lines. */
function said(value: Row[string], strike: (text: string) => string): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (!value.startsWith('[')) return strike(value)
  const list: unknown = JSON.parse(value)
  if (!Array.isArray(list)) return strike(value)
  return list
    .map((one) => strike(typeof one === 'object' ? Object.values(one as object).join(': ') : String(one)))
    .join('\n')
}

interface NoteRow extends Row {
  before: string | null
  after: string | null
  op_key: string
  params: string
  at: Instant
  undone: number | null
}

export function historyOf(sqlite: Sqlite, { ids }: Person, strike: Strike): Pick<Held, 'history' | 'imports'> {
  const images = ['c.key', 'c.before', 'c.after']
  const holds = images.flatMap((image) => ids.map(() => `instr(${image}, ?) > 0`)).join(' OR ')
  const rows = sqlite
    .prepare<Id[], NoteRow>(
      `SELECT c.*, o.key AS op_key, o.params, o.at, o.undone FROM changes c JOIN operations o ON o.seq = c.operation
       WHERE c.tbl = 'members' AND (${holds}) ORDER BY c.seq`,
    )
    .all(...images.flatMap(() => ids))
  const history: HeldChange[] = []
  const imports: Held['imports'] = []
  for (const { before, after, op_key, params: json, at, undone } of rows) {
    const params = JSON.parse(json) as Record<string, string | number>
    if (op_key.startsWith('members.import') && before === null)
      imports.push({ at, file: strike.names(String(params.file ?? '')) })
    const struck = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? strike.names(value) : value,
    ])
    history.push({
      at,
      label: { key: op_key, params: Object.fromEntries(struck) },
      undone: undone !== null,
      fields: before !== null && after !== null ? differences(JSON.parse(before), JSON.parse(after), strike) : [],
    })
  }
  return { history, imports }
}

const differences = (before: Row, after: Row, strike: Strike) =>
  Object.keys(after)
    .filter((field) => before[field] !== after[field] && field !== 'updated_at')
    .map((field) => ({
      field,
      before: said(before[field] ?? null, strike.note),
      after: said(after[field] ?? null, strike.note),
    }))
