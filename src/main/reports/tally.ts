/** The month's figures from grouped counts: pure, zero-filled, and every total the sum of its parts. */
import type { ChannelCounts, MonthReport } from '#shared/reports.ts'
import { channels, type Id, type Month } from '#shared/values.ts'
import type { AddresseeRow, CountRow, MonthRows } from './repository.ts'

type ReportCase = MonthReport['cases'][number]
type ReportLine = ReportCase['addressees'][number]

/**
 * @param language how references and names are sorted: "UA 9/17" before "UA 12/17"
 */
export function tally(month: Month, group: string, rows: MonthRows, language: string): MonthReport {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const countsByCase = grouped(rows.counts)
  const addresseesByCase = grouped(rows.addressees)
  const cases = rows.cases.map((about): ReportCase => {
    const counts = countsByCase.get(about.caseId) ?? []
    return {
      ...about,
      total: sum(counts),
      participants: distinctMembers(counts),
      channels: byChannel(counts),
      addressees: lines(addresseesByCase.get(about.caseId) ?? [], counts, collator),
    }
  })
  cases.sort((a, b) => collator.compare(a.reference, b.reference) || (a.caseId < b.caseId ? -1 : 1))
  return {
    month,
    group,
    total: sum(rows.counts),
    participants: distinctMembers(rows.counts),
    channels: byChannel(rows.counts),
    cases,
  }
}

function lines(addressees: AddresseeRow[], counts: CountRow[], collator: Intl.Collator): ReportLine[] {
  const line = (addresseeId: Id | null, name: string | null): ReportLine => {
    const own = counts.filter((row) => row.addresseeId === addresseeId)
    return { addresseeId, name, total: sum(own), channels: byChannel(own) }
  }
  const named = addressees.map(({ addresseeId, name }) => line(addresseeId, name))
  named.sort((a, b) => collator.compare(a.name ?? '', b.name ?? ''))
  return counts.some((row) => row.addresseeId === null) ? [...named, line(null, null)] : named
}

const sum = (rows: CountRow[]): number => rows.reduce((total, row) => total + row.count, 0)

const distinctMembers = (rows: CountRow[]): number =>
  new Set(rows.map((row) => row.memberId).filter((id) => id !== null)).size

/** Every channel has a figure; that of a channel nobody used is zero. */
function byChannel(rows: CountRow[]): ChannelCounts {
  const counts = Object.fromEntries(channels.map((channel) => [channel, 0])) as ChannelCounts
  for (const row of rows) counts[row.channel] += row.count
  return counts
}

function grouped<T extends { caseId: Id }>(rows: T[]): Map<Id, T[]> {
  const groups = new Map<Id, T[]>()
  for (const row of rows) {
    const group = groups.get(row.caseId)
    if (group) group.push(row)
    else groups.set(row.caseId, [row])
  }
  return groups
}
