import { memo, type ReactNode } from 'react'
import type { RosterRow, ShownColumn } from '#shared/roster.ts'
import type { CellWords } from './cellWords.ts'
import { RosterCell } from './RosterCell.tsx'
import classes from './RosterGrid.module.css'

interface Props {
  id: string
  /** The element that says what the box is for. */
  selectId: string
  index: number
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

/**
 * One member's row. Its elements are the same whether the row was read
 * already or not, and few: a window of them changes with every frame of a dragged scrollbar.
 */
export const RosterLine = memo(function RosterLine(props: Props) {
  const { id, selectId, index, row, columns, selected, active, words, onToggle, editor } = props
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-busy={row === null || undefined}
      aria-selected={selected}
      data-selected={selected || undefined}
      data-editing={editor !== null || undefined}
      className={classes.row}
    >
      <td aria-colindex={1} tabIndex={active === 0 ? 0 : -1} className={classes.check} data-place={`${index}:0`}>
        {/* The browser's own: a component for each row was a third of what scrolling cost. */}
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={-1}
          aria-labelledby={`${selectId} ${id}-name`}
          checked={selected}
          onClick={(event) => row !== null && onToggle(row, index, event.shiftKey)}
          readOnly
        />
      </td>
      {columns.map(({ id: column }, at) => {
        const here = active === at + 1
        return here && editor !== null ? (
          <td key={column} aria-colindex={at + 2} className={classes.editing}>
            {editor}
          </td>
        ) : (
          <RosterCell
            key={column}
            elementId={column === 'name' ? `${id}-name` : undefined}
            id={column}
            row={row}
            place={`${index}:${at + 1}`}
            at={at}
            active={here}
            words={words}
          />
        )
      })}
    </tr>
  )
})
