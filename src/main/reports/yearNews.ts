/** What came of the year's cases, as paragraphs: outcomes and replies, and the documents that ended cases. */
import { HeadingLevel, Paragraph, TextRun } from 'docx'
import type { YearReview } from '#shared/reports.ts'
import { grouped } from './counts.ts'
import { repliesInYear } from './newsWords.ts'
import type { ReportWords } from './words.ts'

type About = Pick<YearReview['cases'][number], 'reference' | 'country' | 'headline'>

/** First the replies in one sentence, then case by case: what happened, what the group did, what its document said. */
export function cameOfIt({ cases, news }: YearReview, words: ReportWords): Paragraph[] {
  const { t } = words
  const replies = repliesInYear(news, words)
  const byCase = grouped(news.outcomes, ({ caseId }) => caseId)
  const ended = cases.filter(({ caseId, closedOn }) => closedOn !== null || byCase.has(caseId))
  const others = [...byCase.values()]
    .flatMap((own) => own[0] ?? [])
    .filter(({ caseId }) => !ended.some((one) => one.caseId === caseId))
  return [
    ...(replies === '' ? [] : [line([new TextRun(t('document.news.inYear', { said: replies }))])]),
    ...ended.flatMap((one) => [
      ...caseHead(one, words),
      ...outcomeLines(byCase.get(one.caseId) ?? [], words),
      ...endedLines(one, words),
    ]),
    // Nothing was done for these in the year: what happened is the fruit of earlier ones.
    ...others.flatMap((one) => [...caseHead(one, words), ...outcomeLines(byCase.get(one.caseId) ?? [], words)]),
  ]
}

const line = (children: TextRun[], keepNext = false) => new Paragraph({ style: 'ReportLine', keepNext, children })

function caseHead({ reference, country, headline }: About, words: ReportWords): Paragraph[] {
  const where = words.country(country)
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: where ? `${reference} · ${where}` : reference }),
    line([new TextRun({ text: headline, bold: true })], true),
  ]
}

const outcomeLines = (outcomes: readonly YearReview['news']['outcomes'][number][], words: ReportWords): Paragraph[] =>
  outcomes.flatMap(({ kind, on, people, note }) => {
    const who = people.length > 0 ? `${new Intl.ListFormat(words.language).format(people)}: ` : ''
    return [
      line([
        new TextRun(`${words.day(on)} – ${who}`),
        new TextRun({ text: words.t(`outcomes.kindOf.${kind}`), bold: true }),
      ]),
      ...(note.trim() === '' ? [] : [line([new TextRun(note.trim())])]),
    ]
  })

function endedLines({ closedOn, notice, channels }: YearReview['cases'][number], words: ReportWords): Paragraph[] {
  const said = notice?.trim() ?? ''
  const done = words.amounts(channels)
  const text =
    closedOn === null
      ? words.t('document.year.done', { done })
      : words.t('document.year.closed', { on: words.day(closedOn), done })
  return [line([new TextRun(text)], said !== ''), ...(said === '' ? [] : [line([new TextRun(said)])])]
}
