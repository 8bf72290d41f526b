/** What the history's notes say of one member, in the words of the form. Pure. */
import type { HistoryValue, MemberEvent, MemberStep } from '#shared/memberPage.ts'
import type { Day, Id, Instant } from '#shared/values.ts'

export interface Note {
  /** Of the operation. */
  seq: number
  operation: Id
  key: string
  params: string
  at: Instant
  table: string
  before: string | null
  after: string | null
}

export interface LookUp {
  consent(entry: Id): { given: number; on: Day | null; how: string } | null
  householdName(id: Id): string | null
  /** Whether the operation changed other members as well. */
  isWide(operation: number): boolean
}

type Row = Record<string, string | number | null | undefined>

/** Columns in the order of the form, with what they are called and what kind of value they hold. */
const fields = [
  ['prefix', 'prefix', 'text'],
  ['given_name', 'givenName', 'text'],
  ['family_name', 'familyName', 'text'],
  ['guest', 'guest', 'flag'],
  ['address', 'address', 'json'],
  ['country', 'country', 'text'],
  ['address_print', 'addressPrint', 'text'],
  ['email', 'email', 'text'],
  ['phone', 'phone', 'text'],
  ['channels', 'channels', 'json'],
  ['languages', 'languages', 'json'],
  ['tags', 'tags', 'json'],
  ['safety', 'safety', 'json'],
  ['trace', 'trace', 'text'],
  ['note', 'note', 'text'],
  ['active', 'active', 'flag'],
] as const

/** What a merge changes is about two members; it is undone as one thing all the same. */
const aboutTwo = ['members.merge', 'members.takeApart']

/** @param notes the newest first, those of one operation together */
export function memberSteps(id: Id, notes: readonly Note[], look: LookUp): MemberStep[] {
  const steps: MemberStep[] = []
  /** Rows that a later step touched. */
  const later = new Set<string>()
  let touched = new Set<string>()
  for (const note of notes) {
    const found = read(id, note, look)
    if (!found) continue
    let step = steps.at(-1)
    if (step?.operation !== note.operation) {
      for (const row of touched) later.add(row)
      touched = new Set()
      step = {
        operation: note.operation,
        label: { key: note.key, params: JSON.parse(note.params) },
        at: note.at,
        events: [],
        undo: !aboutTwo.includes(note.key) && look.isWide(note.seq) ? 'wide' : 'can',
      }
      steps.push(step)
    }
    if (later.has(found.row) && step.undo === 'can') step.undo = 'later'
    touched.add(found.row)
    // Notes come newest first, and a step is told as it went.
    step.events.unshift(...found.events)
  }
  return steps.filter(({ events }) => events.length > 0)
}

function read(id: Id, { table, before, after }: Note, look: LookUp): { row: string; events: MemberEvent[] } | null {
  const [was, is]: (Row | null)[] = [before, after].map((json) => (json === null ? null : JSON.parse(json)))
  const row = is ?? was
  if (!row) return null
  if (table === 'members') {
    if (row.id !== id) return null
    if (!was || !is) return { row: table, events: [{ kind: is ? 'added' : 'gone' }] }
    return { row: table, events: changed(was, is) }
  }
  if (table === 'household_members') {
    if (row.member_id !== id) return null
    return { row: table, events: [{ kind: 'household', name: is ? look.householdName(String(is.household_id)) : null }] }
  }
  // An entry of the ledger is added once; that a merge moved it is no news of its own.
  const entry = was ? null : look.consent(String(row.id))
  if (!entry) return null
  return { row: `${table} ${row.id}`, events: [{ kind: 'consent', given: entry.given === 1, on: entry.on, how: entry.how }] }
}

function changed(was: Row, is: Row): MemberEvent[] {
  const events: MemberEvent[] = fields.flatMap(([column, field, kind]) =>
    was[column] === is[column]
      ? []
      : [{ kind: 'field' as const, field, from: valueOf(was[column], kind), to: valueOf(is[column], kind) }],
  )
  if (!was.deleted_at && is.deleted_at) events.push({ kind: 'binned' })
  if (was.deleted_at && !is.deleted_at) events.push({ kind: 'restored' })
  return events
}

function valueOf(value: Row[string], kind: (typeof fields)[number][2]): HistoryValue {
  if (value === null || value === undefined) return null
  if (kind === 'flag') return value === 1
  return kind === 'json' ? (JSON.parse(String(value)) as HistoryValue) : String(value)
}
