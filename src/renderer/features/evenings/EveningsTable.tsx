import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EveningSummary } from '#shared/evenings.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Day } from '../../components/Day.tsx'
import { useNumber } from '../../components/locale.ts'

/** Evenings, the newest first. */
export function EveningsTable({ evenings }: { evenings: readonly EveningSummary[] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const columns = useMemo<Column<EveningSummary>[]>(() => {
    const figure = (id: 'came' | 'counted'): Column<EveningSummary> => ({
      id,
      header: t(`evenings.table.${id}`),
      value: (evening) => evening[id],
      cell: (evening) => number(evening[id]),
      align: 'end',
      width: '7rem',
    })
    return [
      {
        id: 'on',
        header: t('evenings.table.on'),
        value: (evening) => evening.on,
        cell: (evening) => <Day day={evening.on} />,
        width: '8rem',
      },
      {
        id: 'title',
        header: t('evenings.table.title'),
        value: ({ title, place }) => [title, place].filter(Boolean).join(', '),
      },
      {
        id: 'cases',
        header: t('evenings.table.cases'),
        value: (evening) => evening.cases.map(({ reference }) => reference).join(', '),
      },
      figure('came'),
      figure('counted'),
      {
        id: 'state',
        header: t('evenings.table.state'),
        value: (evening) => (evening.closedAt === null ? 0 : 1),
        cell: (evening) => t(evening.closedAt === null ? 'evenings.state.open' : 'evenings.state.closed'),
        width: '8rem',
      },
    ]
  }, [t, number])
  return (
    <DataTable
      label={t('evenings.title')}
      rows={evenings}
      columns={columns}
      rowId={(evening) => evening.id}
      rowLink={(evening) => `/evenings/${evening.id}`}
      initialSort={{ id: 'on', desc: true }}
    />
  )
}
