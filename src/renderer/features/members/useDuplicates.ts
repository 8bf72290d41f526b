import { useQueries } from '@tanstack/react-query'
import { type Duplicate, duplicatesPage, type MatchLevel } from '#shared/memberImport.ts'
import type { MemberColumn } from '#shared/members.ts'
import { orpc } from '../../app/client.ts'

export interface ImportSourceInput {
  file: string
  choice: string | null
  mapping: MemberColumn[] | null
}

/** The rows from `first` to `last` that are somebody known, read page by page as they come into view. */
export function useDuplicates(
  source: ImportSourceInput,
  level: MatchLevel,
  first: number,
  last: number,
): (index: number) => Duplicate | undefined {
  const from = Math.floor(Math.max(0, first) / duplicatesPage)
  const to = Math.floor(Math.max(0, last) / duplicatesPage)
  const pages = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const results = useQueries({
    queries: pages.map((page) =>
      orpc.members.importDuplicates.queryOptions({ input: { ...source, level, offset: page * duplicatesPage } }),
    ),
  })
  return (index) => {
    const page = Math.floor(index / duplicatesPage)
    return results[page - from]?.data?.duplicates[index - page * duplicatesPage]
  }
}
