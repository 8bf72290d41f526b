import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperColumn, PaperList } from '#shared/paperList.ts'
import { useNumber } from '../../../components/locale.ts'
import classes from './Paper.module.css'
import { columnKey, countIn, type GridRow, nextCell, rowKey } from './paperCells.ts'
import type { usePaperDraft } from './usePaperDraft.ts'

interface Props {
  columns: PaperList['columns']
  paper: ReturnType<typeof usePaperDraft>
  disabled: boolean
  onSave: () => void
  /** Pasted figures for which there is no column. */
  onBeyond: (count: number) => void
}

/** People or sheets by cases and channels: figures are typed as on an adding machine, Enter goes down, Tab goes right. */
export function PaperGrid({ columns, paper, disabled, onSave, onBeyond }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  const grid = useRef<HTMLTableElement>(null)
  const { rows } = paper
  const figure = (row: GridRow, column: PaperColumn) => countIn(paper.text(row.row, column)) ?? 0
  const who = useRowName()
  const what = ({ channel, kind }: PaperColumn) => t(`evenings.column.${kind}`, { channel: t(`channel.${channel}`) })
  const cases = columns.filter(({ caseId }, i) => columns[i - 1]?.caseId !== caseId)
  const ofCase = (caseId: string) => columns.filter((column) => column.caseId === caseId).length
  const begins = (at: number) => columns[at - 1]?.caseId !== columns[at]?.caseId
  const sumOf = (column: PaperColumn) => rows.reduce((sum, row) => sum + figure(row, column), 0)
  const focus = (at: { row: number; column: number }) => {
    const cell = grid.current?.querySelector<HTMLInputElement>(`input[data-at="${at.row} ${at.column}"]`)
    cell?.focus()
    cell?.select()
  }
  return (
    <section className={`sheet ${classes.frame}`} aria-label={t('evenings.paper.title')}>
      <table ref={grid} className={classes.grid}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classes.who}>
              {t('evenings.paper.who')}
            </th>
            {cases.map(({ caseId, reference }) => (
              <th key={caseId} scope="colgroup" colSpan={ofCase(caseId)} className={classes.case}>
                {reference}
              </th>
            ))}
            <th scope="col" rowSpan={2} className={classes.sum}>
              {t('evenings.counted.all')}
            </th>
          </tr>
          <tr>
            {columns.map((column, at) => (
              <th key={columnKey(column)} scope="col" data-begins={begins(at) || undefined} className={classes.channel}>
                {what(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={rowKey(row.row)}>
              <th scope="row" className={classes.who}>
                {who(row)}
              </th>
              {columns.map((column, right) => {
                const text = paper.text(row.row, column)
                return (
                  <td key={columnKey(column)} data-begins={begins(right) || undefined}>
                    <input
                      className={classes.cell}
                      data-at={`${down} ${right}`}
                      inputMode="numeric"
                      autoComplete="off"
                      maxLength={6}
                      disabled={disabled}
                      aria-label={t('evenings.paper.cell', {
                        who: who(row),
                        reference: column.reference,
                        what: what(column),
                      })}
                      aria-invalid={countIn(text) === null || undefined}
                      value={text}
                      onChange={(event) => paper.type(row.row, column, event.currentTarget.value)}
                      onFocus={(event) => event.currentTarget.select()}
                      onPaste={(event) => {
                        event.preventDefault()
                        const pasted = event.clipboardData.getData('text/plain')
                        const beyond = paper.paste({ row: down, column: right }, pasted)
                        if (beyond > 0) onBeyond(beyond)
                      }}
                      onKeyDown={(event) => {
                        if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return onSave()
                        if (event.ctrlKey || event.metaKey || event.altKey) return
                        const size = { rows: rows.length, columns: columns.length }
                        const next = nextCell(event.key, event.shiftKey, { row: down, column: right }, size)
                        if (next === null) return
                        event.preventDefault()
                        focus(next)
                      }}
                    />
                  </td>
                )
              })}
              <td className={classes.sum}>{number(columns.reduce((sum, column) => sum + figure(row, column), 0))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.who}>
              {t('evenings.counted.all')}
            </th>
            {columns.map((column, at) => (
              <td key={columnKey(column)} data-begins={begins(at) || undefined} className={classes.columnSum}>
                {number(sumOf(column))}
              </td>
            ))}
            <td className={classes.sum} aria-live="polite">
              {number(columns.reduce((sum, column) => sum + sumOf(column), 0))}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function useRowName(): (row: GridRow) => string {
  const { t } = useTranslation()
  return ({ row, name, number }) => {
    if ('sheet' in row) return t('evenings.paper.sheet', { number: row.sheet })
    if ('nobody' in row) return t('evenings.paper.nobody')
    return number === null ? (name ?? '') : `${number} ${name}`
  }
}
