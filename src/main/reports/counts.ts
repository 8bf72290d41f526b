/** Sums of tallies, every channel with a figure: pure. */
import type { ActionKind } from '#shared/actions.ts'
import type { ChannelCounts } from '#shared/reports.ts'
import { type Channel, channels } from '#shared/values.ts'

export interface Counted {
  channel: Channel
  kind: ActionKind
  count: number
}

export interface Counts {
  total: number
  channels: ChannelCounts
  solidarity: ChannelCounts
}

export const zeros = (): ChannelCounts => Object.fromEntries(channels.map((channel) => [channel, 0])) as ChannelCounts

export function countsOf(rows: readonly Counted[]): Counts {
  const counts: Counts = { total: 0, channels: zeros(), solidarity: zeros() }
  for (const { channel, kind, count } of rows) {
    counts.total += count
    counts.channels[channel] += count
    if (kind === 'solidarity') counts.solidarity[channel] += count
  }
  return counts
}

export const sumOf = (counts: ChannelCounts): number => channels.reduce((sum, channel) => sum + counts[channel], 0)

/** What is not a message of solidarity. */
export const appealsOf = ({ channels: all, solidarity }: Pick<Counts, 'channels' | 'solidarity'>): ChannelCounts =>
  Object.fromEntries(channels.map((channel) => [channel, all[channel] - solidarity[channel]])) as ChannelCounts

export function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
