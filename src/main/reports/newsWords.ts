/** What came back, as sentences of reports. Pure. */
import type { NewsCell, YearNews } from '#shared/monthNews.ts'
import { replyKinds } from '#shared/replies.ts'
import { grouped } from './counts.ts'
import type { ReportWords } from './words.ts'

type Say = Pick<ReportWords, 't' | 'language'>

const listed = (language: string, parts: readonly string[]) =>
  new Intl.ListFormat(language, { type: 'unit' }).format(parts)

/** "2 answers", "released" */
function amount(cell: NewsCell, { t }: Say): string {
  const count = Math.abs(cell.count)
  if (cell.what === 'reply') return t(`document.news.reply.${cell.kind}`, { count })
  const kind = t(`outcomes.kindOf.${cell.kind}`)
  return count === 1 ? kind : t('document.news.times', { what: kind, count })
}

/** "UA 204/26: 2 answers, released", a line a case. */
export function newsLines(cells: readonly NewsCell[], words: Say): string[] {
  const byCase = grouped(cells, ({ caseId }) => caseId)
  return [...byCase.values()].map((own) =>
    words.t('document.news.line', {
      reference: own[0]?.reference ?? '',
      said: listed(
        words.language,
        own.map((cell) => amount(cell, words)),
      ),
    }),
  )
}

/** "October 2026: +1 answer UA 12/23", a line a month. */
export const earlierNewsLines = (
  earlier: readonly { month: string; cells: NewsCell[] }[],
  words: Say & Pick<ReportWords, 'month'>,
): string[] =>
  earlier.map(({ month, cells }) => {
    const said = cells.map((cell) => `${cell.count > 0 ? '+' : '−'}${amount(cell, words)} ${cell.reference}`.trim())
    return words.t('document.report.correction', { month: words.month(month), said: listed(words.language, said) })
  })

/** "14 answers, 3 letters returned"; empty where nothing came. */
export function repliesInYear({ replies }: Pick<YearNews, 'replies'>, { t, language }: Say): string {
  const some = replyKinds.filter((kind) => replies[kind] > 0)
  return listed(
    language,
    some.map((kind) => t(`document.news.reply.${kind}`, { count: replies[kind] })),
  )
}
