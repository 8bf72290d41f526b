/** SQL of the exchange's own tables. */
import type { Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import type { Content } from './content.ts'
import type { SamePair } from './same.ts'
import type { Version } from './version.ts'

/** A version as the profile keeps it. */
export interface Kept extends Omit<Version, 'content'> {
  kind: string
  id: string
  /** A hash of the row as it left it, `removed`, or null where it does not stand. */
  standing: string | null
  /** Undefined where the record's own table holds it. */
  content: Content | null | undefined
}

interface KeptRow {
  kind: string
  id: string
  version: string
  after: string
  changed_at: Instant
  made_by: string
  here: number
  standing: string | null
  content: string | null
}

export const keptColumns = [
  'kind',
  'id',
  'version',
  'after',
  'changed_at',
  'made_by',
  'here',
  'standing',
  'content',
] as const

export const toCells = (kept: Kept) => [
  kept.kind,
  kept.id,
  kept.version,
  JSON.stringify(kept.after),
  kept.changedAt,
  kept.madeBy,
  kept.here ? 1 : 0,
  kept.standing,
  kept.content === undefined ? null : JSON.stringify(kept.content),
]

const toKept = (row: KeptRow): Kept => ({
  kind: row.kind,
  id: row.id,
  version: row.version,
  after: JSON.parse(row.after),
  changedAt: row.changed_at,
  madeBy: row.made_by,
  here: row.here === 1,
  standing: row.standing,
  content: row.content === null ? undefined : JSON.parse(row.content),
})

export interface GroupTally {
  groupId: string
  caseKey: string
  groupName: string
  reference: string
  headline: string
  country: string | null
  countedAt: Instant
  cells: { month: string; channel: string; kind: string; count: number }[]
}

interface TallyRow {
  group_id: string
  case_key: string
  group_name: string
  reference: string
  headline: string
  country: string | null
  counted_at: Instant
  cells: string
}

const toTally = (row: TallyRow): GroupTally => ({
  groupId: row.group_id,
  caseKey: row.case_key,
  groupName: row.group_name,
  reference: row.reference,
  headline: row.headline,
  country: row.country,
  countedAt: row.counted_at,
  cells: JSON.parse(row.cells),
})

export function createExchangeRepository(sqlite: Sqlite) {
  const of = sqlite.prepare<[string, string], KeptRow>('SELECT * FROM exchange_versions WHERE kind = ? AND id = ?')
  const waiting = sqlite.prepare<[], { kind: string; id: string }>(
    'SELECT DISTINCT kind, id FROM exchange_versions WHERE standing IS NULL ORDER BY kind, id',
  )
  const known = sqlite.prepare<[string], { id: string }>('SELECT DISTINCT id FROM exchange_versions WHERE kind = ?')
  const put = sqlite.prepare(
    `INSERT INTO exchange_versions (${keptColumns.join(', ')}) VALUES (${keptColumns.map(() => '?').join(', ')})
     ON CONFLICT DO UPDATE SET ${keptColumns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  )
  const drop = sqlite.prepare('DELETE FROM exchange_versions WHERE kind = ? AND id = ? AND version = ?')
  const pairs = sqlite.prepare<[], { kind: SamePair['kind']; one: string; other: string; same: number }>(
    'SELECT * FROM exchange_same ORDER BY kind, one, other',
  )
  const putPair = sqlite.prepare(
    `INSERT INTO exchange_same (kind, one, other, same) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET same = excluded.same WHERE same <> excluded.same`,
  )
  const tallies = sqlite.prepare<[], TallyRow>('SELECT * FROM group_tallies ORDER BY case_key, group_name, group_id')
  const tally = sqlite.prepare<[string, string], TallyRow>(
    'SELECT * FROM group_tallies WHERE group_id = ? AND case_key = ?',
  )
  const putTally = sqlite.prepare(`
    INSERT INTO group_tallies (group_id, case_key, group_name, reference, headline, country, counted_at, cells)
    VALUES (@groupId, @caseKey, @groupName, @reference, @headline, @country, @countedAt, @cells)
    ON CONFLICT DO UPDATE SET group_name = excluded.group_name, reference = excluded.reference,
      headline = excluded.headline, country = excluded.country, counted_at = excluded.counted_at, cells = excluded.cells`)
  const dropGroup = sqlite.prepare('DELETE FROM group_tallies WHERE group_id = ?')

  return {
    versions: (kind: string, id: string): Kept[] => of.all(kind, id).map(toKept),
    /** Records of which versions are kept that do not stand. */
    waiting: () => waiting.all(),
    /** Records of a kind of which any version is kept. */
    known: (kind: string) => known.all(kind).map(({ id }) => id),
    put: (kept: Kept): void => void put.run(...toCells(kept)),
    drop: ({ kind, id, version }: Pick<Kept, 'kind' | 'id' | 'version'>): void => void drop.run(kind, id, version),
    pairs: (): SamePair[] => pairs.all().map((pair) => ({ ...pair, same: pair.same === 1 })),
    putPair: ({ kind, one, other, same }: SamePair): void => void putPair.run(kind, one, other, same ? 1 : 0),
    tallies: (): GroupTally[] => tallies.all().map(toTally),
    tally: (groupId: string, caseKey: string): GroupTally | null => {
      const row = tally.get(groupId, caseKey)
      return row ? toTally(row) : null
    },
    putTally: (one: GroupTally): void => void putTally.run({ ...one, cells: JSON.stringify(one.cells) }),
    /** @returns how many cases */
    dropGroup: (groupId: string): number => dropGroup.run(groupId).changes,
  }
}

export type ExchangeRepository = ReturnType<typeof createExchangeRepository>
