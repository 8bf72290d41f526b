import { type Content, type Shape, withoutUsual, withUsual } from '../content.ts'
import { kindOfTable } from '../tables.ts'

/** The content without references to what is not here; null where it needs one of them. */
export function referring(
  shape: Shape,
  content: Content,
  present: (table: string, id: string) => boolean,
): Content | null {
  const fits = (columns: Shape['columns'], row: Content['row']): Content['row'] | null => {
    const then = withoutUsual(columns, withUsual(columns, row))
    for (const { name, refers, nullable } of columns) {
      const id = then[name]
      if (!refers || typeof id !== 'string' || present(refers, id)) continue
      if (!nullable) return null
      delete then[name]
    }
    return then
  }
  const row = fits(shape.columns, content.row)
  if (row === null) return null
  if (shape.parts.length === 0) return { row }
  const parts = shape.parts.map(({ table, columns }) => {
    const rows = (content.parts?.[table] ?? []).map((one) => fits(columns, one)).filter((one) => one !== null)
    return [table, distinct(table, rows)] as const
  })
  return { row, parts: Object.fromEntries(parts) }
}

/** Two addressees of a case may have become one: then it is written to once. */
function distinct(table: string, rows: Content['row'][]): Content['row'][] {
  if (kindOfTable(table) !== undefined) return rows
  const seen = new Set<string>()
  return rows.filter((row) => {
    const [id] = Object.entries(row).flatMap(([name, value]) => (name.endsWith('_id') ? [String(value)] : []))
    if (id === undefined) return true
    const known = seen.has(id)
    seen.add(id)
    return !known
  })
}
