/** Where a file comes from: files with the same headings are taken to be one list, kept on. */
import { createHash } from 'node:crypto'
import { fold } from '#shared/fold.ts'
import { type MemberColumn, memberColumns } from '#shared/members.ts'
import type { Table } from './table.ts'

/** @returns null for a file without headings, which nothing tells from another */
export function fingerprintOf({ hasHeader, headings }: Pick<Table, 'hasHeader' | 'headings'>): string | null {
  if (!hasHeader) return null
  return createHash('sha256')
    .update(JSON.stringify(headings.map(fold)))
    .digest('hex')
}

/** Whether remembered columns still fit: as many, and of kinds that exist. */
export const fits = (columns: readonly MemberColumn[], { headings }: Pick<Table, 'headings'>): boolean =>
  columns.length === headings.length && columns.every((column) => memberColumns.includes(column))
