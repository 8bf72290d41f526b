import { useSearchParams } from 'react-router'

export const shows = ['active', 'inactive', 'all'] as const
export type Show = (typeof shows)[number]

export interface RosterView {
  query: string
  show: Show
  setQuery: (query: string) => void
  setShow: (show: Show) => void
  clear: () => void
}

/** Search and filter live in the address, so that coming back from a member shows the same list. */
export function useRosterView(): RosterView {
  const [params, setParams] = useSearchParams()
  const asked = params.get('show')
  const set = (name: string, value: string, usual: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (value === usual) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  return {
    query: params.get('q') ?? '',
    show: shows.find((show) => show === asked) ?? 'all',
    setQuery: (query) => set('q', query, ''),
    setShow: (show) => set('show', show, 'all'),
    clear: () => setParams({}, { replace: true }),
  }
}
