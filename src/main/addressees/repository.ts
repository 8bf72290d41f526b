import type { AddresseeFields, AddresseeSummary } from '#shared/addressees.ts'
import type { Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface AddresseeRow {
  id: string
  name: string
  title: string
  address: string
  country: string | null
  emails: string
  faxes: string
  phones: string
  social: string
  salutation: string
  check_address: number
  note: string
}
interface SummaryRow extends AddresseeRow {
  cases: string
  actions: number
}

const toAddresseeFields = (row: AddresseeRow): AddresseeFields => ({
  name: row.name,
  title: row.title,
  address: JSON.parse(row.address),
  country: row.country,
  emails: JSON.parse(row.emails),
  faxes: JSON.parse(row.faxes),
  phones: JSON.parse(row.phones),
  social: JSON.parse(row.social),
  salutation: row.salutation,
  checkAddress: row.check_address === 1,
  note: row.note,
})

const toColumns = (fields: AddresseeFields) => ({
  name: fields.name,
  title: fields.title,
  address: JSON.stringify(fields.address),
  country: fields.country,
  emails: JSON.stringify(fields.emails),
  faxes: JSON.stringify(fields.faxes),
  phones: JSON.stringify(fields.phones),
  social: JSON.stringify(fields.social),
  salutation: fields.salutation,
  check_address: fields.checkAddress ? 1 : 0,
  note: fields.note,
})

export function createAddresseesRepository(sqlite: Sqlite) {
  const summary = `
    SELECT a.*,
      (SELECT json_group_array(json_object('id', c.id, 'reference', c.reference))
         FROM case_addressees ca CROSS JOIN cases c INDEXED BY cases_in_brief ON c.id = ca.case_id
        WHERE ca.addressee_id = a.id AND c.deleted_at IS NULL) AS cases,
      coalesce((SELECT t.count FROM addressee_tallies t WHERE t.addressee_id = a.id), 0) AS actions
    FROM addressees a WHERE a.deleted_at IS NULL`
  const all = sqlite.prepare<[], SummaryRow>(`${summary} ORDER BY a.name, a.title`)
  const one = sqlite.prepare<[Id], SummaryRow>(`${summary} AND a.id = ?`)
  const fields = sqlite.prepare<[Id], AddresseeRow>('SELECT * FROM addressees WHERE id = ? AND deleted_at IS NULL')
  const insert = sqlite.prepare(`
    INSERT INTO addressees (id, name, title, address, country, emails, faxes, phones, social, salutation, check_address,
                            note, created_at, updated_at)
    VALUES (@id, @name, @title, @address, @country, @emails, @faxes, @phones, @social, @salutation, @check_address,
            @note, @at, @at)`)
  const update = sqlite.prepare(`
    UPDATE addressees SET name = @name, title = @title, address = @address, country = @country, emails = @emails,
      faxes = @faxes, phones = @phones, social = @social, salutation = @salutation, check_address = @check_address,
      note = @note, updated_at = @at
    WHERE id = @id AND deleted_at IS NULL`)
  const remove = sqlite.prepare<[Instant, Id]>(
    'UPDATE addressees SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
  )
  const same = sqlite.prepare<[string, string, string], { id: Id }>(
    'SELECT id FROM addressees WHERE deleted_at IS NULL AND name = ? AND title = ? AND address = ? LIMIT 1',
  )

  const asTarget = sqlite.prepare<[Id, Id]>(`
    UPDATE case_addressees SET role = 'target' WHERE addressee_id = ? AND role = 'copy' AND case_id IN
      (SELECT case_id FROM case_addressees WHERE addressee_id = ? AND role = 'target')`)
  const unlinkTwice = sqlite.prepare<[Id, Id]>(`
    DELETE FROM case_addressees WHERE addressee_id = ? AND case_id IN
      (SELECT case_id FROM case_addressees WHERE addressee_id = ?)`)
  const links = sqlite.prepare<[Id], { case_id: Id; role: string; position: number }>(
    'SELECT case_id, role, position FROM case_addressees WHERE addressee_id = ?',
  )
  const unlink = sqlite.prepare<[Id]>('DELETE FROM case_addressees WHERE addressee_id = ?')
  const link = sqlite.prepare<[Id, Id, string, number]>(
    'INSERT INTO case_addressees (case_id, addressee_id, role, position) VALUES (?, ?, ?, ?)',
  )
  const moveLetters = sqlite.prepare<[Id, Id]>('UPDATE letters SET addressee_id = ? WHERE addressee_id = ?')
  const moveActions = sqlite.prepare<[Id, Instant, Id]>(
    'UPDATE actions SET addressee_id = ?, updated_at = ? WHERE addressee_id = ?',
  )

  const moveReplies = sqlite.prepare<[Id, Instant, Id]>(
    'UPDATE replies SET addressee_id = ?, updated_at = ? WHERE addressee_id = ?',
  )
  const moveVia = sqlite.prepare<[Id, Id]>('UPDATE letters SET via = ? WHERE via = ?')
  const dropRoutes = sqlite.prepare<[Id]>('DELETE FROM addressee_routes WHERE addressee_id = ?')

  const toSummary = (row: SummaryRow): AddresseeSummary => ({
    ...toAddresseeFields(row),
    id: row.id,
    cases: JSON.parse(row.cases),
    actions: row.actions,
  })

  return {
    list: () => all.all().map(toSummary),
    get: (id: Id) => {
      const row = one.get(id)
      return row ? toSummary(row) : null
    },
    fields: (id: Id): AddresseeFields | null => {
      const row = fields.get(id)
      return row ? toAddresseeFields(row) : null
    },
    insert: (id: Id, fields: AddresseeFields, at: Instant) => {
      insert.run({ ...toColumns(fields), id, at })
    },
    /** @returns whether there was such an addressee */
    update: (id: Id, fields: AddresseeFields, at: Instant) => update.run({ ...toColumns(fields), id, at }).changes > 0,
    remove: (id: Id, at: Instant) => remove.run(at, id).changes > 0,
    /** Cases, letters and actions go over to another addressee; a case that has both keeps one, as target if it was one. */
    moveUses(from: Id, to: Id, at: Instant): void {
      asTarget.run(to, from)
      unlinkTwice.run(from, to)
      // The key of a link is a part of its row: history puts rows back by their keys, so a key never changes.
      const moved = links.all(from)
      unlink.run(from)
      for (const { case_id, role, position } of moved) link.run(case_id, to, role, position)
      // A letter's words stay frozen as they were; only whose answer it would be is said anew.
      moveLetters.run(to, from)
      moveActions.run(to, at, from)
      moveVia.run(to, from)
      moveReplies.run(to, at, from)
      // What was said of the ways of the entry that goes was said of its addresses.
      dropRoutes.run(from)
    },
    /** An addressee of the directory with the same name, office and address. */
    findSame: (fields: AddresseeFields): Id | null =>
      same.get(fields.name, fields.title, JSON.stringify(fields.address))?.id ?? null,
  }
}
