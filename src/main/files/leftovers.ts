import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where files of another group wait until a merge is certain; in the profile's documents. */
export const waitingRoom = '.incoming'

/** As {@link openUnfinished}, backups and folders of files call theirs until they are whole. */
const unfinished = (name: string): boolean =>
  name === waitingRoom || name.startsWith('.unfinished-') || (name.startsWith('.') && name.endsWith('.unfinished'))

/**
 * Takes away what a program that was killed left of its writing below a folder: half a backup or a waiting file may name
 * people who are erased later, and nobody would look for them there. Only while no program writes there.
 */
export function clearLeftovers(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (unfinished(entry.name)) {
      try {
        rmSync(join(entry.parentPath, entry.name), { recursive: true, force: true })
      } catch {
        // Held by a virus scanner, say: the next start tries again, and this one must not fail for it.
      }
    }
}
