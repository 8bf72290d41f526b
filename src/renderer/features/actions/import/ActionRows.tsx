import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionPreview } from '#shared/actionImport.ts'
import { type Column, DataTable } from '../../../components/DataTable.tsx'
import { Day } from '../../../components/Day.tsx'
import { monthText } from '../../../components/days.ts'
import classes from '../../../components/import/Import.module.css'
import { useLocale, useNumber } from '../../../components/locale.ts'

type Planned = ActionPreview['actions'][number]
type Left = ActionPreview['rejected'][number]

/** Entries as they would stand in the log. */
export function PlannedRows({ plan }: { plan: ActionPreview }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const rows = useMemo(() => plan.actions.map((one, at) => ({ ...one, at })), [plan.actions])
  const columns = useMemo<Column<Planned & { at: number }>[]>(
    () => [
      { id: 'row', header: t('actionImport.rows.row'), cell: ({ row }) => row, align: 'end', width: '64px' },
      {
        id: 'on',
        header: t('actions.day'),
        cell: ({ on, monthOnly }) =>
          monthOnly ? t('actionImport.rows.monthOnly', { month: monthText(on.slice(0, 7), locale) }) : <Day day={on} />,
      },
      {
        id: 'case',
        header: t('actions.case'),
        cell: ({ reference, newCase }) => (
          <>
            {reference} {newCase && <span className="quiet">{t('actionImport.rows.newCase')}</span>}
          </>
        ),
      },
      { id: 'channel', header: t('actions.channel'), cell: ({ channel }) => t(`channel.${channel}`) },
      { id: 'kind', header: t('actions.kind'), cell: ({ kind }) => t(`actions.kindOf.${kind}`) },
      { id: 'count', header: t('actions.count'), cell: ({ count }) => number(count), align: 'end', width: '6rem' },
      { id: 'member', header: t('actions.member'), cell: ({ memberName }) => memberName },
      { id: 'note', header: t('actions.note'), cell: ({ note }) => note, spare: true },
    ],
    [t, locale, number],
  )
  const part = rows.length < plan.outcome.added.entries
  const title = t(part ? 'actionImport.rows.takenFirst' : 'actionImport.rows.taken', { count: rows.length })
  return (
    <>
      <h3 className={classes.tableTitle}>{title}</h3>
      <DataTable label={title} rows={rows} columns={columns} rowId={({ at }) => String(at)} />
    </>
  )
}

/** Rows that would be left out in whole or in part, each with its reasons. */
export function LeftRows({ plan }: { plan: ActionPreview }) {
  const { t } = useTranslation()
  const rows = useMemo(() => plan.rejected.map((one, at) => ({ ...one, at })), [plan.rejected])
  const columns = useMemo<Column<Left & { at: number }>[]>(
    () => [
      { id: 'row', header: t('actionImport.rows.row'), cell: ({ row }) => row, align: 'end', width: '64px' },
      {
        id: 'reason',
        header: t('actionImport.rows.reason'),
        cell: ({ reasons }) => reasons.map(({ key, params }) => t(`actionImport.reason.${key}`, params)).join(' '),
      },
      {
        id: 'contents',
        header: t('actionImport.rows.contents'),
        cell: ({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' · '),
      },
    ],
    [t],
  )
  const part = rows.length < plan.rejectedCount
  const title = t(part ? 'actionImport.rows.rejectedFirst' : 'actionImport.rows.rejected', { count: rows.length })
  return (
    <>
      <h3 className={classes.tableTitle}>{title}</h3>
      <DataTable label={title} rows={rows} columns={columns} rowId={({ at }) => String(at)} />
    </>
  )
}
