/**
 * What was read last, kept in memory while a coordinator decides: each change of a column or a decision asks anew, and
 * reading a long file takes seconds. It is let go when the import is done, or when another file is read.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { maxFileBytes } from '#shared/files.ts'
import { Refusal } from '#shared/refusal.ts'
import { kindOf } from '../../intake/formats/kind.ts'
import { rosterLimits } from '../../intake/formats/limits.ts'
import type { JobControl } from '../../jobs/control.ts'
import type { RosterChoice } from '../formats/roster.ts'
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
    has: (key: string): boolean => last?.key === key,
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

/** XML begins with it: a workbook in one piece. */
const lessThan = 0x3c

function bytesOf(path: string, file: string): Uint8Array {
  if (statSync(path).size > maxFileBytes) throw new Refusal('csvTooLarge', { file })
  return readFileSync(path)
}

/** Reads a workbook in a thread that can be ended: see intake/formats/thread.ts. */
export type ReadWorkbook = (
  file: string,
  bytes: Uint8Array,
  choice: RosterChoice,
  checkpoint: () => void,
) => Promise<Table>

/**
 * The table of a workbook, which programs of other people pack and unpack; null for a text, which is read here.
 * @throws Refusal `csvTooLarge`, and as `read` does
 */
export async function openWorkbook(
  path: string,
  choice: string | null,
  control: JobControl,
  read: ReadWorkbook,
): Promise<Table | null> {
  const file = basename(path)
  const bytes = bytesOf(path, file)
  return kindOf(bytes) === 'zip' || bytes[0] === lessThan
    ? await read(file, bytes, { sheet: choice }, control.checkpoint)
    : null
}

/** @throws Refusal `csvTooLarge`, `rosterTooSlow`, `cancelled`, and as readTable does */
export function openTable(path: string, choice: string | null, control: JobControl): Table {
  const file = basename(path)
  const until = performance.now() + rosterLimits.milliseconds
  return readTable(bytesOf(path, file), file, { sheet: choice }, () => {
    control.checkpoint()
    if (performance.now() > until) throw new Refusal('rosterTooSlow', { file })
  })
}
