import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { createMatcher, type Match } from '#shared/addresseeMatch.ts'
import type { AddresseeSummary } from '#shared/addressees.ts'
import { orpc } from '../../../../app/client.ts'
import type { CaseAddressee } from '../fields.ts'

const pauseMs = 300

export interface Directory {
  /** By id; null until it is read. */
  entries: ReadonlyMap<string, AddresseeSummary> | null
  /** For each card the likeliest entry that it may be linked to, or null. */
  offers: (Match<AddresseeSummary> | null)[]
}

/** What the directory knows of the cards. Compared after a pause in typing, so that the keys stay quick. */
export function useDirectory(addressees: readonly CaseAddressee[]): Directory {
  const { data } = useQuery(orpc.addressees.list.queryOptions())
  const [settled] = useDebouncedValue(addressees, pauseMs)
  const entries = useMemo(() => (data ? new Map(data.map((entry) => [entry.id, entry])) : null), [data])
  const match = useMemo(() => createMatcher(data ?? []), [data])
  const found = useMemo(
    () => settled.map((addressee) => (addressee.id === null ? match(addressee) : [])),
    [settled, match],
  )
  const linked = new Set(addressees.flatMap(({ id }) => id ?? []))
  const offers = addressees.map((addressee, index) => {
    // While rows move, what was compared lies at other places.
    if (addressee.id !== null || settled.length !== addressees.length) return null
    const apart = addressee.keptApart ?? []
    return found[index]?.find(({ entry }) => !apart.includes(entry.id) && !linked.has(entry.id)) ?? null
  })
  return { entries, offers }
}
