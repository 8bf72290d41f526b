import { type RefObject, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSteady } from '../../components/useSteady.ts'
import { useCellWords } from './cellWords.ts'
import { RosterBlock } from './RosterBlock.tsx'
import { RosterEditor } from './RosterEditor.tsx'
import classes from './RosterGrid.module.css'
import { RosterHead } from './RosterHead.tsx'
import { editingOf, templateOf } from './rosterColumns.tsx'
import { rowIn } from './rosterRow.ts'
import { useCellEdit } from './useCellEdit.ts'
import { useRosterDeeds } from './useRosterDeeds.ts'
import type { RosterLooking } from './useRosterLook.ts'
import { useRosterMoves } from './useRosterMoves.ts'
import { useRosterPointer } from './useRosterPointer.ts'
import type { RosterRows } from './useRosterRows.ts'
import type { RosterChoosing } from './useRosterSelection.ts'
import { useRosterWindow } from './useRosterWindow.ts'

interface Props {
  looking: RosterLooking
  rows: RosterRows
  choosing: RosterChoosing
  onRemove: () => void
  /** Holds how to get into the first row, for the search box above. */
  enter: RefObject<() => void>
}

/** The roster as a data grid: one tab stop, arrow keys by cell, and only the rows in view are drawn. */
export function RosterGrid({ looking, rows, choosing, onRemove, enter }: Props) {
  const { t } = useTranslation()
  const { columns, view } = looking.look
  const grid = useRef<HTMLTableElement>(null)
  const gridId = useId()
  const elementOf = (slot: number) => `${gridId}-${slot}`
  const selectId = `${gridId}-select`
  const headId = `${gridId}-head`
  const words = useCellWords()
  const active = useRef(0)
  const seen = useRosterWindow(grid, rows, active)
  const size = { rows: rows.found, columns: columns.length + 1 }
  const moves = useRosterMoves(grid, size, seen.show)
  const { cell } = moves
  active.current = cell.row
  enter.current = () => moves.go({ row: 0, column: 1 })
  // What is done to a row is done to the one that is shown, also while another answer is on its way to the screen.
  const at = (index: number) => {
    const block = seen.drawn.find(({ first, last }) => first <= index && index <= last)
    return block === undefined ? rows.at(index) : rowIn(block.page, index)
  }
  const edit = useCellEdit({ view, at, columns, moves })
  useEffect(() => rows.look(seen.from, seen.to))

  const { onKeyDown, ...deeds } = useRosterDeeds({
    grid,
    looking,
    choosing,
    moves,
    edit,
    at,
    size,
    page: seen.page,
    onRemove,
  })
  const steady = useSteady(deeds)
  const pointer = useRosterPointer({ columns, moves, edit, at })

  const row = at(cell.row)
  const column = columns[cell.column - 1]
  const editing = row !== null && column && edit.id === row.id ? editingOf(column.id, row) : null
  const editor =
    editing && row && column ? (
      <RosterEditor
        key={`${row.id} ${column.id}`}
        label={t('roster.edit.label', { column: t(`roster.column.${column.id}`), name: row.name })}
        text={editing.text(row)}
        lines={editing.lines ?? false}
        save={(text) => edit.save(row, column.id, editing.fields(text))}
        onDone={edit.done}
      />
    ) : null

  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a data grid of WAI-ARIA is a table with this role
      role="grid"
      aria-label={t('members.title')}
      aria-rowcount={rows.found + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      className={classes.grid}
      style={
        {
          '--columns': templateOf(columns),
          '--row-height': `${seen.rowHeight}px`,
          '--rows': `${seen.height}px`,
        } as React.CSSProperties
      }
      // Whoever reads the page by ear hears the rows in their order, whichever elements show them.
      aria-owns={seen.order === null ? undefined : [headId, ...seen.order.map(elementOf)].join(' ')}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      <RosterHead
        id={headId}
        selectId={selectId}
        columns={columns}
        sort={view.sort}
        active={cell.row === -1 ? cell.column : null}
        selected={choosing.count === 0 ? 'none' : choosing.count >= rows.found ? 'all' : 'some'}
        onSelectAll={steady.selectAll}
        onSort={steady.sortBy}
        onResize={steady.resize}
      />
      {seen.drawn.map(({ first, last, slot, top, page }) => {
        const here = first <= cell.row && cell.row <= last
        return (
          <RosterBlock
            key={slot}
            id={elementOf(slot)}
            selectId={selectId}
            first={first}
            last={last}
            ends={last === rows.found - 1}
            top={top}
            page={page}
            columns={columns}
            isSelected={choosing.has}
            activeRow={here ? cell.row : null}
            activeColumn={here ? cell.column : null}
            words={words}
            onToggle={steady.toggle}
            editor={here ? editor : null}
          />
        )
      })}
    </table>
  )
}
