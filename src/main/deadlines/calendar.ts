/**
 * Deadlines and evenings as a calendar file (iCalendar, RFC 5545). An entry keeps its UID from export to export, so that a
 * calendar that reads the file again changes its entries and doubles none.
 */
import ICAL from 'ical.js'
import type { Day, Id, Instant } from '#shared/values.ts'

export interface CalendarEntry {
  /** Of the record; `what` tells its entries apart. */
  id: Id
  what: 'deadline' | 'post' | 'evening'
  on: Day
  /** `HH:MM`, in the calendar's own time zone; without it the entry takes the whole day. */
  at: string | null
  title: string
  place: string
  note: string
  /** Whether to be reminded the day before. */
  remind: boolean
}

/** @param made when the file was made: calendars compare it with what they have */
export function calendarOf(entries: readonly CalendarEntry[], name: string, made: Instant): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Candlepost//Candlepost//EN')
  calendar.addPropertyWithValue('x-wr-calname', name)
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, made))
  return `${calendar.toString()}\r\n`
}

function eventOf({ id, what, on, at, title, place, note, remind }: CalendarEntry, made: Instant) {
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', `${id}-${what}@candlepost`)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${made.slice(0, 19)}Z`))
  const start = at === null ? ICAL.Time.fromDateString(on) : ICAL.Time.fromDateTimeString(`${on}T${at}:00`)
  event.addPropertyWithValue('dtstart', start)
  // An evening takes its two hours; whole days end by themselves (section 3.6.1).
  if (at !== null) event.addPropertyWithValue('duration', ICAL.Duration.fromString('PT2H'))
  else event.addPropertyWithValue('transp', 'TRANSPARENT')
  event.addPropertyWithValue('summary', title)
  if (place !== '') event.addPropertyWithValue('location', place)
  if (note !== '') event.addPropertyWithValue('description', note)
  if (remind) {
    const alarm = new ICAL.Component('valarm')
    alarm.addPropertyWithValue('action', 'DISPLAY')
    alarm.addPropertyWithValue('description', title)
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString('-P1D'))
    event.addSubcomponent(alarm)
  }
  return event
}
