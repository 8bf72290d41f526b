/** One long document in one file, or in numbered ones where it is too long for one. Whole, or not at all. */
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { freeName, openUnfinished, type UnfinishedFile } from './write.ts'

export interface NumberedTarget {
  path: string
  /** How many letters, say, one file holds at most. */
  perFile: number
  /** The name of one of several files, without extension; they never take the place of another file. */
  partName(number: number, total: number): string
}

/**
 * @param count how many there are in all
 * @param write writes those from one place to another, the end not included
 * @returns the files, in order
 * @throws Refusal `fileDiskFull`, `fileNotWritable`, `fileInUse`, and what `write` throws; then no file is left
 */
export async function writeNumbered(
  { path, perFile, partName }: NumberedTarget,
  count: number,
  write: (file: UnfinishedFile, from: number, to: number) => Promise<unknown>,
): Promise<string[]> {
  const total = Math.max(1, Math.ceil(count / perFile))
  const targets = Array.from({ length: total }, (_, i) =>
    total === 1 ? path : freeName(dirname(path), `${partName(i + 1, total)}.docx`),
  )
  const files: UnfinishedFile[] = []
  const published: string[] = []
  try {
    for (const [i, target] of targets.entries()) {
      const file = openUnfinished(target)
      files.push(file)
      await write(file, i * perFile, Math.min((i + 1) * perFile, count))
      file.close()
    }
    for (const [i, file] of files.entries()) {
      file.publish()
      published.push(targets[i] ?? path)
    }
  } catch (error) {
    for (const file of files) file.discard()
    for (const file of published) rmSync(file, { force: true })
    throw error
  }
  return targets
}
