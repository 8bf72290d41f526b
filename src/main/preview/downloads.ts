import { createReadStream, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { basename } from 'node:path'
import type { FilesService } from '../files/service.ts'

/** Sends the file behind a token as an attachment. Answers false where the token stands for nothing that is there. */
export function sendDownload(files: FilesService, token: string, response: ServerResponse): boolean {
  let path: string
  let size: number
  try {
    path = files.path(token)
    size = statSync(path).size
  } catch {
    return false
  }
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': size,
    'content-disposition': attachment(basename(path)),
  })
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response)
  return true
}

/** RFC 6266 with the name in RFC 8187's encoding, which is plain ASCII whatever the name. */
export function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename*=UTF-8''${encoded}`
}
