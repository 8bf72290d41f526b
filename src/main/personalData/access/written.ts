/** What somebody wrote and what came of it: letters, actions, replies. */
import type { ReplyKind } from '#shared/replies.ts'
import type { Day, Id } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import { thaw } from '../../letters/frozen/words.ts'
import type { Person } from '../person.ts'
import type { Held, HeldLetter } from './held.ts'
import type { Strike } from './strike.ts'

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

export function lettersOf(sqlite: Sqlite, { ids }: Person, strike: Strike): HeldLetter[] {
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

export function actionsOf(sqlite: Sqlite, { ids }: Person, strike: Strike): Held['actions'] {
  return sqlite
    .prepare<Id[], Omit<Held['actions'][number], 'fromPack'> & { source: string }>(
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

export function repliesOf(sqlite: Sqlite, { ids }: Person, strike: Strike): Held['replies'] {
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
