/** Which of a person's words are theirs alone. What others bear too stays where it stands. */

import type { Sqlite } from '../../db/sqlite.ts'
import type { Row } from '../../db/tables.ts'
import { blackout, type Needle } from '../needles.ts'
import type { Person } from '../person.ts'
import { findMentions } from './scrub.ts'

/** What is written about cases and to officials: a word that stands there is one of the language, or somebody else's. */
const material = [
  'cases',
  'asks',
  'case_documents',
  'addressees',
  'wordings',
  'intake_drafts',
  'pack_texts',
  'templates',
  'settings',
]

export interface Sorted {
  own: Needle[]
  shared: Needle[]
}

/** The person's own rows do not count, whether they are still there or not. */
export function sortNeedles(sqlite: Sqlite, { needles, ids }: Pick<Person, 'needles' | 'ids'>): Sorted {
  const shared = new Set<Needle>()
  const mark = (text: string, among: readonly Needle[]) => {
    for (const needle of among) if (!shared.has(needle) && blackout([needle]).in(text)) shared.add(needle)
  }
  const any = blackout(needles)
  for (const { id, ...row } of others(sqlite)) {
    if (ids.includes(String(id))) continue
    const text = Object.values(row).join('\n')
    if (any.in(text)) mark(text, needles)
  }
  const weak = needles.filter(({ kind }) => kind === 'word' || kind === 'address')
  for (const { row } of findMentions(sqlite, blackout(weak), material)) mark(Object.values(row).join('\n'), weak)
  return { own: needles.filter((needle) => !shared.has(needle)), shared: [...shared] }
}

/** What others are called and where they are reached; nothing of what is said about them. */
function* others(sqlite: Sqlite): Iterable<Row> {
  yield* sqlite
    .prepare<[], Row>(
      `SELECT id, prefix || ' ' || given_name || ' ' || family_name AS one, family_name || ' ' || given_name AS two,
         family_name || given_name AS three, email, phone, phone_e164, address FROM members`,
    )
    .iterate()
  yield* sqlite
    .prepare<[], Row>('SELECT id, name, title, address, emails, faxes, phones, social FROM addressees')
    .iterate()
  yield* sqlite.prepare<[], Row>('SELECT id, people FROM cases').iterate()
}
