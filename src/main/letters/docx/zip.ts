/**
 * The frame of a ZIP file (PKWARE APPNOTE 6.3.10) around entries that somebody else deflates: headers as bytes, no
 * input or output of its own. No entry carries a date, so that the same content always gives the same bytes.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'

export interface Packed {
  name: string
  crc: number
  /** Deflated, in bytes. */
  packed: number
  /** As it was, in bytes. */
  size: number
}

export interface Part extends Packed {
  bytes: Uint8Array
}

/** The largest length and offset that the old fields hold; beyond it Zip64's take over (4.3.9.2). */
const most = 0xffffffff
/** 1980-01-01, the first day that a ZIP file knows. */
const noDate = 0x21
const utf8Names = 1 << 11
const deflated = 8
/** Version of the format needed to read it: 2.0, or 4.5 for Zip64. */
const versionFor = (wide: boolean) => (wide ? 45 : 20)

export function packPart(name: string, content: Uint8Array): Part {
  const bytes = deflateRawSync(content)
  return { name, bytes, crc: crc32(content), packed: bytes.length, size: content.length }
}

const isWide = ({ size, packed }: Packed, limit: number) => size > limit || packed > limit

/** What the two headers of an entry have in common (4.3.7, 4.3.12), from the version on. */
function sharedFields(header: Buffer, at: number, entry: Packed, extra: number, limit: number): void {
  const wide = isWide(entry, limit)
  header.writeUInt16LE(versionFor(wide), at)
  header.writeUInt16LE(utf8Names, at + 2)
  header.writeUInt16LE(deflated, at + 4)
  header.writeUInt16LE(noDate, at + 8)
  header.writeUInt32LE(entry.crc, at + 10)
  header.writeUInt32LE(wide ? most : entry.packed, at + 14)
  header.writeUInt32LE(wide ? most : entry.size, at + 18)
  header.writeUInt16LE(Buffer.byteLength(entry.name), at + 22)
  header.writeUInt16LE(extra, at + 24)
}

/** Sizes, and where it is wanted the offset, as Zip64 keeps them (4.5.3). */
function zip64Field({ size, packed }: Packed, offset?: number): Buffer {
  const field = Buffer.alloc(offset === undefined ? 20 : 28)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(field.length - 4, 2)
  field.writeBigUInt64LE(BigInt(size), 4)
  field.writeBigUInt64LE(BigInt(packed), 12)
  if (offset !== undefined) field.writeBigUInt64LE(BigInt(offset), 20)
  return field
}

/** Office's own filler (4.6.10, "growth hint"), as long as a Zip64 field, so that one can take the other's place. */
function filler(): Buffer {
  const field = Buffer.alloc(20)
  field.writeUInt16LE(0xa220, 0)
  field.writeUInt16LE(16, 2)
  field.writeUInt16LE(0xa028, 4)
  return field
}

/**
 * What stands before an entry's bytes.
 * @param growing true when it is written before the entry's sizes are known: whatever they turn out to be, writing it
 *   again takes as many bytes
 */
export function localHeader(entry: Packed, growing = false, limit = most): Buffer {
  const extra = growing ? (isWide(entry, limit) ? zip64Field(entry) : filler()) : Buffer.alloc(0)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  sharedFields(header, 4, entry, extra.length, limit)
  return Buffer.concat([header, Buffer.from(entry.name), extra])
}

/** An entry and where its local header begins. */
export type Placed = Packed & { offset: number }

/** What the directory says of an entry. @param limit only tests set a lower one */
export function directoryRecord(entry: Placed, limit = most): Buffer {
  const wide = isWide(entry, limit)
  const extra = wide ? zip64Field(entry, entry.offset) : Buffer.alloc(0)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(versionFor(wide), 4)
  sharedFields(header, 6, entry, extra.length, limit)
  header.writeUInt32LE(wide ? most : entry.offset, 42)
  return Buffer.concat([header, Buffer.from(entry.name), extra])
}

/** What closes the file. @param start where the directory begins @param length of its records */
export function directoryEnd(entries: number, start: number, length: number, limit = most): Buffer {
  const wide = start > limit
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(wide ? most : start, 16)
  return wide ? Buffer.concat([zip64End(entries, start, length), end]) : end
}

/** The whole directory. An entry that begins beyond the limit must itself be larger than it: ours all begin early. */
export function centralDirectory(entries: Placed[], start: number, limit = most): Buffer {
  const records = Buffer.concat(entries.map((entry) => directoryRecord(entry, limit)))
  return Buffer.concat([records, directoryEnd(entries.length, start, records.length, limit)])
}

/** The Zip64 end of the directory and what points to it (4.3.14, 4.3.15). */
function zip64End(entries: number, start: number, length: number): Buffer {
  const end = Buffer.alloc(76)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(versionFor(true), 12)
  end.writeUInt16LE(versionFor(true), 14)
  end.writeBigUInt64LE(BigInt(entries), 24)
  end.writeBigUInt64LE(BigInt(entries), 32)
  end.writeBigUInt64LE(BigInt(length), 40)
  end.writeBigUInt64LE(BigInt(start), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(start + length), 64)
  end.writeUInt32LE(1, 72)
  return end
}

/** The entries of a ZIP file that we made ourselves: a stranger's file is read by intake/formats, with its limits. */
export function readOwnZip(zip: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('Not a ZIP file')
  let at = zip.readUInt32LE(end + 16)
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    if (!name.endsWith('/')) parts.set(name, zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}
