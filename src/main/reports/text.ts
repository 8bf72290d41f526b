/** The month as a message: the group's covering text with its fields filled. Pure. */
import type { MonthReport } from '#shared/reports.ts'
import type { CoveringField, ReportTemplate } from '#shared/reportTemplate.ts'
import { earlierMoneyLines, moneyLines } from './moneyWords.ts'
import { earlierNewsLines, newsLines } from './newsWords.ts'
import type { ReportWords } from './words.ts'

/** A line whose fields all turn out empty goes away, and no more than one blank line stays between two others. */
export function coveringText(report: MonthReport, template: ReportTemplate, words: ReportWords): string {
  const { t } = words
  const fields: Record<CoveringField, string> = {
    month: words.month(report.month),
    group: report.group,
    summary: words.summary(report),
    cases: report.cases.map((about) => words.caseLine(about)).join('\n'),
    participants: words.participants(report),
    evenings: report.evenings === 0 ? '' : t('document.report.evenings', { count: report.evenings }),
    news: newsLines(report.news.cells, words).join('\n'),
    money: report.money === null ? '' : moneyLines(report.money, words).join('\n'),
    corrections: [
      ...words.corrections(report.corrections),
      ...earlierNewsLines(report.news.earlier, words),
      ...earlierMoneyLines(report.money?.earlier ?? [], words),
    ].join('\n'),
  }
  const field = /\{(\w+)\}/g
  const known = (name: string): name is CoveringField => Object.hasOwn(fields, name)
  const lines = (template.covering ?? t('document.report.covering')).split('\n').flatMap((line) => {
    const names = [...line.matchAll(field)].map((match) => match[1] ?? '')
    const filled = line.replace(field, (whole, name: string) => (known(name) ? fields[name] : whole))
    const empty = names.length > 0 && names.every((name) => known(name) && fields[name] === '')
    return empty ? [] : filled.split('\n')
  })
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
