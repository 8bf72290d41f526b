/** The sentences of the access document. */
import type { i18n } from 'i18next'
import type { RetentionRules } from '#shared/personalData.ts'
import type { CountryCode, Day, Instant } from '#shared/values.ts'

export interface AccessWords {
  t: i18n['t']
  language: string
  day(day: Day): string
  moment(at: Instant): string
  country(code: CountryCode): string
  /** What a column of a record is called. */
  field(name: string): string
  /** A value of the record as people say it. */
  value(field: string, value: string): string
}

export function accessWords({ t, exists, language }: i18n, locale: string): AccessWords {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const regions = new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' })
  const languages = new Intl.DisplayNames([locale, 'en'], { type: 'language', fallback: 'code' })
  const day = (value: Day) => days.format(new Date(`${value.slice(0, 10)}T00:00:00Z`))
  const lines = (text: string, say: (line: string) => string) => text.split('\n').map(say).join(', ')
  return {
    t,
    language,
    day,
    moment: day,
    country: (code) => regions.of(code) ?? code,
    field: (name) =>
      exists(`personalData.field.${name}`) ? t(`personalData.field.${name}`) : name.replaceAll('_', ' '),
    value(field, value) {
      if (value === '') return ''
      if (field.endsWith('_at')) return day(value)
      if (field === 'country') return regions.of(value) ?? value
      if (field === 'languages') return lines(value, (tag) => languages.of(tag) ?? tag)
      if (field === 'channels') return lines(value, (channel) => t(`channel.${channel}`))
      if (field === 'safety') return lines(value, (line) => safety(line, t, regions))
      if (field === 'active' || field === 'guest') return t(value === '1' ? 'app.common.yes' : 'app.common.no')
      return value
    },
  }
}

/** "BY: never" as "Belarus: never write there". */
function safety(line: string, t: AccessWords['t'], regions: Intl.DisplayNames): string {
  const [country = '', rule = ''] = line.split(': ')
  return `${regions.of(country) ?? country}: ${t(`personalData.document.safety.${rule}`)}`
}

/** How long things are kept, one sentence a rule that is on. */
export function keepingSentences({ t }: AccessWords, rules: RetentionRules): string[] {
  const amounts: [key: string, count: number | null][] = [
    ['quiet', rules.quietMonths],
    ['inactive', rules.inactiveMonths],
    ['oldConsent', rules.consentYears],
    ['bin', rules.binDays],
    ['backups', rules.backupDays],
  ]
  return amounts.flatMap(([key, count]) => (count === null ? [] : t(`personalData.document.keeping.${key}`, { count })))
}
