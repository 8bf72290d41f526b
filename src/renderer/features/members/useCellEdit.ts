import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellFields, RosterColumn, RosterRow, RosterView, ShownColumn } from '#shared/roster.ts'
import { desk, orpc } from '../../app/client.ts'
import { refusalText } from '../../components/refusals.ts'
import { useChange } from '../../components/useChange.ts'
import type { Onward } from './RosterEditor.tsx'
import { editingOf } from './rosterColumns.tsx'
import type { Cell, RosterMoves } from './useRosterMoves.ts'

interface Around {
  view: RosterView
  /** The row that is shown at an index; null where there is none yet. */
  at: (index: number) => RosterRow | null
  columns: readonly ShownColumn[]
  moves: RosterMoves
}

export type CellEdit = ReturnType<typeof useCellEdit>

/** Changing cells where they stand: which one is open, saving it, and going on from it. */
export function useCellEdit({ view, at, columns, moves }: Around) {
  const { t } = useTranslation()
  const { cell } = moves
  const [id, setId] = useState<string | null>(null)
  const change = useChange(orpc.roster.edit.mutationOptions(), {
    quiet: true,
    said: ({ row }, { fields }) =>
      fields.active === undefined
        ? t('roster.said.edited', { name: row.name })
        : t(row.active ? 'roster.said.active' : 'roster.said.inactive', { name: row.name }),
  })

  const begin = (where: Cell = cell) => {
    const row = at(where.row)
    const column = columns[where.column - 1]
    if (row === null || column === undefined) return
    // There are two states, so to change one is to choose the other.
    if (column.id === 'state') change.mutate({ id: row.id, fields: { active: !row.active } })
    else if (editingOf(column.id, row) !== null) {
      moves.mark(where)
      setId(row.id)
    }
  }

  const editable = (row: RosterRow, from: number, by: number): number | null => {
    for (let next = from + by; next >= 0 && next < columns.length; next += by) {
      const column = columns[next]
      if (column && editingOf(column.id, row) !== null) return next
    }
    return null
  }

  return {
    /** Whose cell, the active one, is open. */
    id,
    begin,

    /** Null when it was saved, else why not. */
    async save(row: RosterRow, _: RosterColumn, fields: CellFields): Promise<string | null> {
      try {
        await change.mutateAsync({ id: row.id, fields })
      } catch (error) {
        return refusalText(t, error)
      }
      // A new name or town may stand elsewhere.
      const place = await desk.roster.place({ view, id: row.id }).catch(() => null)
      if (place !== null && place !== cell.row) moves.go({ row: place, column: cell.column })
      return null
    },

    done(onward: Onward): void {
      const row = at(cell.row)
      const beside = row && onward !== 'down' ? editable(row, cell.column - 1, onward === 'previous' ? -1 : 1) : null
      if (onward === 'stay' || row === null) {
        setId(null)
        moves.go(cell)
      } else if (onward === 'down') {
        const next = at(cell.row + 1)
        moves.go({ row: cell.row + 1, column: cell.column })
        const column = columns[cell.column - 1]
        setId(next && column && editingOf(column.id, next) !== null ? next.id : null)
      } else if (beside === null) {
        setId(null)
        moves.go({ row: cell.row, column: cell.column + (onward === 'next' ? 1 : -1) })
      } else moves.mark({ row: cell.row, column: beside + 1 })
    },
  }
}
