import { memo, type ReactNode } from 'react'
import type { RosterPage, RosterRow, ShownColumn } from '#shared/roster.ts'
import type { CellWords } from './cellWords.ts'
import classes from './RosterGrid.module.css'
import { RosterLine } from './RosterLine.tsx'
import { rowIn } from './rosterRow.ts'

interface Props {
  id: string
  /** The element that says what the boxes are for. */
  selectId: string
  first: number
  last: number
  /** Whether these are the last of all. */
  ends: boolean
  /** Pixels from the first row of all. */
  top: number
  /** Null while it is being read. */
  page: RosterPage | null
  columns: readonly ShownColumn[]
  isSelected: (id: string) => boolean
  /** The active cell, when it is in here. */
  activeRow: number | null
  activeColumn: number | null
  words: CellWords
  onToggle: (row: RosterRow, index: number, extend: boolean) => void
  /** In place of the active cell. */
  editor: ReactNode | null
}

/** Rows that follow each other and are put at their place together. */
export const RosterBlock = memo(function RosterBlock(props: Props) {
  const {
    id,
    selectId,
    first,
    last,
    ends,
    top,
    page,
    columns,
    isSelected,
    activeRow,
    activeColumn,
    words,
    onToggle,
    editor,
  } = props
  const line = (index: number, at: number) => {
    const row = rowIn(page, index)
    const here = index === activeRow
    const lineId = `${id}-${at}`
    return (
      <RosterLine
        key={lineId}
        id={lineId}
        selectId={selectId}
        index={index}
        row={row}
        columns={columns}
        selected={row !== null && isSelected(row.id)}
        active={here ? activeColumn : null}
        words={words}
        onToggle={onToggle}
        editor={here ? editor : null}
      />
    )
  }
  return (
    <tbody
      id={id}
      className={classes.block}
      style={{ transform: `translateY(${top}px)` }}
      data-end={ends || undefined}
      data-editing={editor !== null || undefined}
    >
      {Array.from({ length: last - first + 1 }, (_, at) => line(first + at, at))}
    </tbody>
  )
})
