/** The sentences and names that a month's documents share. */
import type { i18n } from 'i18next'
import type { ChannelCounts, MonthReport } from '#shared/reports.ts'
import { type CountryCode, channels, type Month } from '#shared/values.ts'

export interface ReportWords {
  t: i18n['t']
  language: string
  /** "November 2026" */
  month(month: Month): string
  country(country: CountryCode | null): string
  /** "12 letters, 1 fax", "12 letters and 1 fax" in a sentence; "none" for nothing. */
  amounts(counts: ChannelCounts, style?: 'sentence' | 'list'): string
  number(count: number): string
  /** What was done in the month, in one sentence. */
  summary(report: MonthReport): string
}

export function reportWords({ t }: i18n, language: string): ReportWords {
  const countries = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'code' })
  const numbers = new Intl.NumberFormat(language)
  const inWords = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const lists = {
    sentence: new Intl.ListFormat(language, { type: 'conjunction' }),
    list: new Intl.ListFormat(language, { type: 'unit' }),
  }
  const words: ReportWords = {
    t,
    language,
    month: (month) => inWords.format(new Date(`${month}-01T00:00:00Z`)),
    country: (country) => (country === null ? '' : (countries.of(country) ?? country)),
    number: (count) => numbers.format(count),
    amounts(counts, style = 'list') {
      const some = channels.filter((channel) => counts[channel] > 0)
      if (some.length === 0) return t('document.report.none')
      return lists[style].format(
        some.map((channel) => t(`document.report.amount.${channel}`, { count: counts[channel] })),
      )
    },
    summary(report) {
      const month = words.month(report.month)
      if (report.total === 0) return t('document.report.nothing', { month })
      const params = {
        month,
        count: report.total,
        people: t('document.report.people', { count: report.participants }),
        cases: t('document.report.cases', { count: report.cases.filter(({ total }) => total > 0).length }),
        channels: words.amounts(report.channels, 'sentence'),
      }
      return t('document.report.summary', params)
    },
  }
  return words
}
