/** The figures of a month by which it is compared with what was sent: case by channel by kind. Pure. */
import type { ActionKind } from '#shared/actions.ts'
import type { Correction, MonthReport } from '#shared/reports.ts'
import { type Channel, channels, type Id } from '#shared/values.ts'

/** Cells of zero are left out. */
export interface Cell {
  caseId: Id
  channel: Channel
  kind: ActionKind
  count: number
}

export const cellsOf = (report: MonthReport): Cell[] =>
  report.cases.flatMap(({ caseId, channels: all, solidarity }) =>
    channels
      .flatMap((channel): Cell[] => [
        { caseId, channel, kind: 'appeal', count: all[channel] - solidarity[channel] },
        { caseId, channel, kind: 'solidarity', count: solidarity[channel] },
      ])
      .filter(({ count }) => count !== 0),
  )

/** What has to be added to `told` to get `now`, by case in the order of its channels. */
export function difference(told: readonly Cell[], now: readonly Cell[]): Omit<Correction, 'reference'>[] {
  const sums = summed([...now, ...told.map((cell) => ({ ...cell, count: -cell.count }))])
  return sums
    .map(({ count, ...cell }) => ({ ...cell, by: count }))
    .sort((a, b) => channels.indexOf(a.channel) - channels.indexOf(b.channel) || (a.kind < b.kind ? -1 : 1))
}

export const plus = (told: readonly Cell[], corrections: readonly Correction[]): Cell[] =>
  summed([...told, ...corrections.map(({ caseId, channel, kind, by }) => ({ caseId, channel, kind, count: by }))])

function summed(cells: readonly Cell[]): Cell[] {
  const sums = new Map<string, Cell>()
  for (const { caseId, channel, kind, count } of cells) {
    const key = `${caseId} ${channel} ${kind}`
    const sum = sums.get(key)
    if (sum) sum.count += count
    else sums.set(key, { caseId, channel, kind, count })
  }
  return [...sums.values()].filter(({ count }) => count !== 0)
}
