import { v7 as uuid } from 'uuid'
import type { AddresseeRole, Case, CaseFields, CaseStatus, CaseSummary } from '#shared/cases.ts'
import { referenceKey } from '#shared/reference.ts'
import type { Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface CaseRow {
  id: string
  reference: string
  reference_printed: string | null
  sequence: number | null
  doc_index: string | null
  headline: string
  country: string | null
  issued: string | null
  deadline: string | null
  summary: string
  background: string
  additional: string
  model_letter: string
  letter_salutation: string | null
  preferred_languages: string
  people: string
  language: string | null
  note: string
  status: CaseStatus
  closed_on: Day | null
  closed_notice: string | null
  created_at: string
  updated_at: string
  letters: number
  actions: number
}
interface SummaryRow {
  id: string
  reference: string
  headline: string
  country: string | null
  deadline: string | null
  issued: string | null
  status: CaseStatus
  people: string
  asks: number
  addressees: number
  letters: number
  actions: number
  updated_at: string
}

const letters = `(SELECT count(*) FROM letters l JOIN packs p ON p.id = l.pack_id
                   WHERE l.case_id = c.id AND p.deleted_at IS NULL)`
const actions = `coalesce((SELECT t.count FROM case_tallies t WHERE t.case_id = c.id), 0)`
const living = `FROM case_addressees ca JOIN addressees a ON a.id = ca.addressee_id AND a.deleted_at IS NULL
                WHERE ca.case_id = c.id`

const toColumns = (fields: CaseFields) => ({
  reference: fields.reference,
  reference_key: referenceKey(fields.reference),
  reference_printed: fields.referencePrinted,
  sequence: fields.sequence,
  doc_index: fields.index,
  headline: fields.headline,
  country: fields.country,
  issued: fields.issued,
  deadline: fields.deadline,
  summary: fields.summary,
  background: fields.background,
  additional: fields.additional,
  model_letter: fields.modelLetter,
  letter_salutation: fields.letterSalutation,
  preferred_languages: JSON.stringify(fields.preferredLanguages),
  people: JSON.stringify(fields.people),
  language: fields.language,
  note: fields.note,
})

export function createCasesRepository(sqlite: Sqlite) {
  const summaries = sqlite.prepare<[], SummaryRow>(`
    SELECT c.id, c.reference, c.headline, c.country, c.deadline, c.issued, c.status, c.people, c.updated_at,
      (SELECT count(*) FROM asks k WHERE k.case_id = c.id) AS asks,
      (SELECT count(*) ${living}) AS addressees, ${letters} AS letters, ${actions} AS actions
    FROM cases c INDEXED BY cases_in_brief WHERE c.deleted_at IS NULL
    ORDER BY c.status DESC, c.deadline IS NULL, c.deadline, c.reference`)
  const one = sqlite.prepare<[Id], CaseRow>(
    `SELECT c.*, ${letters} AS letters, ${actions} AS actions FROM cases c WHERE c.id = ? AND c.deleted_at IS NULL`,
  )
  const asksOf = sqlite.prepare<[Id], { text: string }>('SELECT text FROM asks WHERE case_id = ? ORDER BY position')
  const linksOf = sqlite.prepare<[Id], { id: Id; role: AddresseeRole }>(
    'SELECT addressee_id AS id, role FROM case_addressees WHERE case_id = ? ORDER BY position',
  )
  const insert = sqlite.prepare(`
    INSERT INTO cases (id, reference, reference_key, reference_printed, sequence, doc_index, headline, country, issued,
      deadline, summary, background, additional, model_letter, letter_salutation, preferred_languages, people, language,
      note, created_at, updated_at)
    VALUES (@id, @reference, @reference_key, @reference_printed, @sequence, @doc_index, @headline, @country, @issued,
      @deadline, @summary, @background, @additional, @model_letter, @letter_salutation, @preferred_languages, @people,
      @language, @note, @at, @at)`)
  const update = sqlite.prepare(`
    UPDATE cases SET reference = @reference, reference_key = @reference_key, reference_printed = @reference_printed,
      sequence = @sequence, doc_index = @doc_index, headline = @headline, country = @country, issued = @issued,
      deadline = @deadline, summary = @summary, background = @background, additional = @additional,
      model_letter = @model_letter, letter_salutation = @letter_salutation,
      preferred_languages = @preferred_languages, people = @people, language = @language, note = @note,
      updated_at = @at
    WHERE id = @id AND deleted_at IS NULL`)
  const removeAsks = sqlite.prepare<[Id]>('DELETE FROM asks WHERE case_id = ?')
  const addAsk = sqlite.prepare<[Id, Id, number, string]>(
    'INSERT INTO asks (id, case_id, position, text) VALUES (?, ?, ?, ?)',
  )
  const unlinkAll = sqlite.prepare<[Id]>('DELETE FROM case_addressees WHERE case_id = ?')
  const link = sqlite.prepare<[Id, Id, AddresseeRole, number]>(
    'INSERT INTO case_addressees (case_id, addressee_id, role, position) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const setStatus = sqlite.prepare<[CaseStatus, Day | null, string | null, Instant, Id]>(
    'UPDATE cases SET status = ?, closed_on = ?, closed_notice = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL',
  )
  const setDeadline = sqlite.prepare<[Day, Instant, Id]>(
    'UPDATE cases SET deadline = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL',
  )
  const remove = sqlite.prepare<[Instant, Id]>('UPDATE cases SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL')

  return {
    list: (): CaseSummary[] =>
      summaries.all().map(({ updated_at, people, ...row }) => ({
        ...row,
        people: (JSON.parse(people) as { name: string }[]).map((person) => person.name),
        updatedAt: updated_at,
      })),

    get(id: Id): Omit<Case, 'addressees' | 'documents'> | null {
      const row = one.get(id)
      if (!row) return null
      return {
        id: row.id,
        reference: row.reference,
        referencePrinted: row.reference_printed,
        sequence: row.sequence,
        index: row.doc_index,
        headline: row.headline,
        people: JSON.parse(row.people),
        country: row.country,
        issued: row.issued,
        deadline: row.deadline,
        summary: row.summary,
        background: row.background,
        additional: row.additional,
        asks: asksOf.all(id).map((ask) => ask.text),
        modelLetter: row.model_letter,
        letterSalutation: row.letter_salutation,
        preferredLanguages: JSON.parse(row.preferred_languages),
        language: row.language,
        note: row.note,
        status: row.status,
        closedOn: row.closed_on,
        closedNotice: row.closed_notice,
        letters: row.letters,
        actions: row.actions,
        createdAt: row.created_at,
        updatedAt: row.updated_at,
      }
    },

    /** In order, those in the bin included. */
    links: (id: Id): { id: Id; role: AddresseeRole }[] => linksOf.all(id),

    insert(id: Id, fields: CaseFields, at: Instant): void {
      insert.run({ ...toColumns(fields), id, at })
    },
    /** @returns whether there was such a case */
    update: (id: Id, fields: CaseFields, at: Instant): boolean =>
      update.run({ ...toColumns(fields), id, at }).changes > 0,
    replaceAsks(id: Id, asks: string[]): void {
      removeAsks.run(id)
      asks.forEach((text, position) => {
        addAsk.run(uuid(), id, position, text)
      })
    },
    replaceAddressees(id: Id, addressees: { id: Id; role: AddresseeRole }[]): void {
      unlinkAll.run(id)
      addressees.forEach((addressee, position) => {
        link.run(id, addressee.id, addressee.role, position)
      })
    },
    open(id: Id, at: Instant): void {
      setStatus.run('open', null, null, at, id)
    },
    /** @param notice null when no document said so */
    close(id: Id, on: Day, notice: string | null, at: Instant): void {
      setStatus.run('closed', on, notice, at, id)
    },
    setDeadline(id: Id, deadline: Day, at: Instant): void {
      setDeadline.run(deadline, at, id)
    },
    remove: (id: Id, at: Instant): boolean => remove.run(at, id).changes > 0,
  }
}
