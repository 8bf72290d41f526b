import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailboxesIn, mailtoAddress, wellFormed } from '../../../src/main/sending/mailto.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom('&', '?', '=', '%0A', '+', '#', '\n', '\r\n', '\r', ' ', '“é”', '🕯️', 'ب', '"', "'", '\ud800'),
    )
    .map((all) => all.join('')),
)

/** What a mail program reads out of the address: RFC 6068 knows no `+` for a blank. */
function read(address: string): { to: string[]; fields: Record<string, string> } {
  expect(address).toMatch(/^mailto:[\x21-\x7e]*$/)
  const [path = '', query = ''] = address.slice('mailto:'.length).split('?')
  const fields = query.split('&').map((field) => {
    const [name = '', value = ''] = field.split('=')
    return [name, decodeURIComponent(value)]
  })
  return { to: path.split(',').map(decodeURIComponent), fields: Object.fromEntries(fields) }
}

describe('a mailto address', () => {
  it('gives back every text that was put into it, with the line ends of mail', () => {
    fc.assert(
      fc.property(anyText, anyText, (subject, body) => {
        const { to, fields } = read(mailtoAddress({ to: ['a@example.org'], cc: [], subject, body }))
        expect(to).toEqual(['a@example.org'])
        expect(fields.body).toBe(wellFormed(body).replace(/\r\n|\r|\n/g, '\r\n'))
        expect(fields.subject ?? '').toBe(wellFormed(subject).replace(/\s+/g, ' '))
      }),
    )
  })

  it('writes line breaks as %0D%0A and blanks as %20, and no sign that could end it', () => {
    const address = mailtoAddress({
      to: ['office@example.org', 'o’brien&co@example.org'],
      cc: ['embassy@example.org'],
      subject: 'A & B? (now)',
      body: 'Dear Minister,\n\nPlease act.',
    })
    expect(address).toBe(
      'mailto:office@example.org,o%E2%80%99brien%26co@example.org?cc=embassy@example.org' +
        '&subject=A%20%26%20B%3F%20%28now%29&body=Dear%20Minister%2C%0D%0A%0D%0APlease%20act.',
    )
  })

  it('leaves out what there is none of', () => {
    expect(mailtoAddress({ to: ['a@b.org'], cc: [], subject: '', body: null })).toBe('mailto:a@b.org')
  })

  it('cannot be made to hold another header by what stands in an address', () => {
    const { to, fields } = read(mailtoAddress({ to: ['a@b.org?bcc=spy@c.org'], cc: [], subject: '', body: null }))
    expect(to).toEqual(['a@b.org?bcc=spy@c.org'])
    expect(fields).toEqual({ '': '' })
  })
})

it.each<[string, string[]]>([
  ['office@example.org', ['office@example.org']],
  ['Office <office@example.org>; press@example.org (press)', ['office@example.org', 'press@example.org']],
  ['Write to mailto:office@example.org.', ['office@example.org']],
  ['no address', []],
])('finds the mailboxes in %s', (typed, found) => {
  expect(mailboxesIn(typed)).toEqual(found)
})
