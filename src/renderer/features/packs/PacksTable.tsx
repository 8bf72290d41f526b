import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackSummary } from '#shared/packs.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Day } from '../../components/Day.tsx'
import { useNumber } from '../../components/locale.ts'
import { PackState } from './PackState.tsx'

/** Packs, the newest first. */
export function PacksTable({ packs }: { packs: readonly PackSummary[] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const held = packs.some(({ heldFor }) => heldFor.length > 0)
  const columns = useMemo<Column<PackSummary>[]>(() => {
    const figure = (id: 'letters' | 'members' | 'addressees'): Column<PackSummary> => ({
      id,
      header: t(`packs.${id}`),
      value: (pack) => pack[id],
      cell: (pack) => number(pack[id]),
      align: 'end',
      width: id === 'addressees' ? '8rem' : '6.5rem',
      spare: id === 'addressees',
    })
    return [
      {
        id: 'number',
        header: t('packs.pack'),
        value: (pack) => pack.number,
        cell: (pack) => t('packs.name', { number: pack.number }),
        width: '7rem',
      },
      {
        id: 'cases',
        header: t('packs.cases'),
        value: (pack) => pack.cases.map(({ reference }) => reference).join(', '),
      },
      figure('letters'),
      figure('members'),
      figure('addressees'),
      {
        id: 'letterDate',
        header: t('packs.letterDate'),
        value: (pack) => pack.letterDate,
        cell: (pack) => <Day day={pack.letterDate} />,
        width: '8rem',
      },
      {
        id: 'state',
        header: t('packs.state'),
        value: (pack) => pack.postedOn ?? '',
        cell: (pack) => <PackState pack={pack} why />,
        width: held ? '20rem' : '11rem',
      },
    ]
  }, [t, number, held])
  return (
    <DataTable
      label={t('packs.title')}
      rows={packs}
      columns={columns}
      rowId={(pack) => pack.id}
      rowLink={(pack) => `/packs/${pack.id}`}
      initialSort={{ id: 'number', desc: true }}
    />
  )
}
