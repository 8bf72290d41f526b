/** The copies that Candlepost makes of itself before migrations and restores: who is in them, and when they go. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '#shared/personalData.ts'
import type { Day, Id } from '#shared/values.ts'
import { dayAfter } from '../days.ts'
import { readCopy } from '../db/copy.ts'

/** Names that `openProfile` and `restoreProfile` give: anything else in the folder is the coordinator's. */
const ownName = /^before-(?:version-\d+|restore)-(\d{4}-\d\d-\d\d)T[\d-]+\.sqlite$/

/** @param days how long they are kept; null for ever */
export function listBackups(folder: string, days: number | null): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name): Backup[] => {
    const madeOn = ownName.exec(name)?.[1]
    if (madeOn === undefined) return []
    const expiresOn = days === null ? null : dayAfter(madeOn, { days })
    return [{ name, madeOn, expiresOn }]
  })
}

/** Those of the copies that hold one of these members, in a row or in their history. */
export const backupsWith = (folder: string, days: number | null, ids: readonly Id[]): Backup[] =>
  listBackups(folder, days).filter(({ name }) => holds(join(folder, name), ids))

function holds(file: string, ids: readonly Id[]): boolean {
  try {
    return readCopy(file, (copy) => {
      const row = copy.prepare<[Id], unknown>('SELECT 1 FROM members WHERE id = ?')
      const note = copy.prepare<[Id, Id], unknown>(
        `SELECT 1 FROM changes WHERE instr(before, ?) > 0 OR instr(after, ?) > 0 LIMIT 1`,
      )
      return ids.some((id) => row.get(id) !== undefined || note.get(id, id) !== undefined)
    })
  } catch {
    // A copy that cannot be read may hold anybody.
    return true
  }
}

/** Deletes the copies whose day has come. @returns their names */
export function deleteExpired(folder: string, days: number | null, today: Day): string[] {
  const expired = listBackups(folder, days).filter(({ expiresOn }) => expiresOn !== null && expiresOn <= today)
  for (const { name } of expired) rmSync(join(folder, name), { force: true })
  return expired.map(({ name }) => name)
}
