import { IconMapPinQuestion } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AddresseeSummary } from '#shared/addressees.ts'
import { Country } from '../../components/Country.tsx'
import { countryName } from '../../components/countries.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLocale, useNumber } from '../../components/locale.ts'

interface AddresseesTableProps {
  addressees: readonly AddresseeSummary[]
  selected: readonly string[]
  onSelect: (ids: string[]) => void
}

/** Addressees by name, with what reaches them and the cases they belong to. */
export function AddresseesTable({ addressees, selected, onSelect }: AddresseesTableProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const columns = useMemo<Column<AddresseeSummary>[]>(
    () => [
      { id: 'name', header: t('addressees.name'), value: (one) => one.name || one.title, width: '17rem' },
      { id: 'title', header: t('addressees.office'), value: (one) => (one.name ? one.title : null) },
      {
        id: 'country',
        header: t('addressees.country'),
        value: (one) => (one.country ? countryName(one.country, locale) : null),
        cell: (one) => <Country code={one.country} />,
        width: '9rem',
      },
      {
        id: 'address',
        header: t('addressees.postal'),
        value: (one) =>
          one.address.length === 0
            ? t('addressees.none')
            : one.checkAddress
              ? t('addressees.check')
              : t('addressees.given'),
        cell: (one) =>
          one.checkAddress ? (
            <span style={{ display: 'inline-flex', gap: 4, alignItems: 'center' }}>
              <IconMapPinQuestion size={16} aria-hidden /> {t('addressees.check')}
            </span>
          ) : (
            t(one.address.length === 0 ? 'addressees.none' : 'addressees.given')
          ),
        width: '8rem',
        spare: true,
      },
      {
        id: 'cases',
        header: t('addressees.cases'),
        value: (one) => one.cases.map(({ reference }) => reference).join(', '),
        width: '11rem',
      },
      {
        id: 'actions',
        header: t('addressees.actions'),
        value: (one) => one.actions,
        cell: (one) => number(one.actions),
        align: 'end',
        width: '6rem',
      },
    ],
    [t, locale, number],
  )
  return (
    <DataTable
      label={t('addressees.title')}
      rows={addressees}
      columns={columns}
      rowId={(one) => one.id}
      rowName={(one) => one.name || one.title}
      selected={selected}
      onSelect={onSelect}
      rowLink={(one) => `/addressees/${one.id}`}
      initialSort={{ id: 'name' }}
    />
  )
}
