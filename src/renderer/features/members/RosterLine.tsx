import { memo, type ReactNode } from 'react'
import type { RosterRow, ShownColumn } from '#shared/roster.ts'
import { RosterCell } from './RosterCell.tsx'
import classes from './RosterGrid.module.css'
import type { CellWords } from './rosterColumns.tsx'

interface Props {
  index: number
  top: number
  /** Null while it is being read. */
  row: RosterRow | null
  columns: readonly ShownColumn[]
  selected: boolean
  /** Column of the active cell, null on other rows. */
  active: number | null
  words: CellWords
  onToggle: (row: RosterRow, index: number, extend: boolean) => void
  /** In place of the active cell. */
  editor: ReactNode | null
}

/** One member's row, put at its place among all that are not drawn. */
export const RosterLine = memo(function RosterLine(props: Props) {
  const { index, top, row, columns, selected, active, words, onToggle, editor } = props
  const { t } = words
  const shared = {
    'aria-rowindex': index + 2,
    className: classes.row,
    style: { transform: `translateY(${top}px)` },
  } as const
  // One cell for all: while the scrollbar is dragged, every frame draws a window of them.
  if (row === null) {
    return (
      <tr {...shared} aria-busy>
        <td aria-colindex={1} aria-colspan={columns.length + 1} className={classes.coming} />
      </tr>
    )
  }
  return (
    <tr {...shared} aria-selected={selected} data-selected={selected || undefined}>
      <td aria-colindex={1} tabIndex={active === 0 ? 0 : -1} className={classes.check} data-place={`${index}:0`}>
        {/* The browser's own: a component for each row was a third of what scrolling cost. */}
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={-1}
          aria-label={t('app.table.selectRow', { name: row.name })}
          checked={selected}
          onClick={(event) => onToggle(row, index, event.shiftKey)}
          readOnly
        />
      </td>
      {columns.map(({ id }, at) =>
        editor !== null && active === at + 1 ? (
          <td key={id} aria-colindex={at + 2} className={classes.editing}>
            {editor}
          </td>
        ) : (
          <RosterCell
            key={id}
            id={id}
            row={row}
            at={at}
            place={`${index}:${at + 1}`}
            active={active === at + 1}
            words={words}
          />
        ),
      )}
    </tr>
  )
})
