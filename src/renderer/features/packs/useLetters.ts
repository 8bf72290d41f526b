import { useQueries } from '@tanstack/react-query'
import type { Letter } from '#shared/packs.ts'
import { orpc } from '../../app/client.ts'

const pageLength = 200

/** The letters at these positions, read by pages as they come into view. */
export function useLetters(pack: string, positions: readonly number[]): ReadonlyMap<number, Letter> {
  const pages = [...new Set(positions.map((position) => Math.floor(position / pageLength)))]
  return useQueries({
    queries: pages.map((page) =>
      orpc.packs.letters.queryOptions({ input: { id: pack, offset: page * pageLength, limit: pageLength } }),
    ),
    combine: (results) =>
      new Map(
        results.flatMap((result, index) =>
          (result.data?.letters ?? []).map((letter, at) => [(pages[index] ?? 0) * pageLength + at, letter] as const),
        ),
      ),
  })
}
