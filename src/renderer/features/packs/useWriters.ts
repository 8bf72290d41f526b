import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { everybody, type RosterView } from '#shared/roster.ts'
import { orpc } from '../../app/client.ts'

/** May write: the same rule as the desk's `all`: active, and agreed to be on the list. */
export const writing = { show: 'active', consent: 'given' } as const

/** How many members a view finds; 0 while that is being read. */
export function useFoundCount(view: RosterView): number {
  const page = useQuery({
    ...orpc.roster.page.queryOptions({ input: { view, offset: 0, limit: 0 } }),
    placeholderData: keepPreviousData,
    gcTime: 20_000,
  })
  return page.data?.found ?? 0
}

/** How many members there are, and how many of them may write. */
export function useWriters(): { members: number; writers: number } {
  const facts = useQuery(orpc.roster.facts.queryOptions())
  const writers = useFoundCount({ ...everybody, ...writing })
  return { members: facts.data?.members ?? 0, writers }
}
