/** The month's report as a Word document: what was done in a sentence, bars, one table, and the parts that the group wants. */
import { HeadingLevel, Paragraph, type Table } from 'docx'
import type { MonthReport } from '#shared/reports.ts'
import type { ReportPart } from '#shared/reportTemplate.ts'
import { channels } from '#shared/values.ts'
import { paperDocx, textWidth } from '../paper/document.ts'
import { appealsOf, grouped, sumOf } from './counts.ts'
import { type Bar, bars, barsKey } from './docxBars.ts'
import { moneyBlocks } from './docxMoney.ts'
import { reportStyles } from './docxStyles.ts'
import { addresseeLines, casesTable, dottedLine } from './docxTables.ts'
import type { ReportLook } from './look.ts'
import { earlierMoneyLines } from './moneyWords.ts'
import { earlierNewsLines, newsLines } from './newsWords.ts'
import type { ReportWords } from './words.ts'

type Block = Paragraph | Table

export async function reportDocx(report: MonthReport, { words, parts, pageSize }: ReportLook): Promise<Uint8Array> {
  const { t } = words
  const width = textWidth(pageSize)
  const wants = (part: ReportPart) => parts.includes(part)
  const title = t('document.report.title', { month: words.month(report.month) })
  const heading = (key: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, text: t(`document.report.${key}`) })
  const children: Block[] = facts(report, wants, words).map((text) => new Paragraph({ text, spacing: { after: 60 } }))
  if (wants('chart') && report.total > 0) children.push(heading('byChannel'), ...channelBars(report, words, width))
  if (report.cases.length === 0) children.push(new Paragraph({ text: t('document.report.noCases') }))
  else children.push(heading('byCase'), casesTable(report, words, width, wants('participants')))
  if (wants('countries') && report.cases.length > 0) {
    children.push(heading('byCountry'), ...countryLines(report, words, width))
  }
  const lines = (texts: string[]) => texts.map((text) => new Paragraph({ style: 'ReportLine', text }))
  if (wants('news')) {
    const came = newsLines(report.news.cells, words)
    children.push(heading('news'), ...lines(came.length > 0 ? came : [t('document.news.none')]))
  }
  if (report.money !== null) children.push(heading('money'), ...moneyBlocks(report.money, words, width))
  const corrections = [
    ...words.corrections(report.corrections),
    ...earlierNewsLines(report.news.earlier, words),
    ...earlierMoneyLines(report.money?.earlier ?? [], words),
  ]
  if (corrections.length > 0) {
    children.push(heading('corrections'), new Paragraph({ text: t('document.report.correctionsNote') }))
    children.push(...lines(corrections))
  }
  if (wants('addressees') && report.cases.length > 0) {
    children.push(heading('byAddressee'), ...report.cases.flatMap((about) => addresseeLines(about, words, width)))
  }
  return await paperDocx({
    title,
    group: report.group,
    lead: words.summary(report),
    children,
    note: t('document.report.footer'),
    foot: `${report.group || t('document.report.name')} · ${words.month(report.month)}`,
    language: words.language,
    pageSize,
    styles: reportStyles,
  })
}

/** Sentences that go without a table. */
function facts(report: MonthReport, wants: (part: ReportPart) => boolean, words: ReportWords): string[] {
  const solidarity = sumOf(report.solidarity)
  return [
    wants('participants') && report.newParticipants > 0
      ? words.t('document.report.new', { count: report.newParticipants })
      : '',
    wants('solidarity') && report.total > 0
      ? words.t('document.report.kinds', {
          appeals: words.t('document.report.appeals', { count: report.total - solidarity }),
          solidarity: words.t('document.report.solidarity', { count: solidarity }),
        })
      : '',
    wants('evenings') ? words.t('document.report.evenings', { count: report.evenings }) : '',
  ].filter((text) => text !== '')
}

function channelBars(report: MonthReport, words: ReportWords, width: number): Block[] {
  const appeals = appealsOf(report)
  const used = channels.filter((channel) => report.channels[channel] > 0)
  const rows = used.map(
    (channel): Bar => ({
      label: words.t(`channel.${channel}`),
      values: [appeals[channel], report.solidarity[channel]],
    }),
  )
  const table = bars(rows, words, width)
  return sumOf(report.solidarity) > 0 ? [table, barsKey(words)] : [table]
}

function countryLines(report: MonthReport, words: ReportWords, width: number): Paragraph[] {
  const countries = [...grouped(report.cases, ({ country }) => country)].map(([country, cases]) => ({
    name: country === null ? words.t('document.report.noCountry') : words.country(country),
    counts: Object.fromEntries(
      channels.map((channel) => [channel, cases.reduce((sum, one) => sum + one.channels[channel], 0)]),
    ) as MonthReport['channels'],
  }))
  countries.sort((a, b) => a.name.localeCompare(b.name, words.language))
  return countries.map(({ name, counts }, i) =>
    dottedLine(name, words.amounts(counts), width, i < countries.length - 1),
  )
}
