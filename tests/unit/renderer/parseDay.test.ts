import dayjs from 'dayjs'
import 'dayjs/locale/de.js'
import 'dayjs/locale/es.js'
import 'dayjs/locale/fr.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '#shared/i18n/index.ts'
import { dayFormat } from '../../../src/renderer/components/locale.ts'
import { parseDay } from '../../../src/renderer/features/cases/form/parseDay.ts'

const days = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a typed day', () => {
  it('is read as its field shows it and as the language writes it', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), (day, language) => {
        expect(parseDay(dayjs(day).locale(language).format(dayFormat(language)))).toBe(day)
        const locale = language === 'en' ? 'en-GB' : language
        for (const dateStyle of ['long', 'medium'] as const) {
          const written = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(Date.parse(day))
          expect([written, parseDay(written)]).toEqual([written, day])
        }
      }),
    )
  })

  it.each([
    ['2026-08-24', '2026-08-24'],
    ['24.8.2026', '2026-08-24'],
    ['24. 08. 26', '2026-08-24'],
    ['24/8/2026', '2026-08-24'],
    ['24-08-2026', '2026-08-24'],
    ['Aug 24, 2026', '2026-08-24'],
    ['August 24th 2026', '2026-08-24'],
    ['24th August 2026', '2026-08-24'],
    ['1er août 2026', '2026-08-01'],
    ['24 de agosto de 2026', '2026-08-24'],
    ['24. August', '2030-08-24'],
    ['24.8.', '2030-08-24'],
    ['24/8', '2030-08-24'],
    ['3 MRZ', '2030-03-03'],
    ['7. Jänner 2026', '2026-01-07'],
    ['29 Feb 2028', '2028-02-29'],
    ['1.1.69', '1969-01-01'],
  ])('reads %s', (typed, day) => {
    expect(parseDay(typed, '2030')).toBe(day)
  })

  it.each(['', 'tomorrow', '31 February 2026', '29.2.2026', '24.13.2026', '0 May 2026', '8/24/2026', 'May 24', '24'])(
    'makes no day of “%s”',
    (typed) => {
      expect(parseDay(typed, '2030')).toBeNull()
    },
  )
})
