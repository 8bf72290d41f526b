import { dayText, monthText } from './days.ts'

const day = /^\d{4}-\d{2}-\d{2}$/
const month = /^\d{4}-\d{2}$/

/** Whether the calendar has it: what was typed wrong is said back as it was typed. */
const real = (text: string): boolean => {
  const time = Date.parse(`${text.padEnd(10, '-01')}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The values in a refusal's or an operation's sentence: days and months as people read them, the others as they are. */
export function saidParams<Value>(
  params: Readonly<Record<string, Value>>,
  locale: string,
): Record<string, Value | string> {
  const said = (value: Value): Value | string => {
    if (typeof value !== 'string' || !real(value)) return value
    if (day.test(value)) return dayText(value, locale)
    return month.test(value) ? monthText(value, locale) : value
  }
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(value)]))
}
