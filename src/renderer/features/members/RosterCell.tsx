import type { RosterColumn, RosterRow } from '#shared/roster.ts'
import type { CellWords } from './cellWords.ts'
import classes from './RosterGrid.module.css'
import { columnKinds, StateText, stateOf } from './rosterColumns.tsx'

interface Props {
  /** Of the cell that names the row. */
  elementId: string | undefined
  id: RosterColumn
  /** Null while it is being read. */
  row: RosterRow | null
  /** Place in the grid: `row:column`. */
  place: string
  at: number
  /** The one cell that Tab leads to. */
  active: boolean
  words: CellWords
}

/** Not nothing, so that the text that follows changes a node instead of making one. */
const blank = '\u00a0'

/** One cell as it is read. */
export function RosterCell({ elementId, id, row, place, at, active, words }: Props) {
  const text = (row !== null && columnKinds[id].text(row, words)) || blank
  return (
    <td
      id={elementId}
      aria-colindex={at + 2}
      tabIndex={active ? 0 : -1}
      className={classes.cell}
      data-place={place}
      data-align={columnKinds[id].align}
      data-quiet={(id === 'address' && row?.address.length === 0) || undefined}
    >
      {id === 'name' ? (
        // The cell has the focus and Enter follows the link: one stop a cell. The grid follows it for the pointer.
        <a href={row === null ? undefined : words.memberHref(row.id)} className={classes.name} tabIndex={-1}>
          {text}
        </a>
      ) : id === 'state' ? (
        <StateText look={row !== null && stateOf(row) === 'noConsent'}>{text}</StateText>
      ) : (
        text
      )}
    </td>
  )
}
