/** What becomes of a file before it is kept with a reply: known by its content, within its limits, and telling no place. */
import { extname } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import { type ReplyFileKind, replyLimits } from '#shared/replies.ts'
import { decodeText } from '../../files/decode.ts'
import { safeFileName } from '../../files/names.ts'
import { isHeic, stripHeic } from './heic.ts'
import { type Stripped, stripJpeg } from './jpeg.ts'
import { isPng, stripPng } from './png.ts'
import { isWebp, stripWebp } from './webp.ts'

export interface Attached {
  /** Safe on every system, and with an extension of its kind whatever it was called. */
  name: string
  kind: ReplyFileKind
  bytes: Buffer
}

/** The first one is given where a file is called otherwise: no copy of it can be taken for a program or a page. */
export const extensions: Record<ReplyFileKind, readonly [string, ...string[]]> = {
  jpeg: ['.jpg', '.jpeg', '.jpe', '.jfif'],
  png: ['.png'],
  webp: ['.webp'],
  heic: ['.heic', '.heif'],
  pdf: ['.pdf'],
  text: ['.txt', '.md', '.csv'],
}

const pictures: { kind: ReplyFileKind; is(bytes: Buffer): boolean; strip(bytes: Buffer): Stripped | null }[] = [
  { kind: 'jpeg', is: (bytes) => bytes.length > 2 && bytes.readUInt16BE(0) === 0xffd8, strip: stripJpeg },
  { kind: 'png', is: isPng, strip: stripPng },
  { kind: 'webp', is: isWebp, strip: stripWebp },
]

/**
 * @param file its name, for sentences
 * @throws Refusal `fileEmpty`, `fileDamaged`, `replyFileTooLarge`, `replyPictureTooLarge`, `replyFileKind`, `replyPlaceUnclear`
 */
export function attach(file: string, bytes: Buffer): Attached {
  if (bytes.length === 0) throw new Refusal('fileEmpty', { file })
  if (bytes.length > replyLimits.bytes)
    throw new Refusal('replyFileTooLarge', { file, limit: replyLimits.bytes / 2 ** 20 })
  const picture = pictures.find(({ is }) => is(bytes))
  if (picture) {
    const stripped = picture.strip(bytes)
    if (!stripped) throw new Refusal('fileDamaged', { file })
    if (stripped.width * stripped.height > replyLimits.pixels) throw new Refusal('replyPictureTooLarge', { file })
    return named(file, picture.kind, stripped.bytes)
  }
  if (isHeic(bytes)) {
    const stripped = stripHeic(bytes)
    if (!stripped) throw new Refusal('replyPlaceUnclear', { file })
    return named(file, 'heic', stripped)
  }
  if (bytes.subarray(0, 1024).includes('%PDF-')) return named(file, 'pdf', bytes)
  return named(file, 'text', textOf(file, bytes))
}

function textOf(file: string, bytes: Buffer): Buffer {
  const unknown = (cause?: unknown) => new Refusal('replyFileKind', { file }, { cause })
  if (bytes.length > replyLimits.textBytes || bytes.includes(0)) throw unknown()
  try {
    // As UTF-8, so that whoever opens it later need not guess.
    return Buffer.from(decodeText(bytes, file), 'utf8')
  } catch (error) {
    if (error instanceof Refusal && error.key === 'fileNotText') throw unknown(error)
    throw error
  }
}

function named(file: string, kind: ReplyFileKind, bytes: Buffer): Attached {
  const plain = safeFileName(file)
  const known = extensions[kind]
  const name = known.includes(extname(plain).toLowerCase()) ? plain : safeFileName(`${plain}${known[0]}`)
  return { name, kind, bytes }
}
