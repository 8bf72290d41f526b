import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { DeskApp } from './hosts/app.ts'

/** Reads the database beside the running app: what the screen says was saved must lie there. */
export function inDatabase<T>(app: DeskApp, sql: string): T[] {
  const sqlite = new Database(join(app.profile, 'candlepost.sqlite'), { readonly: true })
  try {
    return sqlite.prepare<[], T>(sql).all()
  } finally {
    sqlite.close()
  }
}
