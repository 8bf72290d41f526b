/** Counts without anybody's name: this group's for others, and others' for this one. */
import type { GroupTallies } from '#shared/exchange.ts'
import { referenceKeys } from '#shared/reference.ts'
import { channels } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import type { GroupTally } from './repository.ts'

/** The same case in every group: with four figures of the year where there are any. */
export const caseKeyOf = (reference: string): string => {
  const keys = referenceKeys(reference)
  return keys.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? keys[0]
}

interface CaseRow {
  id: string
  reference: string
  headline: string
  country: string | null
}

/** What this group did for these cases, all its months. A case without actions has no cells: that replaces what was told before. */
export function ownTallies(
  sqlite: Sqlite,
  group: { id: string; name: string },
  cases: readonly string[],
  countedAt: string,
): GroupTally[] {
  const one = sqlite.prepare<[string], CaseRow>('SELECT id, reference, headline, country FROM cases WHERE id = ?')
  const cells = sqlite.prepare<[string], GroupTally['cells'][number]>(`
    SELECT substr(done_on, 1, 7) AS month, channel, kind, sum(count) AS count FROM actions
    WHERE case_id = ? AND deleted_at IS NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)
  return cases.flatMap((id) => {
    const row = one.get(id)
    if (!row) return []
    return [
      {
        groupId: group.id,
        caseKey: caseKeyOf(row.reference),
        groupName: group.name,
        reference: row.reference,
        headline: row.headline,
        country: row.country,
        countedAt,
        cells: cells.all(id),
      },
    ]
  })
}

/** Of two counts of one group and case the later one stands, whichever came first. */
export const isLater = (one: GroupTally, known: GroupTally | null): boolean =>
  known === null ||
  one.countedAt > known.countedAt ||
  (one.countedAt === known.countedAt && JSON.stringify(one.cells) > JSON.stringify(known.cells))

function grouped(tallies: readonly GroupTally[], by: 'groupId' | 'caseKey'): Map<string, GroupTally[]> {
  const groups = new Map<string, GroupTally[]>()
  for (const one of tallies) groups.set(one[by], [...(groups.get(one[by]) ?? []), one])
  return groups
}

const totalOf = ({ cells }: GroupTally) => cells.reduce((sum, { count }) => sum + count, 0)

export function sumTallies(tallies: readonly GroupTally[]): GroupTallies {
  const groups = grouped(tallies, 'groupId')
  const cases = grouped(tallies, 'caseKey')
  return {
    groups: [...groups].map(([groupId, told]) => {
      const latest = told.toSorted((a, b) => (a.countedAt < b.countedAt ? 1 : -1))[0]
      return {
        groupId,
        name: latest?.groupName ?? '',
        total: told.reduce((sum, one) => sum + totalOf(one), 0),
        countedAt: latest?.countedAt ?? '',
      }
    }),
    cases: [...cases.values()]
      .map((told) => {
        const [first] = told
        const cells = told.flatMap((one) => one.cells)
        const sum = (of: typeof cells) => of.reduce((all, { count }) => all + count, 0)
        return {
          reference: first?.reference ?? '',
          headline: first?.headline ?? '',
          country: first?.country ?? null,
          groups: told.filter((one) => one.cells.length > 0).length,
          total: sum(cells),
          solidarity: sum(cells.filter(({ kind }) => kind === 'solidarity')),
          channels: Object.fromEntries(
            channels.map((channel) => [channel, sum(cells.filter((cell) => cell.channel === channel))]),
          ) as GroupTallies['cases'][number]['channels'],
        }
      })
      .sort((a, b) => b.total - a.total || (a.reference < b.reference ? -1 : 1)),
  }
}
