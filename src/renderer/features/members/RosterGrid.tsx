import { useDebouncedCallback } from '@mantine/hooks'
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { RosterRow } from '#shared/roster.ts'
import { useSteady } from '../../components/useSteady.ts'
import { useCellWords } from './cellWords.ts'
import { RosterBlock } from './RosterBlock.tsx'
import { RosterEditor } from './RosterEditor.tsx'
import classes from './RosterGrid.module.css'
import { RosterHead } from './RosterHead.tsx'
import { editingOf, templateOf } from './rosterColumns.tsx'
import { wishOf } from './rosterKeys.ts'
import { moveColumn, resized, turnSort } from './rosterLayout.ts'
import { rowIn } from './rosterRow.ts'
import { useCellEdit } from './useCellEdit.ts'
import type { RosterLooking } from './useRosterLook.ts'
import { useRosterMoves } from './useRosterMoves.ts'
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

/** Milliseconds after which a pointer is taken to point; browsers show a title later. */
const pointerRests = 200

/** The roster as a data grid: one tab stop, arrow keys by cell, and only the rows in view are drawn. */
export function RosterGrid({ looking, rows, choosing, onRemove, enter }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { look, setLook, setView } = looking
  const { columns, view } = look
  const grid = useRef<HTMLTableElement>(null)
  const gridId = useId()
  const elementOf = (slot: number) => `${gridId}-${slot}`
  const selectId = `${gridId}-select`
  const headId = `${gridId}-head`
  const anchor = useRef<number | null>(null)
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

  const extend = (row: number) => {
    anchor.current ??= cell.row
    choosing.range(anchor.current, row)
  }
  const toggle = (row: RosterRow, index: number, range: boolean) => {
    moves.mark({ row: index, column: 0 })
    if (range && anchor.current !== null) choosing.range(anchor.current, index)
    else {
      anchor.current = index
      choosing.toggle(row)
    }
  }
  const selectAll = () => (choosing.count > 0 ? choosing.none() : choosing.all())
  const sortBy = (at: number) => setView({ sort: turnSort(view.sort, columns[at]?.id) })
  const resize = (at: number, width: number) => setLook({ ...look, columns: resized(columns, at, width) })
  const steady = useSteady({ toggle, selectAll, sortBy, resize })

  const open = () => {
    const { row, column } = cell
    if (row === -1) return column === 0 ? selectAll() : sortBy(column - 1)
    const member = at(row)
    if (member === null) return
    if (columns[column - 1]?.id === 'name') void navigate(`/members/${member.id}`)
    else edit.begin()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const wish = wishOf(event, { cell, ...size, page: seen.page() })
    if (wish === null) return
    // Escape without a selection is nobody's here.
    if (wish.kind === 'none' && choosing.count === 0) return
    event.preventDefault()
    switch (wish.kind) {
      case 'go': {
        moves.go(wish.to)
        if (wish.extend) extend(Math.max(0, wish.to.row))
        else if (wish.to.row !== cell.row) anchor.current = null
        return
      }
      case 'edit':
        return edit.begin()
      case 'open':
        return open()
      case 'toggle': {
        const row = at(cell.row)
        if (cell.row === -1) return selectAll()
        anchor.current = cell.row
        return row === null ? undefined : choosing.toggle(row)
      }
      case 'all':
        return choosing.all()
      case 'none':
        return choosing.none()
      case 'remove':
        return choosing.count > 0 ? onRemove() : undefined
      case 'resize': {
        const width = grid.current?.querySelector<HTMLElement>(`[data-place="-1:${cell.column}"]`)?.offsetWidth ?? 0
        return cell.column > 0 ? resize(cell.column - 1, width + wish.by) : undefined
      }
      case 'moveColumn': {
        const moved = moveColumn(columns, cell.column - 1, wish.by)
        if (moved === null) return
        setLook({ ...look, columns: moved })
        return moves.go({ row: -1, column: cell.column + wish.by })
      }
    }
  }

  const placeIn = (event: MouseEvent) => {
    const place = (event.target as Element).closest<HTMLElement>('[data-place]')?.dataset.place?.split(':').map(Number)
    return place?.[0] === undefined || place[1] === undefined ? null : { row: place[0], column: place[1] }
  }

  // Where text is cut off, and only then: a title changes what styles hold for its cell, and to measure one lays out the page.
  const tellWhole = useDebouncedCallback((target: EventTarget) => {
    const cell = (target as Element).closest<HTMLElement>('td[data-place]')
    if (cell === null) return
    if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent
    else cell.removeAttribute('title')
  }, pointerRests)
  // Here once, as a router's link in each row was a good part of what scrolling cost.
  const follow = (event: MouseEvent) => {
    const place = (event.target as Element).closest('a') === null ? null : placeIn(event)
    const member = place && at(place.row)
    if (!member || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void navigate(`/members/${member.id}`)
  }

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
    // biome-ignore lint/a11y/useKeyWithMouseEvents: titles are for the pointer; with the keyboard one opens the row
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
      onMouseDown={(event) => {
        const place = placeIn(event)
        if (place) moves.mark(place)
      }}
      onClick={follow}
      onMouseOver={({ target }) => tellWhole(target)}
      onDoubleClick={(event) => {
        const place = placeIn(event)
        if (place && place.row >= 0 && columns[place.column - 1]?.id !== 'state') edit.begin(place)
      }}
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
