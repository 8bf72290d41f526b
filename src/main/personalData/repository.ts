import { v7 as uuid } from 'uuid'
import type { ConsentEntry, DataRequest, ErasureCounts, Purpose, RequestKind } from '#shared/personalData.ts'
import type { Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { displayName } from '../members/name.ts'
import { dueDay } from './dueDay.ts'

interface ConsentRow {
  id: Id
  purpose: Purpose
  given: number
  said_on: Day | null
  how: string
  recorded_at: Instant
  text_id: Id | null
  text: string | null
  text_at: Instant | null
}

interface NamedRow {
  prefix: string
  given_name: string
  family_name: string
}

interface RequestRow extends NamedRow {
  id: Id
  member_id: Id
  kind: RequestKind
  came_on: Day
  how: string
  done_on: Day | null
}

export const nameOfRow = ({ prefix, given_name, family_name }: NamedRow): string =>
  displayName({ prefix, givenName: given_name, familyName: family_name })

const toEntry = (row: ConsentRow): ConsentEntry => ({
  id: row.id,
  purpose: row.purpose,
  given: row.given === 1,
  on: row.said_on,
  how: row.how,
  recordedAt: row.recorded_at,
  text:
    row.text_id === null || row.text === null || row.text_at === null
      ? null
      : { id: row.text_id, purpose: row.purpose, text: row.text, recordedAt: row.text_at },
})

const toRequest = (row: RequestRow): DataRequest => ({
  id: row.id,
  memberId: row.member_id,
  memberName: nameOfRow(row),
  kind: row.kind,
  cameOn: row.came_on,
  dueOn: dueDay(row.came_on),
  how: row.how,
  doneOn: row.done_on,
})

/** The ledger, its wordings, and what people asked for. */
export function createPersonalDataRepository(sqlite: Sqlite) {
  const ledger = sqlite.prepare<[Id], ConsentRow>(`
    SELECT c.id, c.purpose, c.given, c.said_on, c.how, c.recorded_at, c.text_id, t.text, t.recorded_at AS text_at
    FROM consents c LEFT JOIN consent_texts t ON t.id = c.text_id WHERE c.member_id = ? ORDER BY c.id DESC`)
  const member = sqlite.prepare<[Id], NamedRow & { email: string; deleted_at: Instant | null }>(
    'SELECT prefix, given_name, family_name, email, deleted_at FROM members WHERE id = ?',
  )
  const addConsent = sqlite.prepare(`
    INSERT INTO consents (id, member_id, purpose, given, said_on, how, recorded_at, text_id)
    VALUES (@id, @memberId, @purpose, @given, @on, @how, @at, @textId)`)
  const texts = sqlite.prepare<[Purpose], { id: Id; text: string }>(
    'SELECT id, text FROM consent_texts WHERE purpose = ? ORDER BY id DESC',
  )
  const addText = sqlite.prepare<[Id, Purpose, string, Instant]>(
    'INSERT INTO consent_texts (id, purpose, text, recorded_at) VALUES (?, ?, ?, ?)',
  )
  const requests = `
    SELECT r.id, r.member_id, r.kind, r.came_on, r.how, r.done_on, m.prefix, m.given_name, m.family_name
    FROM data_requests r JOIN members m ON m.id = r.member_id`
  const open = sqlite.prepare<[], RequestRow>(`${requests} WHERE r.done_on IS NULL ORDER BY r.came_on, r.id`)
  const requestsOf = sqlite.prepare<[Id], RequestRow>(
    `${requests} WHERE r.member_id = ? ORDER BY r.came_on DESC, r.id DESC`,
  )
  const request = sqlite.prepare<[Id], RequestRow>(`${requests} WHERE r.id = ?`)
  const addRequest = sqlite.prepare(`
    INSERT INTO data_requests (id, member_id, kind, came_on, how, recorded_at)
    VALUES (@id, @memberId, @kind, @cameOn, @how, @at)`)
  const setDone = sqlite.prepare<[Day | null, Id]>('UPDATE data_requests SET done_on = ? WHERE id = ?')
  const erasures = sqlite.prepare<[], { id: Id; erased_at: Instant; counts: string }>(
    'SELECT id, erased_at, counts FROM erasures ORDER BY id DESC',
  )

  return {
    ledger: (id: Id): ConsentEntry[] => ledger.all(id).map(toEntry),
    /** Also of a member in the bin; null where there is none. */
    member(id: Id): { name: string; email: string } | null {
      const row = member.get(id)
      return row ? { name: nameOfRow(row), email: row.email } : null
    },
    addConsent(entry: {
      id: Id
      memberId: Id
      purpose: Purpose
      given: boolean
      on: Day
      how: string
      textId: Id | null
      at: Instant
    }): void {
      addConsent.run({ ...entry, given: entry.given ? 1 : 0 })
    },
    /** The versions of a wording, the latest first. */
    texts: (purpose: Purpose) => texts.all(purpose),
    addText(purpose: Purpose, text: string, at: Instant): Id {
      const id = uuid()
      addText.run(id, purpose, text, at)
      return id
    },
    openRequests: (): DataRequest[] => open.all().map(toRequest),
    requestsOf: (id: Id): DataRequest[] => requestsOf.all(id).map(toRequest),
    request(id: Id): DataRequest | null {
      const row = request.get(id)
      return row ? toRequest(row) : null
    },
    addRequest(entry: { id: Id; memberId: Id; kind: RequestKind; cameOn: Day; how: string; at: Instant }): void {
      addRequest.run(entry)
    },
    setRequestDone: (id: Id, on: Day | null): void => void setDone.run(on, id),
    erasures: () =>
      erasures.all().map(({ id, erased_at, counts }) => ({
        id,
        erasedAt: erased_at,
        counts: JSON.parse(counts) as ErasureCounts,
      })),
  }
}

export type PersonalDataRepository = ReturnType<typeof createPersonalDataRepository>
