import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '#shared/cases.ts'
import { Country } from '../../components/Country.tsx'
import { countryName } from '../../components/countries.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Day } from '../../components/Day.tsx'
import { DaysLeft } from '../../components/DaysLeft.tsx'
import { useLocale, useNumber } from '../../components/locale.ts'
import { CaseState } from './CaseState.tsx'

/** Cases by deadline; a closed case needs no days left, only its day. */
export function CasesTable({ cases }: { cases: readonly CaseSummary[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const columns = useMemo<Column<CaseSummary>[]>(
    () => [
      { id: 'reference', header: t('cases.reference'), value: (one) => one.reference, width: '7.5rem' },
      { id: 'headline', header: t('cases.headline'), value: (one) => one.headline },
      {
        id: 'country',
        header: t('cases.country'),
        value: (one) => (one.country ? countryName(one.country, locale) : null),
        cell: (one) => <Country code={one.country} />,
        width: '7.5rem',
      },
      {
        id: 'deadline',
        header: t('cases.deadline'),
        value: (one) => one.deadline,
        cell: (one) => (one.status === 'open' ? <DaysLeft deadline={one.deadline} /> : <Day day={one.deadline} />),
        width: '10rem',
      },
      {
        id: 'status',
        header: t('cases.status'),
        value: (one) => t(`cases.state.${one.status}`),
        cell: (one) => <CaseState status={one.status} />,
        width: '6.5rem',
        spare: true,
      },
      {
        id: 'letters',
        header: t('cases.letters'),
        value: (one) => one.letters,
        cell: (one) => number(one.letters),
        align: 'end',
        width: '6rem',
        spare: true,
      },
      {
        id: 'actions',
        header: t('cases.actions'),
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
      label={t('cases.title')}
      rows={cases}
      columns={columns}
      rowId={(one) => one.id}
      rowLink={(one) => `/cases/${one.id}`}
      initialSort={{ id: 'deadline' }}
    />
  )
}
