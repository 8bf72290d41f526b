/** Deflates a stream of bytes on the thread pool, several chunks at a time; or pieces, to be strung together. */
import { constants, deflateRaw, deflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'

/** Bytes deflated in one go. Larger chunks hardly get smaller files, smaller ones keep the pool waiting. */
const chunkSize = 1 << 19
/** What a chunk of letters becomes, and a little more: letters repeat themselves. */
const packedSize = 1 << 14
/** Chunks under way: enough for the pool's four threads, and all the memory that a document of any length takes. */
const mostUnderWay = 4

/**
 * Chunks that nobody fills at the moment. They outlive a document, since memory that JavaScript lets go is only given back
 * when it has grown a good deal: each further document would take some megabytes more.
 */
const free: Uint8Array[] = []
const takeChunk = (): Uint8Array => free.pop() ?? Buffer.allocUnsafeSlow(chunkSize)

/** An empty last block with fixed codes (RFC 1951, 3.2.3 and 3.2.6). */
export const lastBlock: Uint8Array = Buffer.from([3, 0])

/**
 * Every chunk is deflated on its own, but for its end: flushed to a whole byte without a last block, so that the chunks
 * strung together are one deflate stream (RFC 1951, 3.2.4). What this costs is the 32 KiB that a chunk cannot look back.
 */
export function createDeflater(write: (bytes: Uint8Array) => void) {
  const underWay: { chunk: Uint8Array; packing: Promise<Buffer> }[] = []
  let chunk = takeChunk()
  let used = 0
  const total = { crc: 0, size: 0, packed: 0 }

  function send(): void {
    const bytes = chunk.subarray(0, used)
    total.crc = crc32(bytes, total.crc)
    total.size += used
    underWay.push({ chunk, packing: pack(bytes) })
    chunk = takeChunk()
    used = 0
  }

  async function writeOldest(): Promise<void> {
    const oldest = underWay[0]
    if (!oldest) return
    const packed = await oldest.packing
    underWay.shift()
    free.push(oldest.chunk)
    write(packed)
    total.packed += packed.length
  }

  return {
    put(bytes: Uint8Array): void {
      if (bytes.length <= chunkSize - used) {
        chunk.set(bytes, used)
        used += bytes.length
        return
      }
      for (let at = 0; at < bytes.length; ) {
        if (used === chunkSize) send()
        const part = bytes.subarray(at, at + chunkSize - used)
        chunk.set(part, used)
        used += part.length
        at += part.length
      }
    },
    /** Whoever puts asks now and then, and waits if it is true: this is what bounds the memory. */
    get busy(): boolean {
      return underWay.length >= mostUnderWay
    },
    writeOldest,
    /** @returns the check sum and length of what was put, and the length of what was written */
    async end(): Promise<{ crc: number; size: number; packed: number }> {
      if (used > 0) send()
      while (underWay.length > 0) await writeOldest()
      write(lastBlock)
      total.packed += lastBlock.length
      return total
    },
    /** Waits for what is under way and lets everything go; nothing can be put after it. */
    async abandon(): Promise<void> {
      await Promise.allSettled(underWay.map(({ packing }) => packing))
      free.push(chunk, ...underWay.splice(0).map((one) => one.chunk))
    },
  }
}

const pack = (bytes: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    deflateRaw(bytes, { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: packedSize }, (error, packed) => {
      if (error) reject(error)
      else resolve(packed)
    })
  })

/** Pieces are short, and a larger one just takes another round. */
const packedPiece = 1 << 10

/**
 * Deflates pieces of which many streams are strung together, each piece once. As with chunks, every one ends at a whole
 * byte and without a last block.
 */
export function deflatedOnce(): (bytes: Uint8Array) => Uint8Array {
  const known = new WeakMap<Uint8Array, Uint8Array>()
  return (bytes) => {
    const found = known.get(bytes)
    if (found) return found
    const packed = deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: packedPiece })
    known.set(bytes, packed)
    return packed
  }
}

/** What a stored block can hold (RFC 1951, 3.2.4). */
const mostStored = 0xffff

/** A piece that occurs once, in a stream of pieces: deflating a few hundred bytes takes longer than writing them. */
export function storedBlock(bytes: Uint8Array): Uint8Array {
  if (bytes.length > mostStored) return deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
  const header = Buffer.alloc(5)
  header.writeUInt16LE(bytes.length, 1)
  header.writeUInt16LE(bytes.length ^ mostStored, 3)
  return Buffer.concat([header, bytes])
}
