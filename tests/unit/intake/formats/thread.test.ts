import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Refusal } from '#shared/refusal.ts'
import { storedZip } from '../../../../src/main/intake/formats/docx/stored.ts'
import { limits, rosterLimits } from '../../../../src/main/intake/formats/limits.ts'
import { sourceTextThread } from '../../../../src/main/intake/formats/source.ts'
import { createTextTaker, type TextTaker } from '../../../../src/main/intake/formats/thread.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { column, pdfOf } from '../../../support/formats/pdf.ts'
import { xlsxOf } from '../../../support/rosters/workbook.ts'

function taker(allowed?: { milliseconds: number; memoryBytes: number }): TextTaker {
  const made = createTextTaker(sourceTextThread, allowed)
  onTestFinished(() => made.close())
  return made
}

function fileOf(name: string, bytes: Uint8Array | string): string {
  const folder = join(temporaryFolder(), 'in')
  mkdirSync(folder)
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

const refusal = (taken: Promise<unknown>) =>
  taken.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.key : error),
  )

/** An entry declared as `declared` bytes that unpacks to `real` ones. */
function deflated(declared: number, real: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(real))
  const zip = storedZip([{ name: '[Content_Types].xml', bytes: packed }])
  const entry = zip.indexOf(Buffer.from('504b0102', 'hex'))
  zip.writeUInt16LE(8, entry + 10)
  zip.writeUInt32LE(declared, entry + 24)
  return zip
}

describe('the reading thread', () => {
  const pdf = pdfOf([column(['Alena Varabei'], 50, 700)])

  it('reads one file after the other, also after a bad one, whatever they are called', async () => {
    const texts = taker()
    const good = fileOf('good.txt', pdf)
    const text = async () => (await texts.take(good)).parts[0]?.text
    expect(await text()).toBe('Alena Varabei')
    expect(await text()).toBe('Alena Varabei')
    expect(await refusal(texts.take(fileOf('bad.pdf', '%PDF-1.4 nothing')))).toBe('fileDamaged')
    expect(await text()).toBe('Alena Varabei')
  })

  it('reads a workbook as a table, and is ended at limits of its own', async () => {
    const bytes = xlsxOf({ sheets: [{ name: 'People', rows: [['Name'], ['Ada Byron']] }] })
    const read = (texts: TextTaker, checkpoint = () => {}) => texts.roster('a.xlsx', bytes, {}, checkpoint)
    const texts = taker()
    expect((await read(texts)).rows.map(({ cells }) => cells)).toEqual([['Ada Byron']])
    expect((await texts.take(fileOf('good.pdf', pdf))).parts[0]?.text).toBe('Alena Varabei')
    const within = (allowed: typeof rosterLimits) => {
      const made = createTextTaker(sourceTextThread, limits, allowed)
      onTestFinished(() => made.close())
      return refusal(read(made))
    }
    expect(await within({ ...rosterLimits, milliseconds: 0 })).toBe('rosterTooSlow')
    expect(await within({ ...rosterLimits, memoryBytes: -(2 ** 40) })).toBe('rosterTooLarge')
    const stop = () => {
      throw new Refusal('cancelled')
    }
    expect(await refusal(read(taker(), stop))).toBe('cancelled')
  })

  it('is ended at its limits and by the coordinator', async () => {
    const path = fileOf('a.pdf', pdf)
    expect(await refusal(taker({ milliseconds: 0, memoryBytes: limits.memoryBytes }).take(path))).toBe('fileTooSlow')
    expect(await refusal(taker({ milliseconds: 10_000, memoryBytes: -(2 ** 40) }).take(path))).toBe(
      'fileUnpacksTooLarge',
    )
    const stop = () => {
      throw new Refusal('cancelled')
    }
    expect(await refusal(taker().take(path, stop))).toBe('cancelled')
  })

  it('does not blame a file for what others hold', async () => {
    const held: Buffer[] = []
    const megabytes = 2 ** 20
    const texts = taker({ milliseconds: limits.milliseconds, memoryBytes: 250 * megabytes })
    const taken = await texts.take(fileOf('a.pdf', pdf), () => {
      if (held.length === 0) held.push(Buffer.alloc(500 * megabytes, 1))
    })
    expect(held).toHaveLength(1)
    expect(taken.parts[0]?.text).toBe('Alena Varabei')
  })

  it('does not open files that are too large, nor unpack bombs', async () => {
    const large = fileOf('large.pdf', '')
    truncateSync(large, limits.fileBytes + 1)
    expect(await refusal(taker().take(large))).toBe('fileTooLarge')
    const million = 1024 * 1024
    expect(await refusal(taker().take(fileOf('a.docx', deflated(100 * million, 100 * million))))).toBe(
      'fileUnpacksTooLarge',
    )
    expect(await refusal(taker().take(fileOf('b.docx', deflated(500, 100 * million))))).toBe('fileUnpacksTooLarge')
  })
})
