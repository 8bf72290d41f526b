import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** The types of what a build of the page holds; anything else is not the page's and is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * Where an address's path lies in the built page's folder, or null when it names nothing inside it.
 * @param path the address's path as sent, still percent-encoded, beginning with `/`
 */
export function locatePageFile(folder: string, path: string): string | null {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return null
  }
  // A backslash or a colon means something to Windows only, and nothing good.
  if (!plain.startsWith('/') || /[\\:\0]/.test(plain) || plain.split('/').includes('..')) return null
  const file = join(folder, plain === '/' ? 'index.html' : plain)
  return file.startsWith(folder + sep) && types[extname(file)] !== undefined ? file : null
}

/** Reads a file of the built page; null where there is none by that address. */
export async function readPageFile(folder: string, path: string): Promise<PageFile | null> {
  const file = locatePageFile(folder, path)
  const type = file === null ? undefined : types[extname(file)]
  if (file === null || type === undefined) return null
  try {
    return { type, bytes: new Uint8Array(await readFile(file)) }
  } catch {
    return null
  }
}
