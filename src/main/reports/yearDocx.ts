/** The year as a Word document: months, channels and cases as bars, and what came of the cases. */
import { HeadingLevel, Paragraph, type Table } from 'docx'
import type { YearReview } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import { paperDocx, textWidth } from '../paper/document.ts'
import { appealsOf, sumOf } from './counts.ts'
import { type Bar, bars, barsKey } from './docxBars.ts'
import { moneyBlocks, yearMoneyBlocks } from './docxMoney.ts'
import { reportStyles } from './docxStyles.ts'
import type { ReportLook } from './look.ts'
import { cameOfIt } from './yearNews.ts'

/** More bars than these and nobody looks at them. */
const mostCases = 20

export async function yearDocx(
  review: YearReview,
  { words, pageSize }: Pick<ReportLook, 'words' | 'pageSize'>,
): Promise<Uint8Array> {
  const { t } = words
  const width = textWidth(pageSize)
  const title = t('document.year.title', { year: String(review.year) })
  const heading = (key: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, text: t(`document.year.${key}`) })
  const appeals = appealsOf(review)
  const children: (Paragraph | Table)[] = []
  if (review.total > 0) {
    const used = channels.filter((channel) => review.channels[channel] > 0)
    const byChannel = used.map(
      (channel): Bar => ({
        label: t(`channel.${channel}`),
        values: [appeals[channel], review.solidarity[channel]],
      }),
    )
    children.push(
      heading('months'),
      bars(
        review.months.map((one) => barOf(words.monthName(one.month), one)),
        words,
        width,
      ),
      ...(sumOf(review.solidarity) > 0 ? [barsKey(words)] : []),
      heading('channels'),
      bars(byChannel, words, width),
      heading('cases'),
      bars(
        review.cases.slice(0, mostCases).map((one) => barOf(one.reference, one)),
        words,
        width,
      ),
    )
    const rest = review.cases.length - mostCases
    if (rest > 0) {
      children.push(new Paragraph({ style: 'ReportKey', text: t('document.year.moreCases', { count: rest }) }))
    }
  }
  if (review.money !== null) {
    const cells = review.money.months.flatMap((one) => one.cells)
    const { currency } = review.money
    children.push(heading('money'), ...moneyBlocks({ currency, cells }, words, width))
    children.push(...yearMoneyBlocks(review.money, words, width))
  }
  const came = cameOfIt(review, words)
  if (came.length > 0) children.push(heading('ended'), ...came)
  return await paperDocx({
    title,
    group: review.group,
    lead: words.yearSummary(review),
    children,
    note: t('document.report.footer'),
    foot: `${review.group || t('document.report.name')} · ${review.year}`,
    language: words.language,
    pageSize,
    styles: reportStyles,
  })
}

const barOf = (label: string, counts: Pick<YearReview, 'total' | 'solidarity'>): Bar => {
  const solidarity = sumOf(counts.solidarity)
  return { label, values: [counts.total - solidarity, solidarity] }
}
