import { memo } from 'react'
import { Link } from 'react-router'
import type { RosterColumn, RosterRow } from '#shared/roster.ts'
import classes from './RosterGrid.module.css'
import { type CellWords, columnKinds, StateText } from './rosterColumns.tsx'

interface Props {
  id: RosterColumn
  row: RosterRow
  /** Place in the grid: `row:column`. */
  place: string
  at: number
  /** The one cell that Tab leads to. */
  active: boolean
  words: CellWords
}

/** One cell as it is read. The whole text is a title where it may be cut off. */
export const RosterCell = memo(function RosterCell({ id, row, place, at, active, words }: Props) {
  const text = columnKinds[id].text(row, words)
  const quiet = id === 'address' && row.address.length === 0
  return (
    <td
      aria-colindex={at + 2}
      tabIndex={active ? 0 : -1}
      className={classes.cell}
      data-place={place}
      data-align={columnKinds[id].align}
      data-quiet={quiet || undefined}
      title={text}
    >
      {id === 'name' ? (
        // The cell has the focus and Enter follows the link: one stop a cell.
        <Link to={`/members/${row.id}`} className={classes.name} tabIndex={-1}>
          {text}
        </Link>
      ) : id === 'state' ? (
        <StateText row={row} words={words} />
      ) : (
        <span className={classes.text}>{text}</span>
      )}
    </td>
  )
})
