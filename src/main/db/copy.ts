import Database from 'better-sqlite3'
import type { Sqlite } from './sqlite.ts'

/** Looks into a copy of a profile's database without changing it or leaving files beside it. */
export function readCopy<T>(file: string, look: (copy: Sqlite) => T): T {
  const copy = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return look(copy)
  } finally {
    copy.close()
  }
}
