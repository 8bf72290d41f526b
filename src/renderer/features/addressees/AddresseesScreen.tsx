import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AddresseeSummary } from '#shared/addressees.ts'
import { orpc } from '../../app/client.ts'
import { countryName } from '../../components/countries.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { matches } from '../../components/fold.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { useLocale } from '../../components/locale.ts'
import { Page } from '../../components/Page.tsx'
import { AddresseesTable } from './AddresseesTable.tsx'
import { SelectionTools } from './SelectionTools.tsx'

/** Every official and body that cases write to. */
export function AddresseesScreen() {
  const { t } = useTranslation()
  const addressees = useQuery(orpc.addressees.list.queryOptions())
  const add = (
    <Button component={Link} to="/addressees/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('addressees.add')}
    </Button>
  )
  return (
    <Page title={t('addressees.title')} primary={addressees.data?.length === 0 ? undefined : add}>
      <Loaded query={addressees}>
        {(all) =>
          all.length === 0 ? <EmptyState action={add}>{t('addressees.empty')}</EmptyState> : <Searched all={all} />
        }
      </Loaded>
    </Page>
  )
}

function Searched({ all }: { all: AddresseeSummary[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const wanted = useDeferredValue(query)
  const shown = all.filter((one) =>
    matches(wanted, [
      one.name,
      one.title,
      one.country && countryName(one.country, locale),
      ...one.address,
      ...one.emails,
      ...one.cases.map(({ reference }) => reference),
    ]),
  )
  // What is out of view is not selected: nothing happens to a row that cannot be seen.
  const selected = shown.filter(({ id }) => chosen.includes(id))
  return (
    <>
      <TextInput
        type="search"
        mb="md"
        maw={320}
        aria-label={t('addressees.search')}
        placeholder={t('addressees.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {shown.length === 0 ? (
        <EmptyState>{t('addressees.noneFound')}</EmptyState>
      ) : (
        <>
          {selected.length > 0 && <SelectionTools selected={selected} onClear={() => setChosen([])} />}
          <AddresseesTable addressees={shown} selected={selected.map(({ id }) => id)} onSelect={setChosen} />
        </>
      )}
    </>
  )
}
