import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32, slowCrc32 } from '../../../../src/main/letters/docx/crc32.ts'
import { createDeflater } from '../../../../src/main/letters/docx/deflater.ts'
import { encodeLine, printable } from '../../../../src/main/letters/docx/encode.ts'
import { centralDirectory, localHeader, packPart, readOwnZip } from '../../../../src/main/letters/docx/zip.ts'
import { temporaryFolder } from '../../../support/folder.ts'

const canUnzip = spawnSync('unzip', ['-v']).error === undefined

/** A file of these parts, the last one as one whose sizes came late. @param limit beyond which Zip64 takes over */
function zipOf(parts: [name: string, text: string][], limit?: number): Buffer {
  const bytes: Uint8Array[] = []
  let at = 0
  const append = (chunk: Uint8Array) => {
    bytes.push(chunk)
    at += chunk.length
  }
  const entries = parts.map(([name, text], i) => {
    const part = packPart(name, Buffer.from(text))
    const entry = { ...part, offset: at }
    const late = i === parts.length - 1
    const empty = localHeader({ name, crc: 0, size: 0, packed: 0 }, late, limit)
    const header = localHeader(part, late, limit)
    expect(header.length).toBe(empty.length)
    append(header)
    append(part.bytes)
    return entry
  })
  return Buffer.concat([...bytes, centralDirectory(entries, at, limit)])
}

const parts: [string, string][] = [
  ['a.xml', ''],
  ['word/ö.xml', 'some words '.repeat(40)],
]

describe('the frame of a ZIP file', () => {
  it('is read by our reader', () => {
    const read = readOwnZip(zipOf(parts))
    expect([...read].map(([name, bytes]) => [name, String(bytes)])).toEqual(parts)
  })

  it.each([
    { how: 'as usual', limit: undefined },
    { how: 'with Zip64 for what is large', limit: 100 },
  ])('is sound to unzip, $how', ({ limit }) => {
    if (!canUnzip) {
      process.stderr.write('\n*** SKIPPED: unzip is not installed ***\n')
      return
    }
    const file = join(temporaryFolder(), 'a.zip')
    // unzip knows other than ASCII names only in some languages.
    const large = 'some words '.repeat(40)
    writeFileSync(
      file,
      zipOf(
        [
          ['small.xml', 'x'],
          ['word/large.xml', large],
        ],
        limit,
      ),
    )
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors detected')
    expect(execFileSync('unzip', ['-p', file, 'small.xml'], { encoding: 'utf8' })).toBe('x')
    expect(execFileSync('unzip', ['-p', file, 'word/*.xml'], { encoding: 'utf8' })).toBe(large)
  })

  it('has the same check sum from every Node', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (a, b) => {
        expect(slowCrc32(b, slowCrc32(a))).toBe(crc32(Buffer.concat([a, b])))
      }),
    )
    expect(slowCrc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  })
})

describe('the deflater', () => {
  it('gives back what was put, in one stream', { timeout: 60_000 }, async () => {
    const pieces = fc.array(fc.integer({ min: 0, max: 1_500_000 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(pieces, async (lengths) => {
        const written: Uint8Array[] = []
        const deflater = createDeflater((bytes) => void written.push(bytes))
        const put = lengths.map((length, i) => Buffer.alloc(length, `piece ${i} of ${length} `))
        for (const bytes of put) {
          deflater.put(bytes)
          while (deflater.busy) await deflater.writeOldest()
        }
        const told = await deflater.end()
        const whole = Buffer.concat(put)
        const packed = Buffer.concat(written)
        expect(told).toEqual({ crc: crc32(whole), size: whole.length, packed: packed.length })
        expect(inflateRawSync(packed).equals(whole)).toBe(true)
      }),
      { numRuns: 15 },
    )
  })
})

describe('a line', () => {
  it('keeps all that XML can hold and nothing else', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const line = printable(units.join(''))
        expect(line).toBe(Buffer.from(line).toString())
        for (const character of line) {
          const code = character.codePointAt(0) ?? 0
          expect(code === 9 || (code >= 0x20 && code <= 0xfffd) || code >= 0x10000).toBe(true)
        }
        expect(printable(line)).toBe(line)
      }),
    )
    expect(printable('a\r\nb\u0007c 👩‍👧 السيد')).toBe('a bc 👩‍👧 السيد')
  })
  it('is escaped as text, with tabs as elements', () => {
    expect(String(encodeLine('a & b <c> "d"\te'))).toBe(
      'a &amp; b &lt;c&gt; "d"</w:t><w:tab/><w:t xml:space="preserve">e',
    )
  })
})
