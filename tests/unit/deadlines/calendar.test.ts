import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarOf } from '../../../src/main/deadlines/calendar.ts'
import { lastPost } from '../../../src/main/deadlines/lastPost.ts'

const made = '2026-11-22T17:05:09.123Z'
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'a',
  what: 'deadline',
  on: '2026-12-20',
  at: null,
  title: 'UA 204/26 ends',
  place: '',
  note: '',
  remind: true,
  ...more,
})
const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')

describe('a calendar file', () => {
  it('has lines of at most 75 octets that end as RFC 5545 wants', () => {
    const text = calendarOf([entry({ title: `Łódź ${'é'.repeat(200)}` })], 'Leeds, group; it’s', made)
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76)
  })

  it('keeps every word, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (title, note) => {
        const [event] = events(calendarOf([entry({ title, note })], 'x', made))
        const kept = (text: string) => text.replace(/\r\n?|\n/g, '\n')
        expect(kept(String(event?.getFirstPropertyValue('summary')))).toBe(kept(title))
        expect(kept(String(event?.getFirstPropertyValue('description') ?? ''))).toBe(kept(note))
      }),
    )
  })

  it('has whole days for deadlines and two hours for an evening, each with an alarm the day before', () => {
    const [deadline, evening] = events(
      calendarOf([entry(), entry({ what: 'evening', at: '19:00', place: 'Library room' })], 'x', made),
    )
    expect(deadline?.getFirstProperty('dtstart')?.toICALString()).toBe('DTSTART;VALUE=DATE:20261220')
    expect(evening?.getFirstProperty('dtstart')?.toICALString()).toBe('DTSTART:20261220T190000')
    expect(evening?.getFirstProperty('duration')?.toICALString()).toBe('DURATION:PT2H')
    expect(evening?.getFirstPropertyValue('location')).toBe('Library room')
    for (const event of [deadline, evening])
      expect(event?.getFirstSubcomponent('valarm')?.getFirstProperty('trigger')?.toICALString()).toBe('TRIGGER:-P1D')
    expect(deadline?.getFirstPropertyValue('uid')).not.toBe(evening?.getFirstPropertyValue('uid'))
  })
})

describe('the last day for the post', () => {
  it('is the deadline less the days of post and the way to the postbox, once a country', () => {
    const days = (to: string) => ({ IS: 6, BY: 12 })[to] ?? 1
    expect(lastPost('2026-03-05', ['IS', 'BY', 'IS', 'GB'], days)).toEqual([
      { country: 'BY', by: '2026-02-20' },
      { country: 'IS', by: '2026-02-26' },
      { country: 'GB', by: '2026-03-03' },
    ])
    expect(lastPost('2026-03-05', [], days)).toEqual([])
  })
})
