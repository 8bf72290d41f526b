/** What the history's notes say of one member, in the words of the form. Pure. */
import type { HistoryValue, MemberEvent, MemberStep } from '#shared/memberPage.ts'
import type { Day, Id, Instant } from '#shared/values.ts'

export interface Note {
  /** Of the operation. */
  seq: number
  operation: Id
  /** What the operation was. */
  done: string
  params: string
  at: Instant
  table: string
  /** Of an added row, or of a list of them. */
  key: string | null
  before: string | null
  after: string | null
}

export interface LookUp {
  /** Of this member's ledger. */
  consent(entry: Id): { given: boolean; on: Day | null; how: string } | null
  /** How the household is called that the member is in now. */
  household(): string | null
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
        label: { key: note.done, params: JSON.parse(note.params) },
        at: note.at,
        events: [],
        undo: !aboutTwo.includes(note.done) && look.isWide(note.seq) ? 'wide' : 'can',
      }
      steps.push(step)
    }
    if (later.has(found.row) && step.undo === 'can') step.undo = 'later'
    touched.add(found.row)
    // Notes come newest first, and a step is told as it went; what a merge brought in may say the same twice.
    const told = new Set(step.events.map((event) => JSON.stringify(event)))
    step.events.unshift(...found.events.filter((event) => !told.has(JSON.stringify(event))))
  }
  return steps.filter(({ events }) => events.length > 0)
}

function read(id: Id, note: Note, look: LookUp): { row: string; events: MemberEvent[] } | null {
  if (note.key !== null) return readAdded(id, note.table, JSON.parse(note.key), look)
  const [was, is]: (Row | null)[] = [note.before, note.after].map((json) => (json === null ? null : JSON.parse(json)))
  const mine = (row: Row | null | undefined) => row?.[note.table === 'members' ? 'id' : 'member_id'] === id
  if (note.table === 'members') {
    if (!mine(is) && !mine(was)) return null
    // Before version 12, an added row was noted whole.
    return { row: 'members', events: was && is ? changed(was, is) : [{ kind: is ? 'added' : 'gone' }] }
  }
  if (note.table === 'household_members') {
    if (!mine(is) && !mine(was)) return null
    return { row: note.table, events: [{ kind: 'household', name: mine(is) ? (look.household() ?? '') : null }] }
  }
  // That a merge moved an entry of the ledger is no news of its own.
  return is && !was ? readAdded(id, note.table, [is], look) : null
}

function readAdded(id: Id, table: string, keys: Row | Row[], look: LookUp): ReturnType<typeof read> {
  const added = Array.isArray(keys) ? keys : [keys]
  if (table === 'members')
    return added.some((key) => key.id === id) ? { row: table, events: [{ kind: 'added' }] } : null
  if (table === 'household_members') {
    const joined = added.some((key) => key.member_id === id)
    return joined ? { row: table, events: [{ kind: 'household', name: look.household() ?? '' }] } : null
  }
  const entries = added.flatMap((key) => look.consent(String(key.id)) ?? [])
  const [first] = added
  if (entries.length === 0 || !first) return null
  return {
    row: `${table} ${first.id}`,
    events: entries.map(({ given, on, how }) => ({ kind: 'consent', given, on, how })),
  }
}

function changed(was: Row, is: Row): MemberEvent[] {
  const events: MemberEvent[] = fields.flatMap(([column, field, kind]) =>
    was[column] === is[column]
      ? []
      : [{ kind: 'field' as const, field, from: fieldValue(was[column], kind), to: fieldValue(is[column], kind) }],
  )
  if (!was.deleted_at && is.deleted_at) events.push({ kind: 'binned' })
  if (was.deleted_at && !is.deleted_at) events.push({ kind: 'restored' })
  return events
}

function fieldValue(value: Row[string], kind: (typeof fields)[number][2]): HistoryValue {
  if (value === null || value === undefined) return null
  if (kind === 'flag') return value === 1
  return kind === 'json' ? (JSON.parse(String(value)) as HistoryValue) : String(value)
}
