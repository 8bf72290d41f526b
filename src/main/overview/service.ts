import type { Overview } from '#shared/desk.ts'
import { type Channel, channels } from '#shared/values.ts'
import { dayBefore } from '../days.ts'
import type { Data } from '../db/data.ts'
import { createOverviewRepository } from './repository.ts'

export interface OverviewService {
  get(): Overview
}

export function createOverview({ sqlite, clock }: Data): OverviewService {
  const repository = createOverviewRepository(sqlite)
  return {
    get() {
      const today = clock.today()
      const now = today.slice(0, 7)
      const monthsAgo = (months: number) => dayBefore(`${now}-01`, { months }).slice(0, 7)
      const back = Array.from({ length: 13 }, (_, i) => monthsAgo(12 - i))
      const rows = repository.countsSince(back[0] ?? '')
      const sum = (month: string, channel?: Channel) =>
        rows
          .filter((row) => row.month === month && (channel === undefined || row.channel === channel))
          .reduce((total, row) => total + row.count, 0)
      const [lastYear = '', ...year] = back
      const counts = repository.counts()
      return {
        empty: counts.anything === 0,
        today,
        due: repository.due(),
        openCases: counts.open_cases,
        activeMembers: counts.active_members,
        waiting: repository.waiting(),
        drafts: counts.drafts,
        months: year.map((month) => ({ month, total: sum(month) })),
        thisMonth: {
          month: now,
          total: sum(now),
          letters: sum(now, 'letter'),
          lastYear: sum(lastYear),
          channels: channels
            .map((channel) => ({ channel, count: sum(now, channel), lastYear: sum(lastYear, channel) }))
            .filter((one) => one.count > 0 || one.lastYear > 0),
        },
        unsent: repository.unsent(monthsAgo(3), now),
      }
    },
  }
}
