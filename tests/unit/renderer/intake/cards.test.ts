/** The source's marks while an addressee's card is moved, split and merged. */
import { describe, expect, it } from 'vitest'
import { piecesOf, splitAt } from '#shared/addresseeParts.ts'
import { draftFromFields, fieldsFromDraft } from '#shared/draftFields.ts'
import type { Sureness } from '#shared/intake.ts'
import * as arrange from '../../../../src/renderer/features/cases/form/addressees/rearrange.ts'
import { blockLevel } from '../../../../src/renderer/features/intake/levels.ts'
import { followRows, unsure } from '../../../../src/renderer/features/intake/look.ts'
import { formPath, readPath } from '../../../../src/renderer/features/intake/places.ts'
import { draftWith, party } from './drafts.ts'

const place = (sureness: Sureness) => [{ start: 0, end: 1, sureness }]
const read = draftWith({
  targets: [
    { ...party, name: 'A One', title: 'Minister', address: ['1 Road', 'B Two', 'PO Box 2'], faxes: ['123456'] },
    { ...party, name: 'C Three', address: ['3 Street'] },
  ],
  copies: [{ ...party, title: 'Embassy', address: ['4 Court'] }],
  places: { 'targets.0.name': place('sure'), 'targets.0.address': place('unsure'), 'targets.1.name': place('likely') },
})
const fields = fieldsFromDraft(read)
const withCards = ({ addressees }: arrange.Rearranged) => ({ ...fields, addressees })
const whole = fields.addressees[0]
if (!whole) throw new Error('There is no first addressee')

describe('marks', () => {
  it('follow a card that moves', () => {
    const moved = withCards(arrange.move(fields.addressees, 0, 2))
    expect(readPath(read, moved, 'addressees.2.address')).toBe('targets.0.address')
    expect(readPath(read, moved, 'addressees.0')).toBe('targets.1')
    expect(formPath(read, moved, 'targets.0.name')).toBe('addressees.2.name')
    expect(formPath(read, moved, 'copies.0.address')).toBe('addressees.1.address')
  })

  it('lead from both halves of a split card to its block, and from a name to the line that it was', () => {
    const sides = splitAt(piecesOf(whole), 3)
    const split = withCards(arrange.split(fields.addressees, 0, sides))
    expect(split.addressees[1]).toMatchObject({ name: 'B Two', address: ['PO Box 2'] })
    expect(readPath(read, split, 'addressees.0.name')).toBe('targets.0.name')
    expect(readPath(read, split, 'addressees.1.name')).toBe('targets.0.address')
    expect(readPath(read, split, 'addressees.1.address')).toBe('targets.0.address')
    expect(readPath(read, split, 'addressees.2.name')).toBe('targets.1.name')
    expect(formPath(read, split, 'targets.1.name')).toBe('addressees.2.name')
  })

  it('lead from either block of a merged card to it', () => {
    const merged = withCards(arrange.merge(fields.addressees, 0, 1))
    expect(merged.addressees[0]?.name).toBe('A One / C Three')
    expect(formPath(read, merged, 'targets.0.name')).toBe('addressees.0.name')
    expect(formPath(read, merged, 'targets.1.name')).toBe('addressees.0.name')
    expect(readPath(read, merged, 'addressees.0.name')).toBe('targets.0.name')
    expect(readPath(read, merged, 'addressees.1.title')).toBe('copies.0.title')
  })

  it('have nothing to say of a card that is new', () => {
    const added = withCards(
      arrange.insert(fields.addressees, 3, [{ ...whole, name: 'New', title: '', address: [], faxes: [] }]),
    )
    expect(readPath(read, added, 'addressees.3.name')).toBeNull()
    expect(blockLevel(read, added, 3)).toBeNull()
  })

  it('say how sure the least sure part of a block is, wherever its card lies', () => {
    const moved = withCards(arrange.move(fields.addressees, 0, 2))
    expect([0, 1, 2].map((index) => blockLevel(read, moved, index))).toEqual(['likely', null, 'unsure'])
    expect([0, 1, 2].map((index) => unsure(read, moved, `addressees.${index}`))).toEqual([false, false, true])
  })
})

describe('visited fields', () => {
  const seen = new Set(['deadline', 'addressees.0', 'addressees.1.name', 'addressees.10.name'])

  it('go with their rows', () => {
    expect([...followRows(seen, 'addressees', [1, 0])].sort()).toEqual([
      'addressees.0.name',
      'addressees.1',
      'deadline',
    ])
    expect([...followRows(seen, 'addressees', [0, 0, 1])].sort()).toEqual([
      'addressees.0',
      'addressees.1',
      'addressees.2.name',
      'deadline',
    ])
    expect([...followRows(seen, 'addressees', [-1])]).toEqual(['deadline'])
  })
})

describe('a draft on the desk', () => {
  it('keeps what a card is linked to, its note, and what it is not', () => {
    const id = '0190a000-0000-7000-8000-000000000001'
    const linked = [
      { ...whole, id, note: 'Ours' },
      { ...whole, role: 'copy' as const, keptApart: [id] },
    ]
    const kept = draftFromFields(read, { ...fields, addressees: linked })
    expect(kept.targets[0]).toMatchObject({ directoryId: id, note: 'Ours' })
    expect(fieldsFromDraft(kept).addressees).toEqual(linked)
    expect(Object.keys(draftFromFields(read, fields).targets[0] ?? {})).not.toContain('directoryId')
  })
})
