import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder with the app's data files (migrations, samples, icon). Found by walking up to the app's own folder, since
 * the same code runs from the sources, from the built bundle and from inside an app archive.
 */
export const resourcesFolder: string = (() => {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'resources', 'migrations')
    if (existsSync(candidate)) return dirname(candidate)
    if (dirname(folder) === folder) throw new Error(`No resources folder above ${import.meta.dirname}`)
  }
})()
