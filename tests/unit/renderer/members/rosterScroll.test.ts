import { describe, expect, test } from 'vitest'
import { scrollToSee } from '../../../../src/renderer/features/members/rosterScroll.ts'

const sight = { top: 1000, height: 500, coveredAbove: 96, roomBelow: 16 }
const row = (top: number) => ({ top, height: 36 })

describe('scrolling to a row', () => {
  test('leaves the window where the row is seen whole', () => {
    expect(scrollToSee(row(1096), sight)).toBeNull()
    expect(scrollToSee(row(1448), sight)).toBeNull()
  })

  test('brings a row out from under the heads, no further', () => {
    expect(scrollToSee(row(1095), sight)).toBe(999)
    expect(scrollToSee(row(400), sight)).toBe(304)
  })

  test('brings a row up from below, with room under it', () => {
    expect(scrollToSee(row(1449), sight)).toBe(1001)
  })

  test('stops at the top of the page', () => {
    expect(scrollToSee(row(50), sight)).toBe(0)
  })
})
