import { useDebouncedCallback } from '@mantine/hooks'
import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router'
import type { RosterRow, ShownColumn } from '#shared/roster.ts'
import type { CellEdit } from './useCellEdit.ts'
import type { RosterMoves } from './useRosterMoves.ts'

interface Around {
  columns: readonly ShownColumn[]
  moves: RosterMoves
  edit: CellEdit
  /** The row that is shown at an index; null where there is none yet. */
  at: (index: number) => RosterRow | null
}

/** Milliseconds after which a pointer is taken to point; browsers show a title later. */
const pointerRests = 200

/** What the pointer does in the table, told by the place that its cells bear: a handler each was a part of what scrolling cost. */
export function useRosterPointer({ columns, moves, edit, at }: Around) {
  const navigate = useNavigate()

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

  return {
    onMouseDown: (event: MouseEvent) => {
      const place = placeIn(event)
      if (place) moves.mark(place)
    },
    onClick: follow,
    onMouseOver: ({ target }: MouseEvent) => tellWhole(target),
    onDoubleClick: (event: MouseEvent) => {
      const place = placeIn(event)
      if (place && place.row >= 0 && columns[place.column - 1]?.id !== 'state') edit.begin(place)
    },
  }
}
