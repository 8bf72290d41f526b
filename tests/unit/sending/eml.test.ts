import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { draftMail } from '../../../src/main/sending/eml.ts'

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((text) => text.replace(/[\s\p{C}]+/gu, ' ').trim())

it('is read by a mail parser as it was written', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(line, fc.array(line, { maxLength: 8 }), async (subject, lines) => {
      const mail = draftMail({
        to: ['a@example.org', 'b@example.org'],
        cc: ['c@example.org'],
        subject,
        body: lines.join('\n'),
      })
      // RFC 5322, 2.1.1: no line beyond 998 octets; ours are all short.
      for (const one of mail.split('\r\n')) expect(one.length).toBeLessThanOrEqual(78)
      const read = await PostalMime.parse(mail)
      expect(read.to?.map(({ address }) => address)).toEqual(['a@example.org', 'b@example.org'])
      expect(read.cc?.map(({ address }) => address)).toEqual(['c@example.org'])
      expect(read.subject ?? '').toBe(subject)
      expect((read.text ?? '').replace(/\r\n/g, '\n').trimEnd()).toBe(lines.join('\n').trimEnd())
      expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    }),
    { numRuns: 60 },
  )
})
