/** Which token stands for which path. Tokens are random and live as long as the program. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { FilePurpose, FileRef } from '#shared/files.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Platform } from '../platform.ts'
import { safeFileName } from './names.ts'

export interface FilesService {
  choose(request: { purpose: FilePurpose; multiple: boolean }): Promise<FileRef[]>
  /** Keeps the bytes of a dropped or uploaded file in a temporary folder until the program ends. */
  receive(name: string, bytes: Uint8Array): FileRef
  /** Makes a token for a path that the host, not the page, named. */
  refer(path: string): FileRef
  /** @throws Refusal `fileGone` */
  path(token: string): string
  open(token: string): Promise<void>
  reveal(token: string): Promise<void>
  close(): void
}

export function createFiles(platform: Platform): FilesService {
  const paths = new Map<string, string>()
  let received: string | null = null

  function refer(path: string): FileRef {
    const token = randomUUID()
    paths.set(token, path)
    return {
      token,
      name: basename(path),
      size: statSync(path).size,
      folder: platform.dialogs ? basename(dirname(path)) : null,
      download: platform.downloadAddress(token),
    }
  }

  function path(token: string): string {
    const found = paths.get(token)
    if (!found || !existsSync(found)) throw new Refusal('fileGone')
    return found
  }

  return {
    async choose(request) {
      const chosen = await platform.chooseOpen(request)
      return chosen.map(refer)
    },
    receive(name, bytes) {
      received ??= mkdtempSync(join(tmpdir(), 'candlepost-'))
      // A folder of its own, so that two files of one name do not meet.
      const target = join(mkdtempSync(join(received, 'in-')), safeFileName(name))
      writeFileSync(target, bytes)
      return refer(target)
    },
    refer,
    path,
    open: (token) => platform.open(path(token)),
    reveal: (token) => platform.reveal(path(token)),
    close() {
      if (received) rmSync(received, { recursive: true, force: true })
    },
  }
}
