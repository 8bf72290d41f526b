/** The `sqlite3` shell's `.import` of a file, and then the indexes and the search table that a profile has of its members. */
import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { columns } from './listFile.ts'

export const hasShell = (): boolean => spawnSync('sqlite3', ['--version']).status === 0

/** Which of the file's columns stand for a column of the members' table. */
const held: Record<string, string> = {
  prefix: 'Title',
  given_name: 'First name',
  family_name: 'Last name',
  address: 'Address',
  country: 'Country',
  email: 'Email',
  phone: 'Phone',
  phone_e164: 'Phone',
}

/**
 * What a profile has beside the rows of its members: indexes and search tables,
 * over the columns that the file has.
 */
export function sameIndexes(profile: string): string[] {
  const sqlite = new Database(profile, { readonly: true })
  try {
    const tables = sqlite
      .prepare<[], { sql: string; name: string }>(
        `SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'`,
      )
      .all()
    const indexes = sqlite
      .prepare<[], { name: string; fields: string }>(`
        SELECT l.name, (SELECT group_concat(i.name) FROM pragma_index_info(l.name) i) AS fields
          FROM pragma_index_list('members') l WHERE l.origin = 'c'`)
      .all()
    const over = (fields: readonly string[]) => [...new Set(fields.flatMap((field) => held[field] ?? []))]
    const quoted = (fields: readonly string[]) => fields.map((field) => `"${field}"`).join(', ')
    return [
      ...indexes.flatMap(({ name, fields }) => {
        const fitting = over((fields ?? '').split(','))
        return fitting.length === 0 ? [] : [`CREATE INDEX "${name}" ON people (${quoted(fitting)})`]
      }),
      ...tables.flatMap(({ name, sql }) => {
        const options = /\bprefix\s*=\s*'[^']*'/i.exec(sql)?.[0]
        const searched = ['First name', 'Last name', 'Address', 'City', 'Email', 'Phone']
        return [
          `CREATE VIRTUAL TABLE "${name}" USING fts5(${quoted(searched)}${options ? `, ${options}` : ''})`,
          `INSERT INTO "${name}" (rowid, ${quoted(searched)}) SELECT rowid, ${quoted(searched)} FROM people`,
        ]
      }),
    ]
  } finally {
    sqlite.close()
  }
}

/** Milliseconds of the shell, with the journal and the care for the disk that a profile has. */
export function shellImport(csv: string, folder: string, indexes: readonly string[]): number {
  const file = join(folder, 'shell.sqlite')
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  const start = performance.now()
  execFileSync(
    'sqlite3',
    [
      file,
      'PRAGMA journal_mode = WAL',
      'PRAGMA synchronous = FULL',
      `CREATE TABLE people (${columns.map((column) => `"${column}" TEXT`).join(', ')})`,
      '.mode csv',
      `.import --skip 1 "${csv}" people`,
      ...indexes,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return performance.now() - start
}
