import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import classes from './DataTable.module.css'

interface Props {
  column: { header: string; align?: 'start' | 'end'; spare?: boolean; plain?: boolean; value?: unknown }
  sorted: false | 'asc' | 'desc'
  onSort: () => void
}

/** A column's header; a button when the column sorts, and the direction is also told to screen readers. */
export function HeaderCell({ column, sorted, onSort }: Props) {
  const direction = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined
  const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" data-align={column.align} data-spare={column.spare || undefined} aria-sort={direction}>
      {column.plain ? (
        <VisuallyHidden>{column.header}</VisuallyHidden>
      ) : column.value === undefined ? (
        column.header
      ) : (
        <UnstyledButton className={classes.sort} onClick={onSort} data-sorted={sorted || undefined}>
          {column.header}
          <Arrow size={14} aria-hidden className={classes.arrow} />
        </UnstyledButton>
      )}
    </th>
  )
}
