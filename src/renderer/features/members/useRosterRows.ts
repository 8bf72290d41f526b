import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { RosterPage, RosterRow, RosterView } from '#shared/roster.ts'
import { orpc } from '../../app/client.ts'

/** Rows read at once, and how near to the edge of what was read one comes before more is. */
const size = 100
const ahead = 50
/** While somebody drags the scrollbar, only where they stop is read. */
const rest = 70

export interface RosterRows {
  /** How many the view finds. */
  found: number
  /** Null while the row is being read. */
  at: (index: number) => RosterRow | null
  /** The answer that holds a row; null while it is being read. */
  pageOf: (index: number) => RosterPage | null
  /** Tells which rows are in view. */
  look: (from: number, to: number) => void
  /** The answer that the screen waits for, or why there is none; null once there are rows to show. */
  query: UseQueryResult<RosterPage> | null
}

/** The rows of a view, read as far as they are looked at. Until a new view answers, the one before it stays. */
export function useRosterRows(view: RosterView): RosterRows {
  const [chunks, setChunks] = useState<number[]>([0])
  const timer = useRef<number | undefined>(undefined)
  const wanted = useRef('0')
  const before = useRef<{ found: number; pages: ReadonlyMap<number, RosterPage> } | null>(null)
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const { pages, fetching, asked } = useQueries({
    queries: chunks.map((chunk) => ({
      ...orpc.roster.page.queryOptions({ input: { view, offset: chunk * size, limit: size } }),
      // Every keystroke asks another question.
      gcTime: 20_000,
      // Compared value by value, a page cost as much as drawing its rows.
      structuralSharing: false,
    })),
    combine: (results) => ({
      pages: new Map(results.flatMap(({ data }) => (data ? [[data.offset / size, data] as const] : []))),
      // Without rows only: what is returned here is compared with what was, value by value.
      asked: results.find((result) => result.isError) ?? results.find((result) => !result.data) ?? null,
      fetching: results.some((result) => result.isFetching),
    }),
  })
  const [first] = pages.values()
  const shown = first === undefined && fetching ? before.current : { found: first?.found ?? 0, pages }
  useEffect(() => {
    if (first !== undefined) before.current = { found: first.found, pages }
  }, [first, pages])

  const look = (from: number, to: number) => {
    const next: number[] = []
    const begin = Math.max(0, from - ahead)
    const end = Math.min(to + ahead, (shown?.found ?? 1) - 1)
    for (let chunk = Math.floor(begin / size); chunk <= Math.floor(end / size); chunk++) next.push(chunk)
    const key = next.join()
    if (key === wanted.current) return
    wanted.current = key
    window.clearTimeout(timer.current)
    // The next page is read at once, a far one when the bar rests.
    if (next.some((chunk) => chunks.includes(chunk))) setChunks(next)
    else timer.current = window.setTimeout(() => setChunks(next), rest)
  }
  const pageOf = (index: number) => shown?.pages.get(Math.floor(index / size)) ?? null
  return {
    found: shown?.found ?? 0,
    at: (index) => pageOf(index)?.rows[index % size] ?? null,
    pageOf,
    look,
    query: first === undefined && (shown === null || asked?.isError) ? asked : null,
  }
}
