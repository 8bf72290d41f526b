/** ZIP archives for tests (APPNOTE 6.3.10), packed as Word packs, and able to lie as files from strangers do. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Packed {
  name: string
  bytes: Uint8Array
  /** What the directory says about the unpacked size; the truth where absent. */
  declared?: number
  encrypted?: boolean
}

export function zipOf(entries: readonly Packed[]): Buffer {
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes, declared = bytes.length, encrypted = false } of entries) {
    const key = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800 | (encrypted ? 1 : 0), 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared, 18)
    common.writeUInt16LE(key.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    locals.push(Buffer.from('504b0304', 'hex'), common, key, packed)
    directory.push(Buffer.from('504b01021400', 'hex'), common, tail, key)
    offset += 30 + key.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listing, end])
}
