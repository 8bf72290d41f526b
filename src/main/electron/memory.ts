import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const Remembered = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).optional(),
  maximized: z.boolean().optional(),
  openFolder: z.string().optional(),
  saveFolder: z.string().optional(),
})
export type Remembered = z.infer<typeof Remembered>

/** What the window remembers for next time: where it stood, and which folders were last used. */
export interface Memory {
  get(): Remembered
  set(patch: Remembered): void
}

/** Keeps it in a small JSON file. Nothing depends on it, so a file that cannot be read or written is no trouble. */
export function openMemory(file: string): Memory {
  let held = read(file)
  return {
    get: () => held,
    set(patch) {
      held = { ...held, ...patch }
      try {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, JSON.stringify(held))
      } catch {
        // Forgotten at the next start; nothing of the group's is in here.
      }
    },
  }
}

function read(file: string): Remembered {
  try {
    return Remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}
