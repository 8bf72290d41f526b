import { describe, expect, it } from 'vitest'
import { monthAfter, readMonth } from '../../../../src/renderer/features/reports/months.ts'

describe('months of the address', () => {
  it('are read or refused', () => {
    expect(readMonth('2026-10')).toBe('2026-10')
    for (const text of ['2026-13', '2026-1', 'October', '', undefined]) expect(readMonth(text)).toBeNull()
  })

  it('follow each other over the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
    expect(monthAfter('2026-11', -24)).toBe('2024-11')
  })
})
