import { describe, expect, it } from 'vitest'
import type { Deadline } from '#shared/deadlines.ts'
import { createTranslator } from '../../../src/main/translator.ts'
import { lastPostWords } from '../../../src/renderer/features/deadlines/lastPostWords.ts'

const { t } = createTranslator('en')
const say = (more: Partial<Deadline>, today = '2026-11-22') =>
  lastPostWords(
    {
      caseId: 'c',
      reference: 'UA 1/26',
      headline: '',
      deadline: '2026-12-20',
      post: [{ country: 'IS', by: '2026-12-13' }],
      quick: true,
      ...more,
    },
    today,
    { t, locale: 'en-GB' },
  )

describe('what the post still allows', () => {
  it('says the day, and the country where there are several', () => {
    expect(say({})).toEqual({ words: 'last post 13 Dec', pressing: false })
    const post = [
      { country: 'BY', by: '2026-11-20' },
      { country: 'IS', by: '2026-12-13' },
    ]
    expect(say({ post })?.words).toBe('last post to Iceland 13 Dec')
  })
  it('presses on the day itself, and after it', () => {
    expect(say({}, '2026-12-13')).toEqual({ words: 'last post today', pressing: true })
    expect(say({}, '2026-12-14')).toMatchObject({
      words: expect.stringContaining('e-mail, fax or call'),
      pressing: true,
    })
    expect(say({ quick: false }, '2026-12-14')?.words).toContain('no other way')
  })
  it('says nothing of what is over, or has no address', () => {
    expect(say({}, '2026-12-21')).toBeNull()
    expect(say({ post: [] })).toBeNull()
  })
})
