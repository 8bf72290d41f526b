import { Select, type SelectProps } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../app/client.ts'

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchable' | 'searchValue' | 'filter'> {
  value?: string | null
  onChange: (id: string | null) => void
  /** `writers`: active, with consent. */
  only?: 'all' | 'writers'
  /** Who is not offered. */
  except?: readonly string[]
}

const shown = 60

/** One member of a roster of any length, found by the desk as one types. */
export function MemberSelect({ value = null, onChange, only = 'all', except = [], ...others }: Props) {
  const [typed, setTyped] = useState('')
  const chosen = useQuery({
    ...orpc.members.get.queryOptions({ input: { id: value ?? '' } }),
    enabled: value !== null,
  }).data
  // The box shows who is chosen; that is no search for them.
  const query = value !== null && typed === chosen?.name ? '' : typed.slice(0, 200)
  const found = useQuery({
    ...orpc.roster.search.queryOptions({ input: { query, only, limit: shown } }),
    placeholderData: keepPreviousData,
    gcTime: 20_000,
  })
  const options = (found.data ?? [])
    .filter(({ id }) => !except.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  const whole =
    chosen && chosen.id === value && !options.some((option) => option.value === value)
      ? [{ value: chosen.id, label: chosen.name }, ...options]
      : options
  return (
    <Select
      {...others}
      searchable
      data={whole}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      // The desk has found them, in its own way.
      filter={({ options: all }) => all}
    />
  )
}
