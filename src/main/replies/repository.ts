import type { RepliesOf, Reply, ReplyFields, ReplyFileKind, ReplyLetter } from '#shared/replies.ts'
import type { Channel, CountryCode, Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import type { StoredFile } from './filing/store.ts'

type ReplyRow = ReplyFields & {
  id: Id
  reference: string
  headline: string
  country: CountryCode | null
  addresseeName: string | null
  sentOn: Day | null
  createdAt: Instant
}

export interface FileRow extends StoredFile {
  id: Id
  replyId: Id
  position: number
  size: number
}

export interface NewFile {
  name: string
  kind: ReplyFileKind
  size: number
  sha: string
}

const letterColumns = `
  l.id, l.code, l.case_id AS caseId, c.reference, c.headline, l.addressee_id AS addresseeId,
  l.addressee_name AS addresseeName, p.id AS packId, p.number AS packNumber, l.position, l.member_name AS memberName,
  coalesce(x.done_on, p.posted_on) AS postedOn,
  (SELECT count(*) FROM replies r WHERE r.letter_id = l.id AND r.deleted_at IS NULL) AS replies
  FROM letters l JOIN packs p ON p.id = l.pack_id JOIN cases c ON c.id = l.case_id
  LEFT JOIN actions x ON x.letter_id = l.id AND x.deleted_at IS NULL`

/** Whose replies: a condition on `replies r`. */
const belongsTo: Record<RepliesOf['what'], string> = {
  case: 'r.case_id = @id',
  addressee: 'r.addressee_id = @id',
  pack: 'r.letter_id IN (SELECT id FROM letters WHERE pack_id = @id)',
  member: `r.letter_id IN (SELECT id FROM letters WHERE member_id = @id
             UNION SELECT id FROM letters WHERE household IS NOT NULL AND instr(household, @id) > 0)`,
}

export function createRepliesRepository(sqlite: Sqlite) {
  const replies = `
    SELECT r.id, r.kind, r.received_on AS receivedOn, r.channel, r.case_id AS caseId, r.addressee_id AS addresseeId,
      r.letter_id AS letterId, r.summary, r.note, r.sent_on AS sentOn, r.created_at AS createdAt, c.reference, c.headline,
      c.country, CASE WHEN a.name <> '' THEN a.name ELSE a.title END AS addresseeName
    FROM replies r JOIN cases c ON c.id = r.case_id LEFT JOIN addressees a ON a.id = r.addressee_id
    WHERE r.deleted_at IS NULL`
  const latestFirst = 'ORDER BY r.received_on DESC, r.id DESC'
  const all = sqlite.prepare<[], ReplyRow>(`${replies} ${latestFirst}`)
  const some = (condition: string) => sqlite.prepare<{ id: Id }, ReplyRow>(`${replies} AND ${condition} ${latestFirst}`)
  const of = {
    case: some(belongsTo.case),
    addressee: some(belongsTo.addressee),
    pack: some(belongsTo.pack),
    member: some(belongsTo.member),
  }
  const one = some('r.id = @id')
  const letter = sqlite.prepare<[Id], ReplyLetter>(`SELECT ${letterColumns} WHERE l.id = ?`)
  // As routes/repository.ts sees it: what went by hand went to the addressee, what went in care of an embassy there.
  const went = sqlite.prepare<[Id], { channel: Channel; addresseeId: Id | null }>(`
    SELECT coalesce(s.channel, l.channel) AS channel,
      CASE WHEN s.letter_id IS NULL THEN coalesce(l.via, l.addressee_id) ELSE l.addressee_id END AS addresseeId
    FROM letters l LEFT JOIN sendings s ON s.letter_id = l.id WHERE l.id = ?`)
  const byCodes = sqlite.prepare<[string], ReplyLetter>(
    `SELECT ${letterColumns} WHERE l.code IN (SELECT value FROM json_each(?)) ORDER BY l.code`,
  )
  const likely = sqlite.prepare<{ addressee: Id | null; about: Id | null; on: Day; limit: number }, ReplyLetter>(`
    SELECT ${letterColumns}
    WHERE p.deleted_at IS NULL AND coalesce(x.done_on, p.posted_on) <= @on
      AND (@addressee IS NULL OR l.addressee_id = @addressee OR l.via = @addressee)
      AND (@about IS NULL OR l.case_id = @about)
    ORDER BY replies > 0, postedOn DESC, p.number DESC, l.position LIMIT @limit`)
  const unsent = sqlite
    .prepare<[], number>('SELECT count(*) FROM replies WHERE sent_on IS NULL AND deleted_at IS NULL')
    .pluck()

  const columns = `kind = @kind, received_on = @receivedOn, channel = @channel, case_id = @caseId,
    addressee_id = @addresseeId, letter_id = @letterId, summary = @summary, note = @note`
  const insert = sqlite.prepare(`
    INSERT INTO replies (id, kind, received_on, channel, case_id, addressee_id, letter_id, summary, note, created_at,
                         updated_at)
    VALUES (@id, @kind, @receivedOn, @channel, @caseId, @addresseeId, @letterId, @summary, @note, @at, @at)`)
  const update = sqlite.prepare(`UPDATE replies SET ${columns}, updated_at = @at WHERE id = @id AND deleted_at IS NULL`)
  const remove = sqlite.prepare<[Instant, Id]>('UPDATE replies SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL')
  const setSent = sqlite.prepare<[Day | null, Instant, Id]>(
    'UPDATE replies SET sent_on = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL',
  )

  const fileColumns = 'f.id, f.reply_id AS replyId, f.position, f.name, f.kind, f.size, f.sha FROM reply_files f'
  const filesOf = sqlite.prepare<[Id], FileRow>(`SELECT ${fileColumns} WHERE f.reply_id = ? ORDER BY f.position, f.id`)
  const file = sqlite.prepare<[Id], FileRow>(`SELECT ${fileColumns} WHERE f.id = ?`)
  const files = sqlite.prepare<[], FileRow>(`
    SELECT ${fileColumns} JOIN replies r ON r.id = f.reply_id WHERE r.deleted_at IS NULL ORDER BY f.id`)
  const insertFile = sqlite.prepare(`
    INSERT INTO reply_files (id, reply_id, position, name, kind, size, sha)
    VALUES (@id, @replyId, @position, @name, @kind, @size, @sha)`)
  const placeFile = sqlite.prepare<[number, Id]>('UPDATE reply_files SET position = ? WHERE id = ?')
  const removeFile = sqlite.prepare<[Id]>('DELETE FROM reply_files WHERE id = ?')

  const toReply = (row: ReplyRow): Reply => ({
    ...row,
    letter: row.letterId === null ? null : (letter.get(row.letterId) ?? null),
    files: filesOf.all(row.id).map(({ id, name, kind, size }) => ({ id, name, kind, size })),
  })

  return {
    list: (whose: RepliesOf | null): Reply[] =>
      (whose === null ? all.all() : of[whose.what].all({ id: whose.id })).map(toReply),
    get(id: Id): Reply | null {
      const row = one.get({ id })
      return row ? toReply(row) : null
    },
    letter: (id: Id): ReplyLetter | null => letter.get(id) ?? null,
    /** How a letter went, and to whom it was brought. */
    went: (id: Id) => went.get(id) ?? null,
    byCodes: (codes: readonly string[]): ReplyLetter[] => byCodes.all(JSON.stringify(codes)),
    likely: (wanted: { addressee: Id | null; about: Id | null; on: Day; limit: number }) => likely.all(wanted),
    unsent: () => unsent.get() ?? 0,
    insert: (id: Id, fields: ReplyFields, at: Instant) => {
      insert.run({ ...fields, id, at })
    },
    /** @returns whether there was such a reply */
    update: (id: Id, fields: ReplyFields, at: Instant) => update.run({ ...fields, id, at }).changes > 0,
    remove: (id: Id, at: Instant) => remove.run(at, id).changes > 0,
    setSent: (id: Id, on: Day | null, at: Instant) => setSent.run(on, at, id).changes > 0,
    /** Of replies that are not in the bin. */
    files: () => files.all(),
    filesOf: (reply: Id) => filesOf.all(reply),
    file: (id: Id): FileRow | null => file.get(id) ?? null,
    insertFile: (file: NewFile & { id: Id; replyId: Id; position: number }) => {
      insertFile.run(file)
    },
    placeFile: (id: Id, position: number) => {
      placeFile.run(position, id)
    },
    removeFile: (id: Id) => {
      removeFile.run(id)
    },
  }
}
