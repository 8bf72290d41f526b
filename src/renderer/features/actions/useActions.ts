import { useInfiniteQuery } from '@tanstack/react-query'
import type { ActionFilter, ActionPlace } from '#shared/actions.ts'
import { orpc } from '../../app/client.ts'

const pageLength = 200

/** The log, newest day first, a page at a time: it grows for years. */
export function useActions(filter: ActionFilter) {
  return useInfiniteQuery(
    orpc.actions.list.infiniteOptions({
      input: (after: ActionPlace | null) => ({ ...filter, after, limit: pageLength }),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
    }),
  )
}
