/**
 * JPEG (ITU-T T.81): the picture without what is told about it. Exif (CIPA DC-008) knows where and when it was taken and
 * with what; of that only which way is up stays, since without it scans would lie on their side.
 */

export interface Stripped {
  bytes: Buffer
  /** Pixels as stored. */
  width: number
  height: number
  /** Exif's 1 to 8; 1 where nothing is said. */
  orientation: number
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
const endOfImage = 0xd9
const startOfScan = 0xda
const exifMark = Buffer.from('Exif\0\0', 'latin1')
const profileMark = Buffer.from('ICC_PROFILE\0', 'latin1')

/**
 * @param turned false: the bytes do not say either which way is up
 * @returns null where the bytes are no whole JPEG
 */
export function stripJpeg(jpeg: Buffer, turned = true): Stripped | null {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return null
  const kept: Buffer[] = []
  let size = { width: 0, height: 0 }
  let orientation = 1
  let scanned = false
  for (let at = 2; at + 1 < jpeg.length; ) {
    if (jpeg[at] !== 0xff) return null
    const marker = jpeg[at + 1] ?? 0
    if (marker === 0xff || standsAlone(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    // What stands behind the end is another picture or a maker's own, with an Exif of its own.
    if (marker === endOfImage) break
    if (at + 4 > jpeg.length) break
    const end = at + 2 + jpeg.readUInt16BE(at + 2)
    if (end < at + 4 || end > jpeg.length) return null
    const content = jpeg.subarray(at + 4, end)
    if (marker === 0xe1 && content.subarray(0, 6).equals(exifMark)) orientation = orientationIn(content.subarray(6))
    if (isFrame(marker) && content.length >= 5)
      size = { height: content.readUInt16BE(1), width: content.readUInt16BE(3) }
    const next = marker === startOfScan ? endOfScan(jpeg, end) : end
    if (keeps(marker, content)) kept.push(jpeg.subarray(at, next))
    scanned ||= marker === startOfScan
    at = next
  }
  if (!scanned || size.width === 0 || size.height === 0) return null
  const up = turned && orientation !== 1 ? [orientationSegment(orientation)] : []
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), ...up, ...kept, Buffer.from([0xff, endOfImage])])
  return { bytes, ...size, orientation }
}

/** Of what programs add (APPn, comments): the profile of its colours, and how they are coded. */
function keeps(marker: number, content: Buffer): boolean {
  if (marker === 0xe2) return content.subarray(0, profileMark.length).equals(profileMark)
  if (marker === 0xe0 || marker === 0xee) return true
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe
}

/** Where the coded data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1]
    if (next === undefined) return jpeg.length
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return jpeg.length
}

/** Tag 0x0112 in the first directory of a TIFF (6.0). */
function orientationIn(tiff: Buffer): number {
  if (tiff.length < 8) return 1
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = short(directory)
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + 12 * i
    if (at + 12 > tiff.length) break
    if (short(at) !== 0x0112) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** An Exif segment of one entry. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  const head = Buffer.from([0xff, 0xe1, 0, 2 + exifMark.length + tiff.length])
  return Buffer.concat([head, exifMark, tiff])
}
