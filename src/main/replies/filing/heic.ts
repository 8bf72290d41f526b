/**
 * HEIC (ISO/IEC 14496-12 and 23008-12), what phones take: the file stays as it is, and what it tells about the picture is
 * written over in its place. Which way is up is said elsewhere in it.
 */

const brands = new Set(['heic', 'heix', 'heim', 'heis', 'mif1'])

export const isHeic = (bytes: Buffer): boolean =>
  bytes.length >= 12 && bytes.toString('latin1', 4, 8) === 'ftyp' && brands.has(bytes.toString('latin1', 8, 12))

interface Box {
  type: string
  content: Buffer
}

/** @returns null where it cannot be told whether anything of the kind is left */
export function stripHeic(heic: Buffer): Buffer | null {
  const copy = Buffer.from(heic)
  const boxes = boxesIn(copy)
  const meta = boxes?.find(({ type }) => type === 'meta')
  // A film has further places for it.
  if (!boxes || !meta || boxes.some(({ type }) => type === 'moov')) return null
  const parts = boxesIn(meta.content.subarray(4))
  const [items, places] = ['iinf', 'iloc'].map((name) => parts?.find(({ type }) => type === name)?.content)
  if (!items || !places) return null
  const telling = tellingItems(items)
  const found = extentsIn(places)
  if (telling === null || found === null) return null
  for (const { id, type } of telling) {
    const extents = found.get(id)
    if (!extents) return null
    for (const [i, { start, length }] of extents.entries()) {
      if (start + length > copy.length) return null
      const place = copy.subarray(start, start + length)
      place.fill(type === 'mime' ? 0x20 : 0)
      // An Exif of no entries, so that programs find one where they look for it.
      if (type === 'Exif' && i === 0) emptyExif.copy(place)
    }
  }
  return copy
}

const emptyExif = Buffer.concat([
  Buffer.from([0, 0, 0, 6]),
  Buffer.from('Exif\0\0MM\0*', 'latin1'),
  Buffer.from([0, 0, 0, 8, 0, 0, 0, 0, 0, 0]),
])

/** Null where a box is cut off. */
function boxesIn(bytes: Buffer): Box[] | null {
  const boxes: Box[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const small = bytes.readUInt32BE(at)
    const wide = small === 1 && at + 16 <= bytes.length
    const size = small === 0 ? bytes.length - at : wide ? Number(bytes.readBigUInt64BE(at + 8)) : small
    const head = wide ? 16 : 8
    if (size < head || at + size > bytes.length) return null
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + head, at + size) })
    at += size
  }
  return boxes
}

/** Items that tell about the picture: Exif, and XMP (a `mime` item); null where one is of no known kind. */
function tellingItems(iinf: Buffer): { id: number; type: string }[] | null {
  const entries = boxesIn(iinf.subarray(iinf[0] === 0 ? 6 : 8))
  if (entries === null) return null
  const items: { id: number; type: string }[] = []
  for (const { type, content } of entries) {
    const version = content[0] ?? 0
    const at = version === 2 ? 8 : 10
    // Older entries do not say what they are.
    if (type !== 'infe' || version < 2 || version > 3 || content.length < at + 4) return null
    const id = version === 2 ? content.readUInt16BE(4) : content.readUInt32BE(4)
    items.push({ id, type: content.toString('latin1', at, at + 4) })
  }
  return items.filter(({ type }) => type === 'Exif' || type === 'mime')
}

/** Where each item lies in the file; null where one lies elsewhere or the box is cut off. */
function extentsIn(iloc: Buffer): Map<number, { start: number; length: number }[]> | null {
  const version = iloc[0] ?? 0
  if (version > 2 || iloc.length < 8) return null
  const [sizes = 0, more = 0] = [iloc[4], iloc[5]]
  const widths = { offset: sizes >> 4, length: sizes & 15, base: more >> 4, index: version === 0 ? 0 : more & 15 }
  let at = 6
  const take = (width: number): number => {
    const value = width === 0 ? 0 : width === 8 ? Number(iloc.readBigUInt64BE(at)) : iloc.readUIntBE(at, width)
    at += width
    return value
  }
  try {
    const count = take(version < 2 ? 2 : 4)
    const found = new Map<number, { start: number; length: number }[]>()
    for (let item = 0; item < count; item++) {
      const id = take(version < 2 ? 2 : 4)
      const inFile = version === 0 || (take(2) & 15) === 0
      take(2)
      const base = take(widths.base)
      const extents = Array.from({ length: take(2) }, () => {
        take(widths.index)
        return { start: base + take(widths.offset), length: take(widths.length) }
      })
      if (inFile) found.set(id, extents)
    }
    return found
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
