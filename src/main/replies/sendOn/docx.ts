/** Replies for headquarters as a Word document: the facts of each, and its pictures. */
import { AlignmentType, HeadingLevel, Paragraph, type Table, TextRun } from 'docx'
import type { PageSize } from '#shared/packs.ts'
import type { Reply, ReplyFileKind } from '#shared/replies.ts'
import { paperDocx, textWidth } from '../../paper/document.ts'
import { pairsTable, withBreaks } from '../../paper/pairs.ts'
import { reportStyles } from '../../reports/docxStyles.ts'
import type { ReportWords } from '../../reports/words.ts'
import { factsOf, headingOf } from './facts.ts'
import { pictureRun } from './picture.ts'

export interface ReplyToSend {
  reply: Reply
  /** Read one after the other. */
  files: { name: string; kind: ReplyFileKind; bytes(): Buffer }[]
}

export interface SendOnLook {
  group: string
  /** "22 November 2026" */
  day: string
  words: ReportWords
  pageSize: PageSize
  /** Whether it says who wrote. */
  names: boolean
}

/** Twips. */
const labelColumn = 2300
const factStyles = { label: 'ReportColumn', value: 'ReportCell' }
/** A picture below its heading and facts fills a page and is not pushed onto the next. */
const pictureHeight = 760
/** Characters of a text that stand in the document; the whole is in the archive of originals. */
const mostText = 20_000

export async function repliesDocx(all: readonly ReplyToSend[], look: SendOnLook): Promise<Uint8Array> {
  const { words, group, pageSize } = look
  const { t } = words
  const title = t('replies.document.title')
  return await paperDocx({
    title,
    group,
    lead: t('replies.document.lead', { count: all.length, day: look.day }),
    children: all.flatMap((one) => parts(one, look)),
    foot: `${group || t('document.report.name')} · ${title} · ${look.day}`,
    language: words.language,
    pageSize,
    styles: reportStyles,
  })
}

function parts({ reply, files }: ReplyToSend, { words, pageSize, names }: SendOnLook): (Paragraph | Table)[] {
  const { t } = words
  const width = textWidth(pageSize)
  const room = { width: Math.floor((width / 1440) * 96), height: pictureHeight }
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: headingOf(reply, words) }),
    new Paragraph({
      style: 'ReportLine',
      keepNext: true,
      children: [new TextRun({ text: reply.headline, bold: true })],
    }),
    pairsTable({ rows: factsOf(reply, words, names), width, labelWidth: labelColumn, styles: factStyles }),
    ...files.flatMap((file, i): Paragraph[] => {
      const about = t('replies.document.file', { number: i + 1, count: files.length })
      const bytes = file.bytes()
      if (file.kind === 'text') return textParagraphs(bytes.toString('utf8'), about, t('replies.document.textCut'))
      const picture = pictureRun(file.kind, bytes, room, `${headingOf(reply, words)}: ${about}`)
      if (picture === null)
        return [quiet(t('replies.document.beside', { about, kind: t(`replies.fileKind.${file.kind}`) }))]
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: 160, after: 60 },
          children: [picture],
        }),
      ]
    }),
  ]
}

const quiet = (text: string) => new Paragraph({ style: 'ReportKey', text })

function textParagraphs(text: string, about: string, cut: string): Paragraph[] {
  const shown = text.trim().slice(0, mostText)
  return [
    quiet(about),
    ...shown.split(/\n{2,}/).map(
      (block) =>
        new Paragraph({
          style: 'ReportLine',
          indent: { left: 340 },
          spacing: { before: 60, after: 60 },
          children: withBreaks(block),
        }),
    ),
    ...(text.trim().length > mostText ? [quiet(cut)] : []),
  ]
}
