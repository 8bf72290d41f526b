/** A ZIP file written from its beginning to its end, one of whose entries may be a stream. */
import { createDeflater } from '../../docx/deflater.ts'
import type { Output } from '../../docx/letters.ts'
import { centralDirectory, localHeader, type Packed, type Part } from '../../docx/zip.ts'

export interface ZipFile {
  add(part: Part): void
  /** @param work puts the entry's bytes, and waits now and then, which is what bounds the memory */
  stream(
    name: string,
    work: (put: (bytes: Uint8Array) => void, wait: () => Promise<void>) => Promise<void>,
  ): Promise<void>
  end(): void
}

type Entry = Packed & { offset: number }

/** Parts that many files begin with, put together once. */
export interface Beginning {
  bytes: Uint8Array
  entries: Entry[]
}

export function beginningOf(parts: readonly Part[]): Beginning {
  let offset = 0
  const pieces = parts.flatMap((part) => [localHeader(part), part.bytes])
  const entries = parts.map((part, i): Entry => {
    const entry = { ...part, offset }
    offset += (pieces[2 * i]?.length ?? 0) + part.bytes.length
    return entry
  })
  return { bytes: Buffer.concat(pieces), entries }
}

export function createZipFile(output: Output, beginning: Beginning): ZipFile {
  const entries = [...beginning.entries]
  let at = beginning.bytes.length
  output.append(beginning.bytes)
  const append = (bytes: Uint8Array) => {
    output.append(bytes)
    at += bytes.length
  }
  return {
    add(part) {
      entries.push({ ...part, offset: at })
      append(localHeader(part))
      append(part.bytes)
    },
    async stream(name, work) {
      const offset = at
      // Its sizes are not known yet: it is written again in the end.
      append(localHeader({ name, crc: 0, size: 0, packed: 0 }, true))
      const deflater = createDeflater(append)
      try {
        await work(deflater.put, async () => {
          while (deflater.busy) await deflater.writeOldest()
        })
        const entry = { name, ...(await deflater.end()), offset }
        output.patch(localHeader(entry, true), offset)
        entries.push(entry)
      } finally {
        await deflater.abandon()
      }
    },
    end: () => append(centralDirectory(entries, at)),
  }
}
