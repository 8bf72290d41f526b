/**
 * What was read last, kept in memory while a coordinator decides: each change of a column or a decision asks anew, and
 * reading a long file takes seconds. It is let go when the import is done, or when another file is read.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { maxFileBytes } from '#shared/files.ts'
import { Refusal } from '#shared/refusal.ts'
import { readTable, type Table } from './table.ts'

/** Keeps the last thing made of each kind, as long as the key it was made for is asked for. */
export function createLast<T>() {
  let last: { key: string; value: T } | null = null
  return {
    get(key: string, make: () => T): T {
      if (last?.key !== key) {
        // The old one goes first: two long rosters at once would be a lot of memory.
        last = null
        last = { key, value: make() }
      }
      return last.value
    },
    forget(): void {
      last = null
    },
  }
}

/** Names a file as it is now: it may be saved again while it is looked at. */
export function versionOf(path: string): string {
  const { size, mtimeMs } = statSync(path)
  return JSON.stringify([path, size, mtimeMs])
}

/** @throws Refusal `csvTooLarge`, and as readTable does */
export function openTable(path: string, choice: string | null): Table {
  const file = basename(path)
  if (statSync(path).size > maxFileBytes) throw new Refusal('csvTooLarge', { file })
  return readTable(readFileSync(path), file, { sheet: choice })
}
