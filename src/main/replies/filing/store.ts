/**
 * The files of replies, each under the SHA-256 of its bytes: the same picture attached twice lies there once, and a file
 * once written never changes. Which of them belong to anything is the database's to say: see sweep.ts.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import type { ReplyFileKind } from '#shared/replies.ts'
import { writeWholeFile } from '../../files/write.ts'
import { extensions } from './attach.ts'

export interface StoredFile {
  name: string
  kind: ReplyFileKind
  /** Of the bytes, in hexadecimal. */
  sha: string
}

export interface FileStore {
  /** @returns the SHA-256 @throws Refusal `fileDiskFull`, `fileNotWritable` */
  put(kind: ReplyFileKind, bytes: Buffer): string
  /** @throws Refusal `replyFileLost` when it is gone, or is not what was put there */
  read(file: StoredFile): Buffer
  has(file: StoredFile): boolean
  /** SHA-256 and file name of everything that lies there; of what was never finished no SHA-256. */
  list(): { sha: string | null; file: string }[]
  remove(file: string): void
}

/** Where they lie among the profile's documents. */
export const repliesFolder = (documents: string): string => join(documents, 'replies')

const storedName = /^([0-9a-f]{64})\.[a-z]+$/
const shaOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** @param documents the profile's folder for them, which need not be there yet */
export function createFileStore(documents: string): FileStore {
  const folder = repliesFolder(documents)
  const pathOf = ({ sha, kind }: Pick<StoredFile, 'sha' | 'kind'>) => join(folder, `${sha}${extensions[kind][0]}`)
  return {
    put(kind, bytes) {
      const sha = shaOf(bytes)
      const path = pathOf({ sha, kind })
      if (!existsSync(path)) writeWholeFile(path, bytes)
      return sha
    },
    read(file) {
      const path = pathOf(file)
      const bytes = existsSync(path) ? readFileSync(path) : null
      if (bytes === null || shaOf(bytes) !== file.sha) throw new Refusal('replyFileLost', { file: file.name })
      return bytes
    },
    has: (file) => existsSync(pathOf(file)),
    list: () =>
      existsSync(folder) ? readdirSync(folder).map((file) => ({ file, sha: storedName.exec(file)?.[1] ?? null })) : [],
    remove: (file) => rmSync(join(folder, file), { force: true }),
  }
}
