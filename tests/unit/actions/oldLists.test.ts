/** Old lists of actions as groups really keep them, each with what is expected of it. */
import { describe, expect, it } from 'vitest'
import { oldLists, readingOf } from '../../support/actionLists/messy.ts'

describe('old lists of actions', () => {
  const lists = oldLists()
  it('are many', () => expect(lists.length).toBeGreaterThanOrEqual(12))
  it.each(lists.map((list) => [list.name, list] as const))('%s', (_, list) => {
    const { taken: _taken, ...reading } = readingOf(list)
    expect(reading).toEqual(list.expected)
  })
})
