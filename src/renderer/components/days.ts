/** Civil days (`YYYY-MM-DD`) in the page. Arithmetic runs in UTC, so that no clock change moves a day. */

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Today on this computer's calendar. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Days from one civil day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((time(to) - time(from)) / 86_400_000)
}

/** "24 Aug", with the year only when it differs from this one. */
export function dayText(day: string, locale: string, now = today()): string {
  const sameYear = day.slice(0, 4) === now.slice(0, 4)
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(time(day))
}

/** "August 2026" of `2026-08`. */
export function monthText(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    time(`${month}-01`),
  )
}

/** "24 Aug, 19:05" of an instant, on this computer's clock. */
export function instantText(instant: string, locale: string): string {
  const moment = new Date(instant)
  const sameYear = moment.getFullYear() === new Date().getFullYear()
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(moment)
}
