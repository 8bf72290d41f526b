/** PNG (W3C, third edition): the picture without what is told about it. */
import type { Stripped } from './jpeg.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Chunks that the picture itself needs; texts, dates and Exif are none of them. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'bKGD'])

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(signature)

/** @returns null where the bytes are no whole PNG */
export function stripPng(png: Buffer): Stripped | null {
  if (!isPng(png)) return null
  const pieces: Buffer[] = [signature]
  let size = { width: 0, height: 0 }
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 12 + png.readUInt32BE(at)
    if (end > png.length) return null
    const name = png.toString('latin1', at + 4, at + 8)
    if (name === 'IHDR' && end - at >= 25) size = { width: png.readUInt32BE(at + 8), height: png.readUInt32BE(at + 12) }
    if (kept.has(name)) pieces.push(png.subarray(at, end))
    if (name === 'IEND') {
      const whole = size.width > 0 && size.height > 0
      return whole ? { bytes: Buffer.concat(pieces), ...size, orientation: 1 } : null
    }
    at = end
  }
  return null
}
