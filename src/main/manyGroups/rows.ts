/** The rows of a file of tallies: pure. */
import type { TidyTally } from '#shared/manyGroups.ts'
import type { Instant, Month } from '#shared/values.ts'
import type { GroupIdentity } from '../settings/service.ts'
import type { Figure } from './repository.ts'

/** @returns the months from the first to the last, both of them included */
export function monthsOf(from: Month, to: Month): Month[] {
  const number = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const first = number(from)
  return Array.from({ length: Math.max(0, number(to) - first + 1) }, (_, i) => {
    const [year, month] = [Math.floor((first + i) / 12), ((first + i) % 12) + 1]
    return `${year}-${String(month).padStart(2, '0')}`
  })
}

/**
 * Every month has at least one row: a group that did nothing is another thing than one that did not say.
 * @param figures in the order in which they shall stand
 */
export function tidyTallies(
  { id, name, country }: GroupIdentity,
  months: readonly Month[],
  figures: readonly Figure[],
  exportedAt: Instant,
): TidyTally[] {
  const row = (month: Month, figure: Omit<Figure, 'month'> | null): TidyTally => ({
    group_id: id,
    group_name: name,
    group_country: country,
    month,
    case_reference: figure?.reference || null,
    case_country: figure?.country ?? null,
    channel: figure?.channel ?? null,
    kind: figure?.kind ?? null,
    count: figure?.count ?? 0,
    exported_at: exportedAt,
  })
  const byMonth = new Map(months.map((month): [Month, TidyTally[]] => [month, []]))
  for (const figure of figures) byMonth.get(figure.month)?.push(row(figure.month, figure))
  return [...byMonth].flatMap(([month, rows]) => (rows.length > 0 ? rows : [row(month, null)]))
}
