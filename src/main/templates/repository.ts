import type { Template } from '#shared/templates.ts'
import type { Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface TemplateRow {
  id: string
  name: string
  size: number
  sha: string
  fields: string
  findings: string
  packs: number
  added_at: string
}

export interface NewTemplate extends Omit<Template, 'packs' | 'addedAt'> {
  bytes: Uint8Array
}

const toTemplate = (row: TemplateRow): Template => ({
  id: row.id,
  name: row.name,
  size: row.size,
  sha: row.sha,
  fields: JSON.parse(row.fields),
  findings: JSON.parse(row.findings),
  packs: row.packs,
  addedAt: row.added_at,
})

export function createTemplatesRepository(sqlite: Sqlite) {
  // Never the content: a list of templates is not to be megabytes.
  const select = `
    SELECT t.id, t.name, t.size, t.sha, t.fields, t.findings, t.added_at,
      (SELECT count(*) FROM pack_templates pt JOIN packs p ON p.id = pt.pack_id
        WHERE pt.template_id = t.id AND p.deleted_at IS NULL) AS packs
    FROM templates t`
  const all = sqlite.prepare<[], TemplateRow>(`${select} WHERE t.deleted_at IS NULL ORDER BY t.id DESC`)
  const one = sqlite.prepare<[Id], TemplateRow>(`${select} WHERE t.id = ? AND t.deleted_at IS NULL`)
  const ofPack = sqlite.prepare<[Id], TemplateRow>(
    `${select} WHERE t.id = (SELECT template_id FROM pack_templates WHERE pack_id = ?)`,
  )
  const content = sqlite.prepare<[Id], string>('SELECT content FROM templates WHERE id = ?').pluck()
  const insert = sqlite.prepare(`
    INSERT INTO templates (id, name, content, size, sha, fields, findings, added_at)
    VALUES (@id, @name, @content, @size, @sha, @fields, @findings, @at)`)
  const remove = sqlite.prepare<[Instant, Id]>('UPDATE templates SET deleted_at = ? WHERE id = ?')
  const attach = sqlite.prepare<[Id, Id]>('INSERT INTO pack_templates (pack_id, template_id) VALUES (?, ?)')

  return {
    list: (): Template[] => all.all().map(toTemplate),
    get(id: Id): Template | null {
      const row = one.get(id)
      return row ? toTemplate(row) : null
    },
    /** Also one that was put away since. */
    ofPack(pack: Id): Template | null {
      const row = ofPack.get(pack)
      return row ? toTemplate(row) : null
    },
    bytes: (id: Id): Uint8Array => Buffer.from(content.get(id) ?? '', 'base64'),
    insert({ bytes, fields, findings, ...columns }: NewTemplate, at: Instant): void {
      insert.run({
        ...columns,
        content: Buffer.from(bytes).toString('base64'),
        fields: JSON.stringify(fields),
        findings: JSON.stringify(findings),
        at,
      })
    },
    remove: (id: Id, at: Instant): void => {
      remove.run(at, id)
    },
    attach: (pack: Id, template: Id): void => {
      attach.run(pack, template)
    },
  }
}
