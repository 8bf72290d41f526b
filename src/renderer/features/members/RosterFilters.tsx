import { Button, NativeSelect, Popover, Stack } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterView } from '#shared/roster.ts'
import { orpc } from '../../app/client.ts'
import { countryName } from '../../components/countries.ts'
import { useLocale, useNumber } from '../../components/locale.ts'
import { filtersIn, unfiltered } from './rosterLook.ts'

interface Props {
  view: RosterView
  onView: (part: Partial<RosterView>) => void
}

const choices = {
  guests: ['all', 'without', 'only'],
  consent: ['all', 'given', 'missing'],
  email: ['all', 'has', 'without'],
} as const

/** The rarer filters: guests, consent, e-mail, country and tag. */
export function RosterFilters({ view, onView }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const [opened, setOpened] = useState(false)
  // What there is to choose from is read when somebody wants to choose.
  const there = useQuery({ ...orpc.roster.choices.queryOptions(), enabled: opened })
  const count = filtersIn({ ...view, show: 'all' })
  const withCount = (label: string, many: number) => t('roster.filter.withCount', { label, number: number(many) })
  const countries = (there.data?.countries ?? [])
    .map(({ code, count: many }) => ({ value: code, name: countryName(code, locale), many }))
    .sort((one, other) => one.name.localeCompare(other.name, locale))
    .map(({ value, name, many }) => ({ value, label: withCount(name, many) }))
  const tags = (there.data?.tags ?? []).map(({ tag, count: many }) => ({ value: tag, label: withCount(tag, many) }))
  const anyOf = { value: '', label: t('roster.filter.any') }
  // What is chosen can be read before the list has come.
  const kept = (list: { value: string; label: string }[], chosen: string | null) =>
    chosen === null || list.some(({ value }) => value === chosen) ? list : [...list, { value: chosen, label: chosen }]
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start" shadow="md" returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={18} aria-hidden />}
          onClick={() => setOpened((before) => !before)}
        >
          {count > 0 ? t('roster.filter.some', { count }) : t('roster.filter.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('roster.filter.open')}>
        <Stack gap="sm" miw={240}>
          {(['guests', 'consent', 'email'] as const).map((name) => (
            <NativeSelect
              key={name}
              label={t(`roster.filter.${name}.label`)}
              value={view[name]}
              data={choices[name].map((value) => ({ value, label: t(`roster.filter.${name}.${value}`) }))}
              onChange={(event) => onView({ [name]: event.currentTarget.value })}
            />
          ))}
          <NativeSelect
            label={t('roster.column.country')}
            value={view.country ?? ''}
            data={[anyOf, ...kept(countries, view.country)]}
            onChange={(event) => onView({ country: event.currentTarget.value || null })}
          />
          <NativeSelect
            label={t('roster.filter.tag')}
            value={view.tag ?? ''}
            data={[anyOf, ...kept(tags, view.tag)]}
            onChange={(event) => onView({ tag: event.currentTarget.value || null })}
          />
          <Button
            variant="default"
            disabled={count === 0}
            onClick={() => onView({ ...unfiltered(view), query: view.query, show: view.show })}
          >
            {t('roster.filter.clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
