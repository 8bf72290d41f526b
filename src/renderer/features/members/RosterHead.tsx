import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo, type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterView, ShownColumn } from '#shared/roster.ts'
import classes from './RosterGrid.module.css'
import { columnKinds } from './rosterColumns.tsx'

interface Props {
  id: string
  /** Of the element that says what the boxes are for. */
  selectId: string
  columns: readonly ShownColumn[]
  sort: RosterView['sort']
  /** Column of the active cell when it is in the header. */
  active: number | null
  /** Of those found: all, some or none are selected. */
  selected: 'all' | 'some' | 'none'
  onSelectAll: () => void
  onSort: (at: number) => void
  onResize: (at: number, width: number) => void
}

/** The header row: sorts, selects all, and its edges are dragged to another width. */
export const RosterHead = memo(function RosterHead({
  id: headId,
  selectId,
  columns,
  sort,
  active,
  selected,
  onSelectAll,
  onSort,
  onResize,
}: Props) {
  const { t } = useTranslation()
  return (
    <thead id={headId} className={classes.head}>
      <tr aria-rowindex={1} className={classes.headRow}>
        <th
          id={selectId}
          scope="col"
          aria-colindex={1}
          aria-label={t('roster.selectColumn')}
          className={classes.check}
          tabIndex={active === 0 ? 0 : -1}
          data-place="-1:0"
        >
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('app.table.selectAll')}
            checked={selected === 'all'}
            indeterminate={selected === 'some'}
            onChange={onSelectAll}
          />
        </th>
        {columns.map(({ id }, at) => {
          const { sort: by, align } = columnKinds[id]
          const sorted = by !== undefined && by === sort.by
          const Arrow = sorted && sort.desc ? IconArrowDown : IconArrowUp
          return (
            <th
              key={id}
              scope="col"
              aria-colindex={at + 2}
              aria-sort={sorted ? (sort.desc ? 'descending' : 'ascending') : undefined}
              tabIndex={active === at + 1 ? 0 : -1}
              className={classes.header}
              data-place={`-1:${at + 1}`}
              data-align={align}
              data-sorts={by !== undefined || undefined}
              onClick={() => onSort(at)}
            >
              <span className={classes.text}>{t(`roster.column.${id}`)}</span>
              {by !== undefined && (
                <Arrow size={14} aria-hidden className={classes.arrow} data-on={sorted || undefined} />
              )}
              <Edge onResize={(width) => onResize(at, width)} />
            </th>
          )
        })}
      </tr>
    </thead>
  )
})

/** For the pointer; with the keyboard, Alt with the arrow keys does the same. */
function Edge({ onResize }: { onResize: (width: number) => void }) {
  const start = useRef<{ x: number; width: number } | null>(null)
  const move = (event: PointerEvent) => {
    if (start.current) onResize(Math.round(start.current.width + event.clientX - start.current.x))
  }
  return (
    <span
      aria-hidden
      className={classes.edge}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? 0 }
      }}
      onPointerMove={move}
      onPointerUp={() => {
        start.current = null
      }}
    />
  )
}
