import { expect, it } from 'vitest'
import type { BinItem } from '#shared/desk.ts'
import { createTranslator } from '../../../../src/main/translator.ts'
import { said } from '../../../../src/renderer/features/bin/said.ts'

const item = (kind: BinItem['kind'], name: string, detail: string): BinItem => ({
  kind,
  id: '019aa000-0000-7000-8000-000000000000',
  name,
  detail,
  deletedAt: '2020-01-01T00:00:00.000Z',
})
const german = (of: BinItem) => said(createTranslator('de').t, of, 'de')

it('says actions and days in the language of the screens', () => {
  expect(german(item('action', 'UA 1/20', 'letter 12 2020-08-24')).detail).toBe('Brief · 12 · 24. Aug. 2020')
  expect(german(item('evening', '2020-08-24', '2020-08-24'))).toMatchObject({
    name: '24. Aug. 2020',
    detail: '24. Aug. 2020',
  })
})

it('leaves what people wrote', () => {
  const written = item('case', 'UA 1/20', 'letter 12 2020-08-24')
  expect(german(written)).toEqual(written)
})
