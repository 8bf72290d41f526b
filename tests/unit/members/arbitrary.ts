import fc from 'fast-check'
import { tidy } from '../../../src/main/members/tidy.ts'
import { addressPrints, type MemberFields } from '../../../src/shared/members.ts'
import { channels } from '../../../src/shared/values.ts'

const line = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^['"=+@,;|\t -]{0,3}[A-Za-z0-9é ]{0,8}[,.'"]{0,2}$/) },
)
const name = fc
  .tuple(line, fc.constantFrom('Ada', 'O’Neill', "d'Este", 'Żółć', '李', '007'))
  .map((parts) => parts.join(''))
/** Members as oddly as a person could type them, in the form in which they are kept. */
export const memberFields: fc.Arbitrary<MemberFields> = fc
  .record({
    prefix: line,
    givenName: fc.oneof(fc.constant(''), line),
    familyName: name,
    address: fc.array(line, { maxLength: 5 }),
    country: fc.constantFrom(null, 'GB', 'DE', 'CI', 'CD', 'TL', 'XK', 'US', 'TR', 'MM'),
    email: fc.oneof(fc.emailAddress(), line),
    phone: fc.oneof(fc.constantFrom('', '+44 7700 900101', '=1+1', '(0113) 496-0101'), line),
    channels: fc.uniqueArray(fc.constantFrom(...channels)),
    languages: fc.uniqueArray(fc.constantFrom('en', 'fr', 'pt-BR', 'zh-Hant', 'fa', 'kab', 'nb', 'sr-Latn')),
    note: fc.oneof(
      line,
      fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')),
    ),
    active: fc.boolean(),
    consent: fc.record({ given: fc.boolean(), on: fc.constantFrom(null, '2024-02-29', '2025-12-01'), how: line }),
    safety: fc.uniqueArray(
      fc.record({
        country: fc.constantFrom('BY', 'IR', 'CD', 'XK', 'CN'),
        rule: fc.constantFrom<'never' | 'initials'>('never', 'initials'),
      }),
      { selector: ({ country }) => country, maxLength: 3 },
    ),
    tags: fc.array(fc.oneof(line, fc.constantFrom('choir', 'Vegan', 'vegan', 'drives, at night')), { maxLength: 4 }),
    guest: fc.boolean(),
    trace: fc.constantFrom<'kept' | 'none'>('kept', 'none'),
    addressPrint: fc.constantFrom(...addressPrints),
  })
  .map(tidy)
