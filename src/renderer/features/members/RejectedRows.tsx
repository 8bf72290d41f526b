import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/memberImport.ts'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import classes from '../../components/import/Import.module.css'

type Rejected = ImportPreview['rejected'][number]

/** Rows that would be left out, each with its reason. */
export function RejectedRows({ plan }: { plan: ImportPreview }) {
  const { t } = useTranslation()
  const columns = useMemo<Column<Rejected>[]>(
    () => [
      { id: 'row', header: t('members.import.row'), cell: ({ row }) => row, align: 'end', width: '64px' },
      {
        id: 'reason',
        header: t('members.import.reasonColumn'),
        cell: ({ reasons }) => reasons.map(({ key, params }) => t(`members.import.reason.${key}`, params)).join(' '),
      },
      {
        id: 'contents',
        header: t('members.import.contents'),
        cell: ({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' · '),
      },
    ],
    [t],
  )
  const part = plan.rejected.length < plan.rejectedCount
  const title = t(part ? 'members.import.rejectedFirst' : 'members.import.rejected', { count: plan.rejected.length })
  return (
    <>
      <h3 className={classes.tableTitle}>{title}</h3>
      <DataTable label={title} rows={plan.rejected} columns={columns} rowId={({ row }) => String(row)} />
    </>
  )
}
