/** WebP (RFC 9649): the picture without what is told about it. */
import type { Stripped } from './jpeg.ts'

const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** Bits of VP8X that announce Exif and XMP. */
const told = 0x08 | 0x04

export const isWebp = (bytes: Buffer): boolean =>
  bytes.length >= 16 && bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'

/** @returns null where the bytes are no whole WebP */
export function stripWebp(webp: Buffer): Stripped | null {
  if (!isWebp(webp)) return null
  const end = 8 + webp.readUInt32LE(4)
  if (end > webp.length) return null
  const pieces: Buffer[] = []
  let size: { width: number; height: number } | null = null
  for (let at = 12; at + 8 <= end; ) {
    const length = webp.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > end) return null
    const name = webp.toString('latin1', at, at + 4)
    if (kept.has(name)) {
      const piece = Buffer.from(webp.subarray(at, Math.min(next, end)))
      if (name === 'VP8X' && length >= 10) piece[8] = (piece[8] ?? 0) & ~told
      pieces.push(piece)
      size ??= sizeIn(name, webp.subarray(at + 8, at + 8 + length))
    }
    at = next
  }
  if (size === null) return null
  const body = Buffer.concat(pieces)
  const head = Buffer.alloc(12)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(4 + body.length, 4)
  head.write('WEBP', 8, 'latin1')
  return { bytes: Buffer.concat([head, body]), ...size, orientation: 1 }
}

/** Where the first chunk says how large the picture is (2.5 to 2.7). */
function sizeIn(name: string, chunk: Buffer): { width: number; height: number } | null {
  if (name === 'VP8X' && chunk.length >= 10)
    return { width: 1 + chunk.readUIntLE(4, 3), height: 1 + chunk.readUIntLE(7, 3) }
  if (name === 'VP8 ' && chunk.length >= 10)
    return { width: chunk.readUInt16LE(6) & 0x3fff, height: chunk.readUInt16LE(8) & 0x3fff }
  if (name !== 'VP8L' || chunk.length < 5) return null
  const bits = chunk.readUInt32LE(1)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}
