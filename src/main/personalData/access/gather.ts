/** Everything that the profile holds about one person (GDPR Art. 15), with other people's names struck out. */

import type { LetterText } from '#shared/packs.ts'
import type { ConsentEntry, DataRequest } from '#shared/personalData.ts'
import type { ReplyKind } from '#shared/replies.ts'
import type { Channel, CountryCode, Day, Id, Instant } from '#shared/values.ts'
import { ordinaryTables, type Row } from '../../db/forget.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import { thaw } from '../../letters/frozen/words.ts'
import { findMentions } from '../erasure/scrub.ts'
import { sortNeedles } from '../erasure/sharing.ts'
import { blackout } from '../needles.ts'
import { type Person, personOf } from '../person.ts'
import type { PersonalDataRepository } from '../repository.ts'
import { type Strike, strikeFor } from './strike.ts'

export interface HeldLetter {
  code: string
  pack: number
  reference: string
  addressee: string
  channel: string
  date: Day
  postedOn: Day | null
  signedTogether: boolean
  text: LetterText
}

export interface HeldChange {
  at: Instant
  /** As in the undo history. */
  label: { key: string; params: Record<string, string | number> }
  undone: boolean
  fields: { field: string; before: string; after: string }[]
}

export interface Held {
  name: string
  inBinSince: Instant | null
  record: { field: string; value: string }[]
  country: CountryCode | null
  consents: ConsentEntry[]
  requests: DataRequest[]
  letters: HeldLetter[]
  actions: {
    on: Day
    channel: Channel
    count: number
    reference: string
    addressee: string | null
    note: string
    fromPack: boolean
  }[]
  /** Replies to their letters. */
  replies: {
    on: Day
    kind: ReplyKind
    reference: string
    from: string
    code: string
    summary: string
    note: string
    files: string[]
  }[]
  history: HeldChange[]
  /** Files of which the record was made or changed. */
  imports: { at: Instant; file: string }[]
  /** Where else the name or an address is written: words around it. */
  mentions: { table: string; words: string }[]
  /** Rows of further tables that are about the person. */
  further: { table: string; values: Record<string, string | number | null> }[]
}

/** @throws Refusal `memberGone`; a member in the bin is found */
export function gather(sqlite: Sqlite, repository: PersonalDataRepository, id: Id): Held {
  const person = personOf(sqlite, id, () => '')
  const strike = strikeFor(othersOf(sqlite, person), person.names, wordsOf(person))
  const row = sqlite.prepare<[Id], Row>('SELECT * FROM members WHERE id = ?').get(id) ?? {}
  return {
    name: person.name,
    inBinSince: row.deleted_at as Instant | null,
    country: row.country as CountryCode | null,
    record: recordOf(row, strike),
    consents: person.ids.flatMap(repository.ledger).map((one) => ({ ...one, how: strike.note(one.how) })),
    requests: person.ids.flatMap(repository.requestsOf).map((one) => ({ ...one, how: strike.note(one.how) })),
    letters: lettersOf(sqlite, person, strike),
    actions: actionsOf(sqlite, person, strike),
    replies: repliesOf(sqlite, person, strike),
    ...historyOf(sqlite, person, strike),
    mentions: mentionsOf(sqlite, person, strike),
    further: furtherOf(sqlite, person, strike),
  }
}

const wordsOf = ({ states }: Person) =>
  states.flatMap(({ prefix, givenName, familyName, email }) =>
    [prefix, givenName, familyName, `${givenName} ${familyName}`, `${familyName} ${givenName}`, email].filter(
      (text) => text.trim() !== '',
    ),
  )

function* othersOf(sqlite: Sqlite, { ids }: Person) {
  const all = sqlite.prepare<[], { id: Id; given_name: string; family_name: string }>(
    'SELECT id, given_name, family_name FROM members',
  )
  for (const { id, given_name, family_name } of all.iterate()) {
    if (!ids.includes(id)) yield { givenName: given_name, familyName: family_name }
  }
}

/** Keys say nothing to anybody. */
const unsaid = new Set(['id', 'deleted_at'])
const notes = new Set(['note'])

const recordOf = (row: Row, strike: Strike) =>
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

interface LetterRow {
  code: string
  number: number
  reference: string
  addressee_name: string
  channel: string
  letter_date: Day
  posted_on: Day | null
  household: string | null
  pack_id: Id
  words: string
}

function lettersOf(sqlite: Sqlite, { ids }: Person, strike: Strike): HeldLetter[] {
  const text = sqlite.prepare<[Id, number], string>('SELECT lines FROM pack_texts WHERE pack_id = ? AND n = ?').pluck()
  return sqlite
    .prepare<Id[], LetterRow>(
      `SELECT l.code, p.number, c.reference, l.addressee_name, l.channel, p.letter_date, p.posted_on, l.household,
         l.pack_id, l.words
       FROM letters l JOIN packs p ON p.id = l.pack_id JOIN cases c ON c.id = l.case_id
       WHERE l.member_id IN (${ids.map(() => '?').join(', ')}) OR ${ids.map(() => 'instr(l.household, ?) > 0').join(' OR ')}
       ORDER BY p.number, l.position`,
    )
    .all(...ids, ...ids)
    .map((row) => {
      const whole = thaw(row.words, row.code, (n) => JSON.parse(text.get(row.pack_id, n) ?? '[]'))
      const together = row.household !== null
      const [first = '', ...address] = whole.sender
      return {
        code: row.code,
        pack: row.number,
        reference: row.reference,
        addressee: row.addressee_name,
        channel: row.channel,
        date: row.letter_date,
        postedOn: row.posted_on,
        signedTogether: together,
        text: together
          ? { ...whole, sender: [strike.butOwn(first), ...address], signature: strike.butOwn(whole.signature) }
          : whole,
      }
    })
}

function actionsOf(sqlite: Sqlite, { ids }: Person, strike: Strike): Held['actions'] {
  return sqlite
    .prepare<
      Id[],
      {
        on: Day
        channel: Channel
        count: number
        reference: string
        addressee: string | null
        note: string
        source: string
      }
    >(
      `SELECT x.done_on AS "on", x.channel, x.count, c.reference, x.note, x.source,
         CASE WHEN a.name <> '' THEN a.name ELSE a.title END AS addressee
       FROM actions x JOIN cases c ON c.id = x.case_id LEFT JOIN addressees a ON a.id = x.addressee_id
       WHERE x.member_id IN (${ids.map(() => '?').join(', ')}) ORDER BY x.done_on, x.id`,
    )
    .all(...ids)
    .map(({ source, note, ...row }) => ({ ...row, note: strike.note(note), fromPack: source === 'pack' }))
}

interface ReplyRow {
  on: Day
  kind: ReplyKind
  reference: string
  from: string | null
  code: string
  summary: string
  note: string
  files: string
}

function repliesOf(sqlite: Sqlite, { ids }: Person, strike: Strike): Held['replies'] {
  return sqlite
    .prepare<Id[], ReplyRow>(
      `SELECT r.received_on AS "on", r.kind, c.reference, CASE WHEN a.name <> '' THEN a.name ELSE a.title END AS "from",
         l.code, r.summary, r.note,
         (SELECT json_group_array(f.name ORDER BY f.position) FROM reply_files f WHERE f.reply_id = r.id) AS files
       FROM replies r JOIN letters l ON l.id = r.letter_id JOIN cases c ON c.id = r.case_id
       LEFT JOIN addressees a ON a.id = r.addressee_id
       WHERE l.member_id IN (${ids.map(() => '?').join(', ')}) OR ${ids.map(() => 'instr(l.household, ?) > 0').join(' OR ')}
       ORDER BY r.received_on, r.id`,
    )
    .all(...ids, ...ids)
    .map(({ from, summary, note, files, ...row }) => ({
      ...row,
      from: from ?? '',
      summary: strike.note(summary),
      note: strike.note(note),
      files: (JSON.parse(files) as string[]).map(strike.names),
    }))
}

interface NoteRow extends Row {
  before: string | null
  after: string | null
  op_key: string
  params: string
  at: Instant
  undone: number | null
}

function historyOf(sqlite: Sqlite, { ids }: Person, strike: Strike): Pick<Held, 'history' | 'imports'> {
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

/** Letters around a place that show what it is about. */
const around = 80

function mentionsOf(sqlite: Sqlite, person: Person, strike: Strike): Held['mentions'] {
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

function furtherOf(sqlite: Sqlite, { ids }: Person, strike: Strike): Held['further'] {
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
