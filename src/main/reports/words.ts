/** The sentences and names that a month's documents share. */
import type { i18n } from 'i18next'
import type { ChannelCounts, MonthCorrections, MonthReport, YearReview } from '#shared/reports.ts'
import { type CountryCode, channels, type Day, type Month } from '#shared/values.ts'

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
  /** "12 people took part, 3 of them for the first time." */
  participants(report: Pick<MonthReport, 'participants' | 'newParticipants'>): string
  /** "UA 204/26, Belarus: 24 letters, 1 fax" */
  caseLine(about: MonthReport['cases'][number]): string
  /** "October 2026: +3 letters UA 12/23", a line a month. */
  corrections(all: readonly MonthCorrections[]): string[]
  /** "November" */
  monthName(month: Month): string
  /** "24 August 2026" */
  day(day: Day): string
  yearSummary(review: YearReview): string
}

export function reportWords({ t }: i18n, language: string): ReportWords {
  const countries = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'code' })
  const numbers = new Intl.NumberFormat(language)
  const inWords = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const lists = {
    sentence: new Intl.ListFormat(language, { type: 'conjunction' }),
    list: new Intl.ListFormat(language, { type: 'unit' }),
  }
  const monthNames = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
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
    participants({ participants, newParticipants }) {
      const people = t('document.report.people', { count: participants })
      return newParticipants > 0 ? `${people} ${t('document.report.new', { count: newParticipants })}` : people
    },
    caseLine(about) {
      const name = [about.reference, words.country(about.country)].filter((text) => text !== '').join(', ')
      return t('document.report.caseLine', { name, amounts: words.amounts(about.channels) })
    },
    corrections: (all) =>
      all.map(({ month, cells }) => {
        const said = cells.map(({ by, channel, kind, reference }) => {
          const amount = t(`document.report.amount.${channel}`, { count: Math.abs(by) })
          const what = kind === 'solidarity' ? t('document.report.ofSolidarity', { amount }) : amount
          return `${by > 0 ? '+' : '−'}${what} ${reference}`.trim()
        })
        return t('document.report.correction', { month: words.month(month), said: lists.list.format(said) })
      }),
    monthName: (month) => monthNames.format(new Date(`${month}-01T00:00:00Z`)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    yearSummary(review) {
      const year = String(review.year)
      if (review.total === 0) return t('document.year.nothing', { year })
      const said = t('document.year.summary', {
        year,
        count: review.total,
        number: numbers.format(review.total),
        cases: t('document.report.cases', { count: review.cases.length }),
        channels: words.amounts(review.channels, 'sentence'),
      })
      return `${said} ${words.participants(review)}`
    },
  }
  return words
}
