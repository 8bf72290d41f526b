/**
 * ZIP archives from strangers (APPNOTE 6.3.10): the central directory is judged before a byte is unpacked, and no entry
 * may grow beyond what it declared. Names of entries are only keys; nothing is written to a disk.
 */
import { inflateRawSync } from 'node:zlib'
import { Refusal } from '#shared/refusal.ts'
import { archiveLimits, type Budget, spendBytes, spendParts } from './budget.ts'

interface Entry {
  name: string
  method: number
  packed: number
  unpacked: number
  local: number
  encrypted: boolean
}

const endMark = Buffer.from('504b0506', 'hex')
const directoryMark = 0x02014b50
const localMark = 0x04034b50

/** @throws Refusal `fileDamaged`, `fileLocked`, `fileTooManyParts`, `fileUnpacksTooLarge` */
export function openZip(bytes: Uint8Array, budget: Budget): { names: string[]; read(name: string): Buffer | null } {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { file } = budget
  const entries = new Map(entriesOf(zip, budget).map((entry) => [entry.name, entry]))
  let declared = 0
  for (const { packed, unpacked } of entries.values()) {
    declared += unpacked
    if (unpacked > archiveLimits.ratioFrom && unpacked > packed * archiveLimits.ratio)
      throw new Refusal('fileUnpacksTooLarge', { file })
  }
  if (
    declared > budget.unpackedBytes ||
    (declared > archiveLimits.ratioFrom && declared > zip.length * archiveLimits.ratio)
  )
    throw new Refusal('fileUnpacksTooLarge', { file })
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      return entry ? unpack(zip, entry, budget) : null
    },
  }
}

function entriesOf(zip: Buffer, budget: Budget): Entry[] {
  const damaged = () => new Refusal('fileDamaged', { file: budget.file })
  const end = zip.lastIndexOf(endMark)
  if (end < 0 || end + 22 > zip.length) throw damaged()
  const count = zip.readUInt16LE(end + 10)
  spendParts(budget, count)
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryMark) throw damaged()
    const nameLength = zip.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    if (next > zip.length) throw damaged()
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (zip.readUInt16LE(at + 8) & 1) !== 0,
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      local: zip.readUInt32LE(at + 42),
    })
    at = next
  }
  return entries
}

function unpack(zip: Buffer, entry: Entry, budget: Budget): Buffer {
  const { file } = budget
  if (entry.encrypted) throw new Refusal('fileLocked', { file })
  if (entry.local + 30 > zip.length || zip.readUInt32LE(entry.local) !== localMark)
    throw new Refusal('fileDamaged', { file })
  const start = entry.local + 30 + zip.readUInt16LE(entry.local + 26) + zip.readUInt16LE(entry.local + 28)
  const packed = zip.subarray(start, start + entry.packed)
  if (packed.length < entry.packed) throw new Refusal('fileDamaged', { file })
  spendBytes(budget, entry.unpacked)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new Refusal('fileDamaged', { file })
  try {
    // One byte more than declared would be a lie already; zlib wants room for at least one.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch (error) {
    const lies = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refusal(lies ? 'fileUnpacksTooLarge' : 'fileDamaged', { file }, { cause: error })
  }
}
