import type { ActionKind } from '#shared/actions.ts'
import type { CaseStatus } from '#shared/cases.ts'
import type { EveningFields, EveningSummary, TallyCount, Tap } from '#shared/evenings.ts'
import type { Channel, CountryCode, Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import type { CountedTap } from './becomes.ts'

export interface EveningRow {
  id: Id
  on: Day
  startsAt: string | null
  title: string
  place: string
  note: string
  columns: EveningFields['columns']
  byPerson: boolean
  closedAt: Instant | null
}

interface StoredRow extends Omit<EveningRow, 'columns' | 'byPerson'> {
  columns: string
  byPerson: number
}

export interface EveningCaseRow {
  id: Id
  reference: string
  headline: string
  country: CountryCode | null
  deadline: Day | null
  status: CaseStatus
}

export interface EveningPackRow {
  id: Id
  number: number
  letters: number
  postedOn: Day | null
  countedAt: Id | null
}

export interface AttendanceRow {
  id: Id
  memberId: Id | null
  guest: string
  prefix: string | null
  givenName: string | null
  familyName: string | null
  number: number
  cameAt: Instant | null
}

interface SummaryRow extends Omit<EveningSummary, 'cases'> {
  cases: string
}

export type EveningsRepository = ReturnType<typeof createEveningsRepository>

export function createEveningsRepository(sqlite: Sqlite) {
  const all = sqlite.prepare<[], SummaryRow>(`
    SELECT e.id, e.held_on AS "on", e.starts_at AS startsAt, e.title, e.place, e.closed_at AS closedAt,
      (SELECT json_group_array(json_object('id', id, 'reference', reference))
         FROM (SELECT c.id, c.reference FROM evening_cases ec JOIN cases c ON c.id = ec.case_id
                WHERE ec.evening_id = e.id ORDER BY ec.position)) AS cases,
      (SELECT count(*) FROM attendances WHERE evening_id = e.id) AS expected,
      (SELECT count(*) FROM attendances WHERE evening_id = e.id AND came_at IS NOT NULL) AS came,
      (SELECT count(*) FROM taps WHERE evening_id = e.id) AS counted
    FROM evenings e WHERE e.deleted_at IS NULL ORDER BY e.held_on DESC, e.id DESC`)
  const one = sqlite.prepare<[Id], StoredRow>(`
    SELECT id, held_on AS "on", starts_at AS startsAt, title, place, note, columns, by_person AS byPerson,
      closed_at AS closedAt
    FROM evenings WHERE id = ? AND deleted_at IS NULL`)
  const insert = sqlite.prepare(`
    INSERT INTO evenings (id, held_on, starts_at, title, place, note, columns, by_person, created_at, updated_at)
    VALUES (@id, @on, @startsAt, @title, @place, @note, @columns, @byPerson, @at, @at)`)
  const update = sqlite.prepare(`
    UPDATE evenings SET held_on = @on, starts_at = @startsAt, title = @title, place = @place, note = @note,
      columns = @columns, by_person = @byPerson, updated_at = @at WHERE id = @id`)
  const remove = sqlite.prepare<[Instant, Id]>('UPDATE evenings SET deleted_at = ? WHERE id = ?')
  const setClosed = sqlite.prepare<[Instant | null, Id]>('UPDATE evenings SET closed_at = ? WHERE id = ?')

  const cases = sqlite.prepare<[Id], EveningCaseRow>(`
    SELECT c.id, c.reference, c.headline, c.country, c.deadline, c.status
    FROM evening_cases ec JOIN cases c ON c.id = ec.case_id WHERE ec.evening_id = ? ORDER BY ec.position`)
  const putCase = sqlite.prepare<[Id, Id, number]>(`
    INSERT INTO evening_cases (evening_id, case_id, position) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET position = excluded.position WHERE position <> excluded.position`)
  const dropCase = sqlite.prepare<[Id, Id]>('DELETE FROM evening_cases WHERE evening_id = ? AND case_id = ?')

  const packs = sqlite.prepare<[Id], EveningPackRow>(`
    SELECT p.id, p.number, p.letters, p.posted_on AS postedOn, p.counted_at AS countedAt
    FROM evening_packs ep JOIN packs p ON p.id = ep.pack_id
    WHERE ep.evening_id = ? AND p.deleted_at IS NULL ORDER BY p.number`)
  const putPack = sqlite.prepare<[Id, Id]>(
    'INSERT INTO evening_packs (evening_id, pack_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const dropPack = sqlite.prepare<[Id, Id]>('DELETE FROM evening_packs WHERE evening_id = ? AND pack_id = ?')
  const printed = sqlite.prepare<[Id], { caseId: Id; letters: number }>(`
    SELECT l.case_id AS caseId, count(*) AS letters
    FROM evening_packs ep JOIN packs p ON p.id = ep.pack_id JOIN letters l ON l.pack_id = p.id
    WHERE ep.evening_id = ? AND p.deleted_at IS NULL AND l.channel = 'letter' GROUP BY l.case_id`)
  const settle = sqlite.prepare<[Day | null, Id | null, Id]>(
    'UPDATE packs SET posted_on = ?, counted_at = ? WHERE id = ?',
  )

  const person = `
    SELECT t.id, t.member_id AS memberId, t.guest, m.prefix, m.given_name AS givenName, m.family_name AS familyName,
      t.number, t.came_at AS cameAt
    FROM attendances t LEFT JOIN members m ON m.id = t.member_id`
  const people = sqlite.prepare<[Id], AttendanceRow>(`${person} WHERE t.evening_id = ? ORDER BY t.number`)
  const nextNumber = sqlite
    .prepare<[Id], number>('SELECT coalesce(max(number), 0) + 1 FROM attendances WHERE evening_id = ?')
    .pluck()
  const putPerson = sqlite.prepare<[Id, Id, Id | null, string, number, Instant | null]>(`
    INSERT INTO attendances (id, evening_id, member_id, guest, number, came_at) VALUES (?, ?, ?, ?, ?, ?)`)
  const setCame = sqlite.prepare<[Instant | null, Id]>('UPDATE attendances SET came_at = ? WHERE id = ?')
  const dropPerson = sqlite.prepare<[Id]>('DELETE FROM attendances WHERE id = ?')

  const tally = sqlite.prepare<[Id], TallyCount>(`
    SELECT case_id AS caseId, channel, kind, count(*) AS count FROM taps WHERE evening_id = ?
    GROUP BY case_id, channel, kind`)
  const written = sqlite.prepare<[Id], { attendanceId: Id; count: number }>(`
    SELECT attendance_id AS attendanceId, count(*) AS count FROM taps
    WHERE evening_id = ? AND attendance_id IS NOT NULL GROUP BY attendance_id`)
  const tap =
    'SELECT id, case_id AS caseId, channel, kind, attendance_id AS attendanceId FROM taps WHERE evening_id = ?'
  const lastTap = sqlite.prepare<[Id], Tap>(`${tap} ORDER BY tapped_at DESC, id DESC LIMIT 1`)
  const oneTap = sqlite.prepare<[Id, Id], Tap>(`${tap} AND id = ?`)
  const putTap = sqlite.prepare<[Id, Id, Id, Channel, ActionKind, Id | null, Instant]>(`
    INSERT INTO taps (id, evening_id, case_id, channel, kind, attendance_id, tapped_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO NOTHING`)
  const dropTap = sqlite.prepare<[Id]>('DELETE FROM taps WHERE id = ?')
  const taps = sqlite.prepare<[Id], CountedTap>(`
    SELECT x.case_id AS caseId, x.channel, x.kind, t.member_id AS memberId
    FROM taps x LEFT JOIN attendances t ON t.id = x.attendance_id
    WHERE x.evening_id = ? ORDER BY x.tapped_at, x.id`)

  const stored = (fields: EveningFields) => ({
    on: fields.on,
    startsAt: fields.startsAt,
    title: fields.title,
    place: fields.place,
    note: fields.note,
    columns: JSON.stringify(fields.columns),
    byPerson: fields.byPerson ? 1 : 0,
  })

  return {
    list: (): EveningSummary[] => all.all().map((row) => ({ ...row, cases: JSON.parse(row.cases) })),
    get(id: Id): EveningRow | null {
      const row = one.get(id)
      return row ? { ...row, columns: JSON.parse(row.columns), byPerson: row.byPerson === 1 } : null
    },
    insert(id: Id, fields: EveningFields, at: Instant): void {
      insert.run({ ...stored(fields), id, at })
    },
    update(id: Id, fields: EveningFields, at: Instant): void {
      update.run({ ...stored(fields), id, at })
    },
    remove: (id: Id, at: Instant) => void remove.run(at, id),
    setClosed: (id: Id, at: Instant | null) => void setClosed.run(at, id),

    cases: (id: Id) => cases.all(id),
    putCase: (id: Id, about: Id, position: number) => void putCase.run(id, about, position),
    dropCase: (id: Id, about: Id) => void dropCase.run(id, about),

    packs: (id: Id) => packs.all(id),
    putPack: (id: Id, pack: Id) => void putPack.run(id, pack),
    dropPack: (id: Id, pack: Id) => void dropPack.run(id, pack),
    /** Letters on paper by case, in the evening's packs. */
    printed: (id: Id) => new Map(printed.all(id).map(({ caseId, letters }) => [caseId, letters])),
    /** Posted on that day by the count of an evening; nulls take that back. */
    settle: (pack: Id, on: Day | null, evening: Id | null) => void settle.run(on, evening, pack),

    people: (id: Id) => people.all(id),
    nextNumber: (id: Id): number => nextNumber.get(id) ?? 1,
    putPerson(id: Id, evening: Id, who: { memberId: Id | null; guest: string }, number: number, came: Instant | null) {
      putPerson.run(id, evening, who.memberId, who.guest, number, came)
    },
    setCame: (id: Id, at: Instant | null) => void setCame.run(at, id),
    dropPerson: (id: Id) => void dropPerson.run(id),

    tally: (id: Id) => tally.all(id),
    written: (id: Id) => written.all(id),
    lastTap: (id: Id): Tap | null => lastTap.get(id) ?? null,
    oneTap: (id: Id, named: Id): Tap | null => oneTap.get(id, named) ?? null,
    /** @returns whether it was not there before */
    putTap: (evening: Id, tap: Tap, at: Instant): boolean =>
      putTap.run(tap.id, evening, tap.caseId, tap.channel, tap.kind, tap.attendanceId, at).changes > 0,
    dropTap: (id: Id) => void dropTap.run(id),
    /** In the order in which they were tapped. */
    taps: (id: Id) => taps.all(id),
  }
}
