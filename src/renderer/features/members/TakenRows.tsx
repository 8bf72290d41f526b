import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/memberImport.ts'
import { countryName } from '../../components/countries.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import classes from '../../components/import/Import.module.css'
import { useLocale } from '../../components/locale.ts'

type Taken = ImportPreview['members'][number]

/** Rows as they would stand on the roster, with what a person should look at. */
export function TakenRows({ plan }: { plan: ImportPreview }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const columns = useMemo<Column<Taken>[]>(() => {
    const all: Column<Taken>[] = [
      {
        id: 'name',
        header: t('members.column.name'),
        cell: ({ prefix, givenName, familyName }) => [prefix, givenName, familyName].filter(Boolean).join(' '),
      },
      {
        id: 'address',
        header: t('members.column.address'),
        cell: ({ address, country }) =>
          [...address, country === null ? '' : countryName(country, locale)].filter(Boolean).join(', '),
      },
      { id: 'email', header: t('members.column.email'), cell: ({ email }) => email, spare: true },
      {
        id: 'channels',
        header: t('members.column.channels'),
        cell: ({ channels }) => channels.map((channel) => t(`channel.${channel}`)).join(', '),
        spare: true,
      },
      {
        id: 'state',
        header: t('members.column.state'),
        cell: ({ active, consent }) =>
          t(`members.state.${!active ? 'inactive' : consent.given ? 'active' : 'noConsent'}`),
      },
    ]
    if (plan.members.some((member) => member.notes.length > 0)) {
      all.push({
        id: 'notes',
        header: t('members.import.notes'),
        cell: ({ notes }) => notes.map(({ key, params }) => t(`members.import.reason.${key}`, params)).join(' '),
      })
    }
    return [{ id: 'row', header: t('members.import.row'), cell: ({ row }) => row, align: 'end', width: '64px' }, ...all]
  }, [t, locale, plan.members])
  const part = plan.members.length < plan.outcome.added
  const title = t(part ? 'members.import.takenFirst' : 'members.import.taken', { count: plan.members.length })
  return (
    <>
      <h3 className={classes.tableTitle}>{title}</h3>
      <DataTable label={title} rows={plan.members} columns={columns} rowId={({ row }) => String(row)} />
    </>
  )
}
