import type { Outcome, OutcomeFields } from '#shared/outcomes.ts'
import type { Id, Instant, LanguageTag } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { displayName } from '../members/name.ts'

type OutcomeRow = Omit<Outcome, 'people'> & { people: string }

interface MemberRow {
  id: Id
  prefix: string
  givenName: string
  familyName: string
  languages: string
  inBin: number
  given: number | null
}

/** Somebody who wrote, and whether they may be told. */
export interface Teller {
  id: Id
  name: string
  languages: LanguageTag[]
  inBin: boolean
  consent: boolean
}

export function createOutcomesRepository(sqlite: Sqlite) {
  const outcomes = `
    SELECT id, case_id AS caseId, kind, happened_on AS "on", people, note, source, created_at AS createdAt
    FROM outcomes WHERE deleted_at IS NULL`
  const of = sqlite.prepare<[Id], OutcomeRow>(`${outcomes} AND case_id = ? ORDER BY happened_on DESC, id DESC`)
  const one = sqlite.prepare<[Id], OutcomeRow>(`${outcomes} AND id = ?`)
  const insert = sqlite.prepare(`
    INSERT INTO outcomes (id, case_id, kind, happened_on, people, note, source, created_at, updated_at)
    VALUES (@id, @caseId, @kind, @on, @people, @note, @source, @at, @at)`)
  const update = sqlite.prepare(`
    UPDATE outcomes SET case_id = @caseId, kind = @kind, happened_on = @on, people = @people, note = @note,
      source = @source, updated_at = @at
    WHERE id = @id AND deleted_at IS NULL`)
  const remove = sqlite.prepare<[Instant, Id]>('UPDATE outcomes SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL')
  const members = sqlite.prepare<[string], MemberRow>(`
    SELECT m.id, m.prefix, m.given_name AS givenName, m.family_name AS familyName, m.languages,
      m.deleted_at IS NOT NULL AS inBin, c.given
    FROM members m
    LEFT JOIN consents c ON c.id = (SELECT max(id) FROM consents WHERE member_id = m.id AND purpose = 'contact')
    WHERE m.id IN (SELECT value FROM json_each(?)) AND m.trace <> 'none'`)

  const toOutcome = ({ people, ...row }: OutcomeRow): Outcome => ({ ...row, people: JSON.parse(people) })
  const toColumns = ({ people, ...fields }: OutcomeFields) => ({ ...fields, people: JSON.stringify(people) })

  return {
    of: (caseId: Id): Outcome[] => of.all(caseId).map(toOutcome),
    get(id: Id): Outcome | null {
      const row = one.get(id)
      return row ? toOutcome(row) : null
    },
    insert: (id: Id, fields: OutcomeFields, at: Instant) => {
      insert.run({ ...toColumns(fields), id, at })
    },
    update: (id: Id, fields: OutcomeFields, at: Instant) => update.run({ ...toColumns(fields), id, at }).changes > 0,
    remove: (id: Id, at: Instant) => remove.run(at, id).changes > 0,
    /** Guests who want no trace are nobody to write to. */
    tellers: (ids: readonly Id[]): Teller[] =>
      members.all(JSON.stringify(ids)).map((row) => ({
        id: row.id,
        name: displayName(row),
        languages: JSON.parse(row.languages),
        inBin: row.inBin === 1,
        consent: row.given === 1,
      })),
  }
}
