import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/main/manyGroups/repository.ts'
import { monthsOf, tidyTallies } from '../../../src/main/manyGroups/rows.ts'

const group = { id: '01890a5d-ac96-474b-bcce-b302099a8001', name: 'Leeds group', country: 'GB' }
const figure: Figure = {
  month: '2026-02',
  reference: 'UA 1/26',
  country: 'BY',
  channel: 'letter',
  kind: 'appeal',
  count: 3,
}

describe('the months of a span', () => {
  it('are all of them, over the turn of a year', () => {
    expect(monthsOf('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsOf('2026-02', '2026-02')).toEqual(['2026-02'])
    expect(monthsOf('2026-03', '2026-02')).toEqual([])
  })
})

describe('the rows of a group', () => {
  it('say of a month without actions that there were none', () => {
    const rows = tidyTallies(group, ['2026-01', '2026-02'], [figure], '2026-03-01T10:00:00.000Z')
    expect(rows).toEqual([
      expect.objectContaining({ month: '2026-01', case_reference: null, channel: null, kind: null, count: 0 }),
      {
        group_id: group.id,
        group_name: 'Leeds group',
        group_country: 'GB',
        month: '2026-02',
        case_reference: 'UA 1/26',
        case_country: 'BY',
        channel: 'letter',
        kind: 'appeal',
        count: 3,
        exported_at: '2026-03-01T10:00:00.000Z',
      },
    ])
  })

  it('have no reference rather than an empty one', () => {
    const [row] = tidyTallies(group, ['2026-02'], [{ ...figure, reference: '' }], '2026-03-01T10:00:00.000Z')
    expect(row).toMatchObject({ case_reference: null, channel: 'letter', count: 3 })
  })
})
