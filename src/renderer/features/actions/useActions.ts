import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'

const pageLength = 200

/** The log, newest day first, a page at a time: it grows for years. */
export function useActions(caseId: string | null) {
  return useInfiniteQuery(
    orpc.actions.list.infiniteOptions({
      input: (offset: number) => ({ caseId, offset, limit: pageLength }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.reduce((sum, page) => sum + page.actions.length, 0)
        return read < last.total ? read : undefined
      },
    }),
  )
}
