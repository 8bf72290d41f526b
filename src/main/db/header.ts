import { closeSync, openSync, readSync } from 'node:fs'
import { applicationId } from './sqlite.ts'

export interface FileHeader {
  kind: 'empty' | 'candlepost' | 'otherDatabase' | 'notDatabase'
  /** `user_version`: the number of the last migration. */
  version: number
}

/**
 * Reads a database file's first 100 bytes (SQLite file format, section 1.3) without opening it as a database, so that
 * a file of a newer version or of another program is not touched in any way.
 */
export function readHeader(file: string): FileHeader {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    const read = readSync(handle, header, 0, 100, 0)
    if (read === 0) return { kind: 'empty', version: 0 }
  } finally {
    closeSync(handle)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return { kind: 'notDatabase', version: 0 }
  const kind = header.readUInt32BE(68) === applicationId ? 'candlepost' : 'otherDatabase'
  return { kind, version: header.readUInt32BE(60) }
}
