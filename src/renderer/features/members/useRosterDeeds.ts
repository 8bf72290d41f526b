import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { RosterRow } from '#shared/roster.ts'
import { wishOf } from './rosterKeys.ts'
import { moveColumn, resized, turnSort } from './rosterLayout.ts'
import type { CellEdit } from './useCellEdit.ts'
import type { RosterLooking } from './useRosterLook.ts'
import type { RosterMoves } from './useRosterMoves.ts'
import type { RosterChoosing } from './useRosterSelection.ts'

interface Around {
  grid: RefObject<HTMLElement | null>
  looking: RosterLooking
  choosing: RosterChoosing
  moves: RosterMoves
  edit: CellEdit
  /** The row that is shown at an index; null where there is none yet. */
  at: (index: number) => RosterRow | null
  size: { rows: number; columns: number }
  /** Rows that a page down goes on by. */
  page: () => number
  onRemove: () => void
}

/** What one does in the table, and the keys that ask for it. */
export function useRosterDeeds({ grid, looking, choosing, moves, edit, at, size, page, onRemove }: Around) {
  const navigate = useNavigate()
  const { look, setLook, setView } = looking
  const { columns, view } = look
  const { cell } = moves
  const anchor = useRef<number | null>(null)

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
    const wish = wishOf(event, { cell, ...size, page: page() })
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

  return { toggle, selectAll, sortBy, resize, onKeyDown }
}
