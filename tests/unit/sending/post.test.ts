import fc from 'fast-check'
import { expect, it } from 'vitest'
import { postLength } from '#shared/sending.ts'
import { shortPost } from '../../../src/main/sending/post.ts'

it('never is longer than a post may be, and begins with whom it is for', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 6 }), (sentences) => {
      const post = shortPost('@minister', sentences)
      expect(Array.from(post).length).toBeLessThanOrEqual(postLength)
      expect(post.startsWith('@minister')).toBe(true)
    }),
  )
})

it('takes as many whole sentences as fit', () => {
  const [first, second, third] = ['I urge you to release Ana Doe.', 'b'.repeat(260), 'Free Ana Doe.']
  expect(shortPost('@m', [first, second, third])).toBe(`@m ${first} ${third}`)
})

it('cuts at a word where not even one fits', () => {
  const post = shortPost('', [`${'word '.repeat(80)}end.`])
  expect(post).toMatch(/word…$/)
  expect(Array.from(post).length).toBeLessThanOrEqual(postLength)
})
