import { Refusal } from '#shared/refusal.ts'
import type { MonthReport, MonthView, YearReview } from '#shared/reports.ts'
import type { Day, Id, Month } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { safeFileName } from '../files/names.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { createMoneyMonths } from './money.ts'
import { createNews } from './news.ts'
import { withParts } from './parts.ts'
import { createReportsRepository } from './repository.ts'
import { createSentMonths } from './sent.ts'
import { tally } from './tally.ts'
import { coveringText } from './text.ts'
import { type ReportWords, reportWords } from './words.ts'
import { yearReview } from './year.ts'

export interface ReportsService {
  /** Months with actions or sent, newest first, always with the current one. */
  months(): { month: Month; total: number; sentOn: Day | null }[]
  /** Once sent, the figures are those that were sent. */
  month(month: Month): MonthView
  year(year: number): YearReview
  /** The month in words, to paste into a message. */
  text(month: Month): string
  /** The words of the group's report, in its language. */
  words(): ReportWords
  /** @throws Refusal `monthSentAlready`, `monthInFuture` */
  mayBeSent(month: Month): void
  /**
   * Freezes a report as sent today.
   * @throws Refusal `monthSentAlready`, `monthInFuture`
   */
  send(report: MonthReport): { operation: Id }
  /** What the month's file is called, without an extension: "Report 2026-11". */
  documentName(period: Month | number): string
}

export function createReports(
  { sqlite, history, clock }: Data,
  settings: Pick<SettingsService, 'get'>,
): ReportsService {
  const repository = createReportsRepository(sqlite)
  const sent = createSentMonths(sqlite, repository.counts)
  const news = createNews(sqlite)
  const money = createMoneyMonths(sqlite)
  const wantsMoney = () => settings.get().report.parts.includes('money')

  function words(): ReportWords {
    const { language: ofScreens, country, report } = settings.get()
    const language = report.language ?? ofScreens
    return reportWords(createTranslator(language), language.includes('-') ? language : `${language}-${country}`)
  }

  /** The month as it stands now. */
  function draft(month: Month): MonthReport {
    const { groupName, language, currency } = settings.get()
    const moved = wantsMoney() ? { currency, ...money.month(month) } : null
    return tally(month, groupName, repository.month(month), language, sent.toTell(month), news.month(month), moved)
  }

  function month(wanted: Month): MonthView {
    const frozen = sent.get(wanted)
    if (!frozen) return { ...draft(wanted), sentOn: null, later: [], laterNews: [], laterMoney: [] }
    const { report, sentOn, later } = frozen
    const laterMoney = wantsMoney() ? money.later(wanted) : []
    return { ...report, sentOn, later, laterNews: news.later(wanted), laterMoney }
  }

  function freeze(report: MonthReport): void {
    sent.freeze(report, clock.today())
    news.freeze(report.month, report.news)
    money.freeze(report.month, report.money)
  }

  function mayBeSent(month: Month): void {
    const on = sent.sentOn(month)
    if (on !== null) throw new Refusal('monthSentAlready', { month: words().month(month), on: words().day(on) })
    if (month > clock.today().slice(0, 7)) throw new Refusal('monthInFuture', { month: words().month(month) })
  }

  return {
    months() {
      const days = sent.days()
      const totals = new Map(repository.months().map(({ month, total }) => [month, total]))
      const others = [...news.months(), ...(wantsMoney() ? money.months() : []), clock.today().slice(0, 7)]
      const all = new Set([...totals.keys(), ...days.keys(), ...others])
      return [...all]
        .sort((a, b) => (a < b ? 1 : -1))
        .map((month) => ({ month, total: totals.get(month) ?? 0, sentOn: days.get(month) ?? null }))
    },
    month,
    year(year) {
      const { groupName, language, currency } = settings.get()
      const moved = wantsMoney() ? { currency, months: money.year(year) } : null
      return yearReview(year, groupName, repository.year(year), language, news.year(year), moved)
    },
    text: (wanted) => coveringText(withParts(month(wanted), settings.get().report), settings.get().report, words()),
    words,
    mayBeSent,
    send(report) {
      mayBeSent(report.month)
      return history.operate({ key: 'reports.send', params: { month: words().month(report.month) } }, () =>
        freeze(report),
      )
    },
    documentName: (period) =>
      safeFileName(`${createTranslator(settings.get().language).t('document.report.name')} ${period}`),
  }
}
