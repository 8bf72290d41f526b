import fc from 'fast-check'
import { expect, it } from 'vitest'
import { actionKinds } from '#shared/actions.ts'
import { channels } from '#shared/values.ts'
import { type Cell, difference, plus } from '../../../src/main/reports/cells.ts'

const cells = fc.uniqueArray(
  fc.record<Cell>({
    caseId: fc.constantFrom('c1', 'c2'),
    channel: fc.constantFrom(...channels),
    kind: fc.constantFrom(...actionKinds),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: ({ caseId, channel, kind }) => `${caseId} ${channel} ${kind}`, maxLength: 12 },
)
const sorted = (some: Cell[]) => some.map((cell) => JSON.stringify(Object.entries(cell).sort())).sort()

it('adds a difference to what was told and gets what is', () => {
  fc.assert(
    fc.property(cells, cells, (told, now) => {
      const corrections = difference(told, now).map((cell) => ({ ...cell, reference: '' }))
      expect(corrections.every(({ by }) => by !== 0)).toBe(true)
      expect(sorted(plus(told, corrections))).toEqual(sorted(now))
      expect(difference(plus(told, corrections), now)).toEqual([])
    }),
  )
})
