/** What comes in is held against the table it is for, and against what its columns mean, before anything is compared. */
import { z } from 'zod'
import { Settings } from '#shared/settings.ts'
import { CountryCode, Day, Id, Instant, Month } from '#shared/values.ts'
import type { Cell, Column, Content, Row, Shape } from './content.ts'

const Words = z.array(z.string())
const json = (schema: z.ZodType) => (value: Cell) => {
  if (typeof value !== 'string') return false
  try {
    return schema.safeParse(JSON.parse(value)).success
  } catch {
    return false
  }
}
const plain = (schema: z.ZodType) => (value: Cell) => schema.safeParse(value).success

/** By name, since a name means the same in every table. Null passes where the column may be empty. */
const meanings: readonly [RegExp, (value: Cell) => boolean][] = [
  [/^(deadline|issued|until|letter_date|\w+_on)$/, plain(Day)],
  [/^(?!starts_at$|counted_at$)\w+_at$/, plain(Instant)],
  [/^starts_at$/, plain(z.string().regex(/^\d\d:\d\d$/))],
  [/^country$/, plain(CountryCode)],
  [/^month$/, plain(Month)],
  [/^(address|emails|faxes|phones|social|channels|languages|preferred_languages|tags|household)$/, json(Words)],
  [/^people$/, json(z.array(z.object({ name: z.string(), pronouns: z.string().nullable() })))],
  [/^safety$/, json(z.array(z.object({ country: CountryCode, rule: z.enum(['never', 'initials']) })))],
]

/** Content is right where SQLite and the screens can make sense of it. */
export function isRight(shape: Shape, key: readonly Cell[], content: Content | null): boolean {
  if (key.length !== shape.keyColumns.length) return false
  const named = new Map(shape.keyColumns.map((column) => [column.name, column]))
  const keyed = shape.key.every((name, i) => {
    const column = named.get(name)
    return column !== undefined && fits(column, key[i] ?? null)
  })
  if (!keyed) return false
  if (content === null) return true
  const parts = Object.entries(content.parts ?? {})
  return (
    rightRow(shape.columns, content.row) &&
    settingRight(shape, key, content.row) &&
    parts.every(([table, rows]) => {
      const part = shape.parts.find((one) => one.table === table)
      return part?.by !== undefined && rows.every((row) => rightRow(part.columns, row))
    })
  )
}

function rightRow(columns: readonly Column[], row: Row): boolean {
  const known = new Map(columns.map((column) => [column.name, column]))
  const named = Object.entries(row).every(([name, value]) => {
    const column = known.get(name)
    return column !== undefined && fits(column, value)
  })
  return named && columns.every(({ name, usual }) => usual !== undefined || row[name] !== undefined)
}

function fits({ name, type, nullable, refers }: Column, value: Cell): boolean {
  if (value === null) return nullable
  if (typeof value !== (type === 'INTEGER' ? 'number' : 'string')) return false
  // A month is called by itself, everything else by an id.
  if ((refers !== null && refers !== 'months') || name === 'id') return Id.safeParse(value).success
  return meanings.every(([names, means]) => !names.test(name) || means(value))
}

/** A setting that this version does not know is kept as it is, as the settings do. */
function settingRight({ kind }: Shape, [name]: readonly Cell[], row: Row): boolean {
  if (kind.table !== 'settings') return true
  const schema: z.ZodType | undefined = new Map<string, z.ZodType>(Object.entries(Settings.shape)).get(String(name))
  return json(schema ?? z.unknown())(row.value ?? null)
}
