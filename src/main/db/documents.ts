/**
 * The profile's documents beside a copy of its database: `Candlepost 2026-11-22.sqlite` has them in the folder
 * `Candlepost 2026-11-22 files`. They lie under fingerprints of their content, so that what is there already is the same.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileRefusal } from '../files/write.ts'

export const documentsBeside = (backup: string): string =>
  join(dirname(backup), `${basename(backup).replace(/\.sqlite$/i, '')} files`)

/** Nothing is made where there are no documents. @throws Refusal `fileDiskFull`, `fileNotWritable` */
export const saveDocuments = (documents: string, backup: string): void => copyNew(documents, documentsBeside(backup))

/** Adds what the copy brings; nothing of the profile's own is replaced. @throws Refusal `fileDiskFull`, `fileNotWritable` */
export const restoreDocuments = (backup: string, documents: string): void => copyNew(documentsBeside(backup), documents)

function copyNew(from: string, to: string): void {
  if (!existsSync(from)) return
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  for (const file of files) {
    const inside = file.parentPath.slice(from.length + 1)
    const target = join(to, inside, file.name)
    if (existsSync(target)) continue
    const unfinished = join(to, inside, `.${file.name}.unfinished`)
    try {
      mkdirSync(join(to, inside), { recursive: true })
      copyFileSync(join(file.parentPath, file.name), unfinished)
      renameSync(unfinished, target)
    } catch (error) {
      rmSync(unfinished, { force: true })
      throw fileRefusal(error, target)
    }
  }
}
