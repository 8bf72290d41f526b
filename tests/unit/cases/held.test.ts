import { describe, expect, it } from 'vitest'
import { heldFor } from '#shared/packs.ts'
import { referenceKeys, sameReference } from '#shared/reference.ts'

const open = { id: 'a', reference: 'UA 1/26', closedOn: null, status: 'open' as const }
const closed = { id: 'b', reference: 'UA 2/26', closedOn: '2026-03-03', status: 'closed' as const }
const waiting = { postedOn: null, releasedAt: null, cases: [open, closed] }

describe('a pack', () => {
  it('is held back by each of its closed cases', () => {
    expect(heldFor(waiting)).toEqual([{ id: 'b', reference: 'UA 2/26', closedOn: '2026-03-03' }])
    expect(heldFor({ ...waiting, cases: [open] })).toEqual([])
  })

  it('is not held once it is posted or released', () => {
    expect(heldFor({ ...waiting, postedOn: '2026-03-01' })).toEqual([])
    expect(heldFor({ ...waiting, releasedAt: '2026-03-04T12:00:00.000Z' })).toEqual([])
  })
})

describe('a reference', () => {
  it('is the same in other case and blanks, and with its year in two or four figures', () => {
    for (const [a, b] of [
      ['UA 172/17', 'ua172/2017'],
      ['UA 12/1998', 'UA 12/98'],
      ['EXTRA 73/91', 'Extra  73/1991'],
      ['ABC-7', 'abc-7'],
    ] as const) {
      expect(sameReference(a, b), `${a} ${b}`).toBe(true)
      expect(sameReference(b, a), `${b} ${a}`).toBe(true)
    }
    expect(sameReference('UA 172/17', 'UA 172/1917')).toBe(false)
    expect(sameReference('UA 172/17', 'UA 17/17')).toBe(false)
    expect(referenceKeys('ABC-7')).toEqual(['abc-7'])
  })
})
