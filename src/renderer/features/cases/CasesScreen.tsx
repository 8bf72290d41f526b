import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { IconFilePlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseSummary } from '#shared/cases.ts'
import { orpc } from '../../app/client.ts'
import { countryName } from '../../components/countries.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { matches } from '../../components/fold.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { useLocale } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { ExportCalendar } from '../deadlines/ExportCalendar.tsx'
import { CasesTable } from './CasesTable.tsx'

const filters = ['open', 'closed', 'all'] as const
type Filter = (typeof filters)[number]

/** All cases, the open ones first asked for. */
export function CasesScreen() {
  const { t } = useTranslation()
  const cases = useQuery(orpc.cases.list.queryOptions())
  const begin = (
    <Button component={Link} to="/intake" leftSection={<IconFilePlus size={18} aria-hidden />}>
      {t('cases.new')}
    </Button>
  )
  return (
    <Page
      title={t('cases.title')}
      actions={cases.data?.some(({ status, deadline }) => status === 'open' && deadline !== null) && <ExportCalendar />}
      primary={cases.data?.length === 0 ? undefined : begin}
    >
      <Loaded query={cases}>
        {(all) =>
          all.length === 0 ? <EmptyState action={begin}>{t('cases.empty')}</EmptyState> : <Filtered all={all} />
        }
      </Loaded>
    </Page>
  )
}

function Filtered({ all }: { all: CaseSummary[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [filter, setFilter] = useState<Filter>('open')
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const shown = all.filter(
    (one) =>
      (filter === 'all' || one.status === filter) &&
      matches(wanted, [one.reference, one.headline, one.country && countryName(one.country, locale), ...one.people]),
  )
  return (
    <>
      <Group mb="md" justify="space-between">
        <TextInput
          type="search"
          aria-label={t('cases.search')}
          placeholder={t('cases.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          w={{ base: '100%', xs: 320 }}
        />
        <SegmentedControl
          aria-label={t('cases.filter')}
          value={filter}
          onChange={(value) => setFilter(filters.find((one) => one === value) ?? 'open')}
          data={filters.map((value) => ({ value, label: t(`cases.filterBy.${value}`) }))}
        />
      </Group>
      {shown.length === 0 ? <EmptyState>{t('cases.noneFound')}</EmptyState> : <CasesTable cases={shown} />}
    </>
  )
}
