import { expect, it } from 'vitest'
import { saidParams } from '../../../src/renderer/components/saidParams.ts'

it('says days and months as people read them, and leaves what is none', () => {
  const params = {
    on: '2020-08-24',
    month: '2020-10',
    number: 3,
    name: 'UA 1/20',
    typed: '2020-02-30',
    wrong: '2020-13',
  }
  expect(saidParams(params, 'de')).toEqual({ ...params, on: '24. Aug. 2020', month: 'Oktober 2020' })
})
