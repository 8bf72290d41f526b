/** The cells of a row by what their columns hold. */
import { fold } from '#shared/fold.ts'
import type { MemberColumn } from '#shared/members.ts'

export interface Gathered {
  /** The first filled cell of a column. */
  one(column: MemberColumn): string
  /** All filled cells of a column. */
  all(column: MemberColumn): string[]
  /** Whether the file has such a column. */
  has(column: MemberColumn): boolean
  /** What a second column of a kind held, with its heading, for the note. */
  extra: string[]
}

interface GatherContext {
  columns: readonly MemberColumn[]
  headings: readonly string[]
}

/** Kinds of which a member has one: a second phone number goes to the note. */
const single: readonly MemberColumn[] = [
  'email',
  'phone',
  'postcode',
  'city',
  'region',
  'country',
  'active',
  'consent',
  'consentOn',
  'consentHow',
  'guest',
  'trace',
  'addressPrint',
]

export function gather(cells: readonly string[], { columns, headings }: GatherContext): Gathered {
  const found = new Map<MemberColumn, string[]>()
  const extra: string[] = []
  columns.forEach((column, i) => {
    const cell = (cells[i] ?? '').trim()
    if (column === 'ignore' || cell === '' || (cell === '-' && column !== 'note')) return
    const known = found.get(column)
    if (!known) {
      // An address keeps the break at its end, which tells that its comma parts no lines; so do tags.
      found.set(column, [column === 'address' || column === 'tags' ? (cells[i] ?? '') : cell])
    } else if (!single.includes(column)) {
      known.push(cell)
    } else if (fold(known[0] ?? '') !== fold(cell)) {
      extra.push(headings[i] ? `${headings[i]}: ${cell}` : cell)
    }
  })
  return {
    one: (column) => found.get(column)?.[0] ?? '',
    all: (column) => found.get(column) ?? [],
    has: (column) => columns.includes(column),
    extra,
  }
}
