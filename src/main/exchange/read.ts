/** Reads a file whole and checks every line against the tables before anything is compared with it. */
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import { schemaVersion } from '../db/migrate.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { isRight } from './checks.ts'
import { openFile } from './cipher.ts'
import { keyValues } from './content.ts'
import { type CameAlong, createPayloadReader, type Payload } from './payload.ts'
import type { Records } from './records.ts'
import { kindNamed, sharedKinds } from './tables.ts'
import { newest } from './version.ts'

export interface Locked {
  path: string
  passphrase: string
}

/** What becomes of an attached file. */
type Keep = (name: string, bytes: Buffer) => CameAlong

/** Without a place where they wait, attached files are looked at only. @throws Refusal as `openFile` does */
export function createFileReader(sqlite: Sqlite, records: Records) {
  return async ({ path, passphrase }: Locked, keep: Keep = (name) => ({ name, path: null })): Promise<Payload> => {
    const file = basename(path)
    const reader = createPayloadReader(file, schemaVersion(sqlite), keep)
    const bytes = createReadStream(path)
    try {
      await openFile({ bytes, size: statSync(path).size, file }, passphrase, reader.take)
    } finally {
      bytes.destroy()
    }
    const payload = reader.end()
    if (!isPayloadRight(records, payload)) throw new Refusal('exchangeDamaged', { file })
    return payload
  }
}

function isPayloadRight(records: Records, { head, records: given, fixed, tallies, files }: Payload): boolean {
  const share = head.what === 'share'
  const known = (name: string, id: string, frozen: boolean) => {
    const kind = kindNamed(name)
    if (!kind || (kind.frozen === true) !== frozen || (share && !sharedKinds.includes(name))) return null
    if (kind.except?.values.includes(id)) return null
    const shape = records.shape(kind)
    return { shape, key: keyOf(() => keyValues(shape, id)) }
  }
  return (
    given.every(({ kind, id, register }) => {
      const found = known(kind, id, false)
      return (
        found !== null &&
        newest(register).length > 0 &&
        register.every(({ content }) => isRight(found.shape, found.key, content))
      )
    }) &&
    fixed.every(({ kind, id, content }) => {
      const found = known(kind, id, true)
      return found !== null && isRight(found.shape, found.key, content)
    }) &&
    (!share || (files.length === 0 && tallies.every(({ groupId }) => groupId === head.group.id)))
  )
}

function keyOf(read: () => ReturnType<typeof keyValues>): ReturnType<typeof keyValues> {
  try {
    const values = read()
    return Array.isArray(values) ? values : []
  } catch {
    // No list: then it fits no table, which is what is asked.
    return []
  }
}
