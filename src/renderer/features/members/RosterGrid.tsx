import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { RosterRow } from '#shared/roster.ts'
import { useLocale } from '../../components/locale.ts'
import { RosterEditor } from './RosterEditor.tsx'
import classes from './RosterGrid.module.css'
import { RosterHead } from './RosterHead.tsx'
import { RosterLine } from './RosterLine.tsx'
import { editingOf, templateOf } from './rosterColumns.tsx'
import { wishOf } from './rosterKeys.ts'
import { moveColumn, resized, turnSort } from './rosterLayout.ts'
import { useCellEdit } from './useCellEdit.ts'
import type { RosterLooking } from './useRosterLook.ts'
import { useRosterMoves } from './useRosterMoves.ts'
import type { RosterRows } from './useRosterRows.ts'
import type { RosterChoosing } from './useRosterSelection.ts'

interface Props {
  looking: RosterLooking
  rows: RosterRows
  choosing: RosterChoosing
  onRemove: () => void
  /** Holds how to get into the first row, for the search box above. */
  enter: RefObject<() => void>
}

/** Rows drawn above and below what is in view. */
const beyond = 8
/** The window's header and the table's, which cover rows. */
const covered = 56 + 40

/** The roster as a data grid: one tab stop, arrow keys by cell, and only the rows in view are drawn. */
export function RosterGrid({ looking, rows, choosing, onRemove, enter }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const locale = useLocale()
  const { look, setLook, setView } = looking
  const { columns, view } = look
  const grid = useRef<HTMLTableElement>(null)
  const anchor = useRef<number | null>(null)
  const words = useMemo(() => {
    const format = new Intl.NumberFormat(locale)
    return { t, locale, number: (value: number) => format.format(value) }
  }, [t, locale])

  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const body = grid.current
    if (!body) return
    const measure = () => setMargin(Math.round(body.getBoundingClientRect().top + window.scrollY))
    measure()
    // Whatever stands above may grow a line.
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [])
  const rowHeight = document.documentElement.dataset.density === 'compact' ? 28 : 36
  const active = useRef(0)
  const virtual = useWindowVirtualizer({
    count: rows.found,
    estimateSize: () => rowHeight,
    overscan: beyond,
    scrollMargin: margin,
    scrollPaddingStart: covered,
    scrollPaddingEnd: 16,
    // The active row keeps the focus wherever the window is scrolled to.
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range)
      const one = active.current
      return one < 0 || one >= rows.found || inView.includes(one) ? inView : [...inView, one].sort((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const size = { rows: rows.found, columns: columns.length + 1 }
  const moves = useRosterMoves(grid, size, (row) => virtual.scrollToIndex(row, { align: 'auto' }))
  const { cell } = moves
  active.current = cell.row
  enter.current = () => moves.go({ row: 0, column: 1 })
  const edit = useCellEdit({ view, rows, columns, moves })

  const inView = items.filter(({ index }) => index !== cell.row)
  const [from, to] = [inView[0]?.index ?? 0, inView.at(-1)?.index ?? 0]
  useEffect(() => rows.look(from, to))

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
  const latest = useRef(toggle)
  latest.current = toggle
  const onToggle = useCallback((row: RosterRow, index: number, range: boolean) => latest.current(row, index, range), [])

  const selectAll = () => (choosing.count > 0 ? choosing.none() : choosing.all())
  const sortBy = (at: number) => setView({ sort: turnSort(view.sort, columns[at]?.id) })
  const resize = (at: number, width: number) => setLook({ ...look, columns: resized(columns, at, width) })

  const open = () => {
    const { row, column } = cell
    if (row === -1) return column === 0 ? selectAll() : sortBy(column - 1)
    const member = rows.at(row)
    if (member === null) return
    if (columns[column - 1]?.id === 'name') void navigate(`/members/${member.id}`)
    else edit.begin()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const page = Math.max(1, Math.floor((window.innerHeight - covered) / rowHeight) - 1)
    const wish = wishOf(event, { cell, ...size, page })
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
        const row = rows.at(cell.row)
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
      style={{ '--columns': templateOf(columns), '--row-height': `${rowHeight}px` } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        const place = placeIn(event)
        if (place) moves.mark(place)
      }}
      onDoubleClick={(event) => {
        const place = placeIn(event)
        if (place && place.row >= 0 && columns[place.column - 1]?.id !== 'state') edit.begin(place)
      }}
    >
      <RosterHead
        columns={columns}
        sort={view.sort}
        active={cell.row === -1 ? cell.column : null}
        selected={choosing.count === 0 ? 'none' : choosing.count >= rows.found ? 'all' : 'some'}
        onSelectAll={selectAll}
        onSort={sortBy}
        onResize={resize}
      />
      <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows.at(item.index)
          const here = item.index === cell.row
          const column = columns[cell.column - 1]
          const editing = here && row !== null && column && edit.id === row.id ? editingOf(column.id, row) : null
          return (
            <RosterLine
              key={item.index}
              index={item.index}
              top={item.start - virtual.options.scrollMargin}
              row={row}
              columns={columns}
              selected={row !== null && choosing.has(row.id)}
              active={here ? cell.column : null}
              words={words}
              onToggle={onToggle}
              editor={
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
              }
            />
          )
        })}
      </tbody>
    </table>
  )
}
