import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf, proposeSplit } from '#shared/addresseeParts.ts'
import {
  duplicate,
  insert,
  merge,
  move,
  putBack,
  type Rearranged,
  remove,
  replace,
  split,
} from '../../../../src/renderer/features/cases/form/addressees/rearrange.ts'
import { type CaseAddressee, emptyAddressee } from '../../../../src/renderer/features/cases/form/fields.ts'

const card = (name: string, more: Partial<CaseAddressee> = {}): CaseAddressee => ({ ...emptyAddressee, name, ...more })
const list = ['A', 'B', 'C', 'D'].map((name) => card(name))
const seen = ({ addressees, origins, focus }: Rearranged) => [addressees.map(({ name }) => name), origins, focus]

describe('rearranging addressees', () => {
  it('moves a card and says where every row came from', () => {
    expect(seen(move(list, 0, 2))).toEqual([['B', 'C', 'A', 'D'], [1, 2, 0, 3], 2])
    expect(seen(move(list, 3, 0))).toEqual([['D', 'A', 'B', 'C'], [3, 0, 1, 2], 0])
  })

  it('removes one and goes to the next, or to the last', () => {
    expect(seen(remove(list, 1))).toEqual([['A', 'C', 'D'], [0, 2, 3], 1])
    expect(seen(remove(list, 3))).toEqual([['A', 'B', 'C'], [0, 1, 2], 2])
    expect(seen(remove(list.slice(0, 1), 0))).toEqual([[], [], -1])
  })

  it('duplicates without the link, which would make one of both', () => {
    const linked = [card('A', { id: 'x' }), card('B')]
    const next = duplicate(linked, 0)
    expect(seen(next)).toEqual([['A', 'A', 'B'], [0, -1, 1], 1])
    expect(next.addressees.map(({ id }) => id)).toEqual(['x', null, null])
  })

  it('splits a card into its place and the one after, the link with the first', () => {
    const whole = card('A', { id: 'x', title: 'Minister', address: ['1 Road', 'Mr. B Two', '2 Road'], role: 'copy' })
    const next = split([list[0] ?? whole, whole, card('C')], 1, proposeSplit(piecesOf(whole)))
    expect(seen(next)).toEqual([['A', 'A', 'Mr. B Two', 'C'], [0, 1, 1, 2], 2])
    expect(next.addressees.map(({ id, role }) => [id, role])).toEqual([
      [null, 'target'],
      ['x', 'copy'],
      [null, 'copy'],
      [null, 'target'],
    ])
  })

  it('merges with any other, keeping the part and the link of the one that was asked', () => {
    const two = [card('A', { role: 'copy', id: 'a' }), card('B'), card('C', { id: 'c' })]
    expect(seen(merge(two, 0, 2))).toEqual([['A / C', 'B'], [0, 1], 0])
    const up = merge(two, 2, 0)
    expect(seen(up)).toEqual([['B', 'A / C'], [1, 2], 1])
    expect(up.addressees[1]).toMatchObject({ role: 'target', id: 'c' })
    expect(merge(two, 1, 2).addressees[1]).toMatchObject({ id: 'c' })
    expect(seen(merge(two, 1, 1))).toEqual([['A', 'B', 'C'], [0, 1, 2], 1])
  })

  it('puts a removed card back among what came meanwhile', () => {
    const without = replace(remove(list, 1).addressees, 0, card('A, corrected')).addressees
    expect(seen(putBack(without, 1, 0, [card('B')]))).toEqual([['A, corrected', 'B', 'C', 'D'], [0, -1, 1, 2], 1])
  })

  it('puts two back for the one they were merged into', () => {
    const { addressees, focus } = merge(list, 1, 2)
    expect(seen(putBack(addressees, focus, 1, [card('B'), card('C')]))).toEqual([
      ['A', 'B', 'C', 'D'],
      [0, -1, -1, 2],
      1,
    ])
  })

  it('loses and doubles nobody by moving', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (from, to) => {
        const next = move(list, from, to)
        expect(next.origins.map((row) => list[row])).toEqual(next.addressees)
        expect([...next.origins].sort()).toEqual([0, 1, 2, 3])
        expect(move(next.addressees, to, from).addressees).toEqual(list)
      }),
    )
    expect(seen(insert([], 0, [card('A')]))).toEqual([['A'], [-1], 0])
  })
})
