import { Checkbox } from '@mantine/core'
import {
  type ColumnDef,
  createSortedRowModel,
  type RowSelectionState,
  rowSelectionFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from './DataTable.module.css'
import { HeaderCell } from './HeaderCell.tsx'
import { useLocale } from './locale.ts'

export interface Column<Row> {
  id: string
  header: string
  /** What the cell shows; the sort value when absent. */
  cell?: (row: Row) => ReactNode
  /** What the column sorts by; a column without it does not sort. Null sorts last. */
  value?: (row: Row) => string | number | null
  /** `end` for numbers: right-aligned, tabular. */
  align?: 'start' | 'end'
  /** CSS width; columns without one share what is left. */
  width?: string
  /** Cut with an ellipsis instead of wrapped; wants a `width`. Give the whole text a `title`. */
  clip?: boolean
  /** Left out in narrow windows (below 64em). */
  spare?: boolean
  /** Its cells speak for themselves, such as buttons: the header is only read aloud. */
  plain?: boolean
}

interface Props<Row> {
  /** Accessible name: what the rows are. */
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
  /** What a person calls the row; names its checkbox. Wanted with `selected`. */
  rowName?: (row: Row) => string
  /** Where the row leads. The first column's content becomes the link and the whole row can be clicked. */
  rowLink?: (row: Row) => string
  initialSort?: { id: string; desc?: boolean }
  /** Ids of selected rows; with `onSelect`, shows checkboxes. */
  selected?: readonly string[]
  onSelect?: (ids: string[]) => void
}

const features = tableFeatures({ rowSortingFeature, rowSelectionFeature, sortedRowModel: createSortedRowModel() })
type Features = typeof features

/** Fewer rows than this are all in the page: then the browser's own search and screen readers see every row. */
const wholeUpTo = 200

/** A table of records: sorts by its headers, links its rows, selects, and draws only what is in view when it is long. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { label, rows, columns, rowId, rowName, rowLink, initialSort, selected, onSelect } = props
  const { t } = useTranslation()
  const locale = useLocale()
  const [sorting, setSorting] = useState<SortingState>(
    initialSort ? [{ id: initialSort.id, desc: initialSort.desc ?? false }] : [],
  )
  const defs = useMemo(() => toDefs(columns, locale), [columns, locale])
  const data = useMemo(() => [...rows], [rows])
  const rowSelection = useMemo<RowSelectionState>(
    () => Object.fromEntries((selected ?? []).map((id) => [id, true])),
    [selected],
  )
  const table = useTable<Features, Row>({
    features,
    columns: defs,
    data,
    getRowId: rowId,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting, rowSelection },
    onSortingChange: setSorting,
    onRowSelectionChange: (updater) => {
      const next = typeof updater === 'function' ? updater(rowSelection) : updater
      onSelect?.(Object.keys(next).filter((id) => next[id]))
    },
  })
  const lines = table.getRowModel().rows

  const root = useRef<HTMLTableElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    setOffset(root.current ? root.current.getBoundingClientRect().top + window.scrollY : 0)
  }, [])
  const whole = lines.length <= wholeUpTo
  const virtual = useWindowVirtualizer({
    count: lines.length,
    enabled: !whole,
    estimateSize: () => (document.documentElement.dataset.density === 'compact' ? 28 : 36),
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 20,
    scrollMargin: offset,
  })
  const items = virtual.getVirtualItems()
  const shown = whole ? lines.map((_, index) => index) : items.map((item) => item.index)
  const above = whole ? 0 : (items[0]?.start ?? offset) - offset
  const below = whole ? 0 : virtual.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset)
  const span = columns.length + (onSelect ? 1 : 0)

  return (
    <table className={classes.table} aria-label={label} aria-rowcount={lines.length + 1} ref={root}>
      <colgroup>
        {onSelect && <col style={{ width: 44 }} />}
        {columns.map((column) => (
          <col key={column.id} style={{ width: column.width }} data-spare={column.spare || undefined} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {onSelect && (
            <th scope="col" className={classes.check}>
              <Checkbox
                size="xs"
                aria-label={t('app.table.selectAll')}
                checked={lines.length > 0 && table.getIsAllRowsSelected()}
                indeterminate={table.getIsSomeRowsSelected()}
                onChange={(event) => table.toggleAllRowsSelected(event.currentTarget.checked)}
              />
            </th>
          )}
          {columns.map((column) => (
            <HeaderCell
              key={column.id}
              column={column}
              sorted={table.getColumn(column.id)?.getIsSorted() ?? false}
              onSort={() => table.getColumn(column.id)?.toggleSorting()}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {above > 0 && (
          <tr aria-hidden>
            <td colSpan={span} className={classes.spacer} style={{ height: above }} />
          </tr>
        )}
        {shown.map((index) => {
          const line = lines[index]
          if (line === undefined) return null
          return (
            <tr
              key={line.id}
              aria-rowindex={index + 2}
              data-index={index}
              data-selected={line.getIsSelected() || undefined}
              data-linked={rowLink ? true : undefined}
              ref={whole ? undefined : virtual.measureElement}
            >
              {onSelect && (
                <td className={classes.check}>
                  <Checkbox
                    size="xs"
                    aria-label={t('app.table.selectRow', { name: rowName?.(line.original) ?? line.id })}
                    checked={line.getIsSelected()}
                    onChange={(event) => line.toggleSelected(event.currentTarget.checked)}
                  />
                </td>
              )}
              {columns.map((column, at) => {
                const content = column.cell ? column.cell(line.original) : column.value?.(line.original)
                return (
                  <td
                    key={column.id}
                    data-align={column.align}
                    data-clip={column.clip || undefined}
                    data-spare={column.spare || undefined}
                  >
                    {at === 0 && rowLink ? (
                      <Link to={rowLink(line.original)} className={classes.link}>
                        {content}
                      </Link>
                    ) : (
                      content
                    )}
                  </td>
                )
              })}
            </tr>
          )
        })}
        {below > 0 && (
          <tr aria-hidden>
            <td colSpan={span} className={classes.spacer} style={{ height: below }} />
          </tr>
        )}
      </tbody>
    </table>
  )
}

function toDefs<Row extends object>(columns: readonly Column<Row>[], locale: string): ColumnDef<Features, Row>[] {
  const order = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return columns.map((column) => ({
    id: column.id,
    // Undefined is what the table sorts last whatever the direction.
    accessorFn: (row: Row) => column.value?.(row) ?? undefined,
    enableSorting: column.value !== undefined,
    sortDescFirst: false,
    sortUndefined: 'last' as const,
    sortFn: (one, other, id) => {
      const [left, right] = [one.getValue<string | number>(id), other.getValue<string | number>(id)]
      return typeof left === 'number' && typeof right === 'number'
        ? left - right
        : order.compare(String(left), String(right))
    },
  }))
}
