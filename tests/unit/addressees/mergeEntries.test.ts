import { describe, expect, it } from 'vitest'
import { mergedFields, mergeRows } from '../../../src/renderer/features/addressees/mergeEntries.ts'
import { addressee, minister } from './officials.ts'

const twin = addressee({
  ...minister,
  name: '',
  address: ['PO Box 5', 'Kampala'],
  faxes: ['+256 41 999 340'],
  salutation: 'Dear Minister',
  checkAddress: true,
  note: 'Ours',
})

describe('two entries that are one', () => {
  it('differ by rows, with what is filled proposed and all contacts', () => {
    expect(mergeRows(minister, twin).map(({ field, proposed, sources }) => [field, proposed, sources.length])).toEqual([
      ['name', 'one', 2],
      ['address', 'one', 2],
      ['faxes', 'both', 3],
      ['salutation', 'one', 2],
      ['note', 'other', 2],
    ])
    expect(mergeRows(minister, { ...minister, address: [...minister.address.slice(0, 2), '10102 Kampala'] })).toEqual([
      expect.objectContaining({ field: 'address' }),
    ])
    expect(mergeRows(minister, minister)).toEqual([])
  })

  it('become what was chosen, else what was proposed', () => {
    expect(mergedFields(minister, twin, {})).toEqual({
      ...minister,
      faxes: ['+256 41 999 339', '+256 41 999 340'],
      note: 'Ours',
    })
    expect(mergedFields(minister, twin, { address: 'other', faxes: 'other', note: 'one' })).toEqual({
      ...minister,
      address: twin.address,
      checkAddress: true,
      faxes: twin.faxes,
    })
    expect(mergedFields({ ...minister, note: 'A' }, { ...minister, note: 'B' }, {}).note).toBe('A\n\nB')
  })
})
