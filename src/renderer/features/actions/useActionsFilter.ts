import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { ActionFilter, everyAction } from '#shared/actions.ts'

/** What of a filter stands in the address, and under which name: `case` is already the case to add an entry for. */
const names = { caseId: 'about', month: 'month', channel: 'channel', kind: 'kind' } as const
export type FilterName = keyof typeof names

/** The log's filter, kept in the address: a month's report can lead to its entries, and Back leads out again. */
export function useActionsFilter() {
  const [params, setParams] = useSearchParams()
  const value = useMemo(() => {
    const read = Object.entries(names).map(([name, param]) => [name, params.get(param)])
    const result = ActionFilter.safeParse(Object.fromEntries(read))
    // An address that somebody typed shows everything rather than an error.
    return result.success ? result.data : everyAction
  }, [params])
  const change = (edit: (next: URLSearchParams) => void) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        edit(next)
        return next
      },
      { replace: true },
    )
  return {
    value,
    active: Object.values(value).some((one) => one !== null),
    set: (name: FilterName, to: string | null) =>
      change((next) => (to === null ? next.delete(names[name]) : next.set(names[name], to))),
    clear: () =>
      change((next) => {
        for (const param of Object.values(names)) next.delete(param)
      }),
  }
}

export type ActionsFiltering = ReturnType<typeof useActionsFilter>
