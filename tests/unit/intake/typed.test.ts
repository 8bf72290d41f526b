import { describe, expect, it } from 'vitest'
import { typedAfterJoin, typedAfterSplit } from '../../../src/main/intake/typed.ts'
import { draftWith } from '../renderer/intake/drafts.ts'

const read = draftWith({ reference: 'UA 1/31', headline: 'Held', background: 'Of both', asks: ['Free him'] })

describe('what was typed before a split', () => {
  it('stays where the field is read as before, or not read at all', () => {
    const edited = { ...read, headline: 'Held for a song', asks: ['Free him now'], additional: 'Typed' }
    const now = typedAfterSplit({ read, edited }, draftWith({ reference: 'UA 1/31', headline: 'Held' }))
    expect(now).toMatchObject({
      headline: 'Held for a song',
      asks: ['Free him now'],
      additional: 'Typed',
      background: null,
    })
  })

  it('gives way where the split changes the field', () => {
    const edited = { ...read, background: 'Of both, corrected' }
    expect(typedAfterSplit({ read, edited }, draftWith({ background: 'Of the first' })).background).toBe('Of the first')
  })

  it('is nothing when nothing was typed', () => {
    const part = draftWith({ headline: 'Of the part' })
    expect(typedAfterSplit({ read, edited: read }, part)).toBe(part)
  })
})

describe('what was typed before parts were joined', () => {
  const first = draftWith({ headline: 'Held' })
  const second = draftWith({ headline: 'Missing' })

  it('is what the whole held, then the first part, then the others where nothing is yet', () => {
    const before = { ...read, background: 'Typed before' }
    const joined = typedAfterJoin(read, before, [
      { read: first, edited: { ...first, headline: 'Typed in the first' } },
      { read: second, edited: { ...second, headline: 'Typed in the second', summary: 'Of the second' } },
    ])
    expect(joined).toMatchObject({
      headline: 'Typed in the first',
      background: 'Typed before',
      summary: 'Of the second',
      asks: ['Free him'],
    })
  })

  it('is the new reading when nothing was typed', () => {
    expect(typedAfterJoin(read, null, [{ read: first, edited: first }])).toBe(read)
  })
})
