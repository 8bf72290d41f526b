import { Temporal } from 'temporal-polyfill'
import type { Overview } from '#shared/desk.ts'
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
      const current = Temporal.PlainYearMonth.from(today.slice(0, 7))
      const back = Array.from({ length: 13 }, (_, i) => current.subtract({ months: 12 - i }))
      const totals = repository.totalsSince(`${back[0]}-01`)
      const months = back.map((month) => ({ month: month.toString(), total: totals.get(month.toString()) ?? 0 }))
      const [lastYear, ...year] = months
      const counts = repository.counts()
      return {
        empty: counts.anything === 0,
        today,
        due: repository.due(),
        openCases: counts.open_cases,
        activeMembers: counts.active_members,
        waiting: repository.waiting(),
        drafts: counts.drafts,
        months: year,
        thisMonth: {
          month: current.toString(),
          total: totals.get(current.toString()) ?? 0,
          letters: repository.lettersBetween(`${current}-01`, `${current.add({ months: 1 })}-01`),
          lastYear: lastYear?.total ?? 0,
        },
      }
    },
  }
}
