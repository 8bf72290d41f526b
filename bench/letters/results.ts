import { mkdirSync, mkdtempSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { resourcesFolder } from '../../src/main/resources.ts'

/** Everything is written here: a system's temporary folder may be slow with many files, or not a disk at all. */
const results = join(dirname(resourcesFolder), 'bench/results')

export function freshFolder(name: string): string {
  mkdirSync(results, { recursive: true })
  return mkdtempSync(join(results, `${name}-`))
}
