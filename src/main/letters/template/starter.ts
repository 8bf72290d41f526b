/** A template to begin with: a plain letter with all fields, in named styles, to be changed in Word as the group likes. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphStyleOptions,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import type { PageSize } from '#shared/packs.ts'
import { createTranslator } from '../../translator.ts'
import { inBraces } from './read/mark.ts'

/** Twips (1/20 pt): ISO 216 A4 and ANSI A. */
const sheets: Record<PageSize, { width: number; height: number }> = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
}
const margin = { top: 2150, bottom: 1250, left: 1440, right: 1440, header: 850, footer: 600, gutter: 0 }
/** Metrically equal to Liberation Serif, so that lines break alike in Word and LibreOffice. */
const font = 'Times New Roman'
const ink = { grey: '5B6270', line: 'C9C2B2' }

interface Look {
  /** Points. */
  size?: number
  bold?: boolean
  color?: string
  capitals?: boolean
  after?: number
  before?: number
  /** Keeps its lines together and on one page with what follows. */
  next?: boolean
  /** Begins in the right half of the sheet. */
  right?: boolean
  centred?: boolean
}

const looks = {
  Group: { size: 17, capitals: true, centred: true, after: 3 },
  'Group Address': { size: 9.5, color: ink.grey, centred: true },
  Sender: { right: true, after: 12, next: true },
  Date: { right: true, after: 20, next: true },
  Recipient: { after: 22, next: true },
  Subject: { bold: true, after: 12, next: true },
  Salutation: { after: 10, next: true },
  Body: { after: 8 },
  Close: { before: 6, after: 44, next: true },
  Signature: { after: 14 },
  Code: { size: 7.5, color: ink.grey },
} satisfies Record<string, Look>
type Part = keyof typeof looks

const twips = (points: number) => Math.round(points * 20)
const styleId = (part: Part) => `Letter${part.replace(' ', '')}`

function styleOf(part: Part, pageSize: PageSize): IParagraphStyleOptions {
  const look: Look = looks[part]
  const half = (sheets[pageSize].width - margin.left - margin.right) * 0.56
  return {
    id: styleId(part),
    name: `Letter ${part}`,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      ...(look.size ? { size: look.size * 2 } : {}),
      ...(look.bold ? { bold: true } : {}),
      ...(look.color ? { color: look.color } : {}),
      ...(look.capitals ? { smallCaps: true, characterSpacing: 30 } : {}),
    },
    paragraph: {
      spacing: { before: twips(look.before ?? 0), after: twips(look.after ?? 0) },
      ...(look.next ? { keepNext: true, keepLines: true } : {}),
      ...(look.right ? { indent: { left: Math.round(half) } } : {}),
      ...(look.centred ? { alignment: AlignmentType.CENTER } : {}),
    },
  }
}

const paragraph = (part: Part, text: string): Paragraph =>
  new Paragraph({ style: styleId(part), children: [new TextRun({ text })] })

/**
 * @param language of the letters, BCP 47: the dictionary that Word checks them with. The few words of the letterhead
 *   come in it as far as Candlepost speaks it
 * @returns the whole DOCX file; the checker has nothing to say about it
 */
export async function starterTemplate(pageSize: PageSize, language: string): Promise<Uint8Array> {
  const { t } = createTranslator(language)
  const field = (part: Part, name: string) => paragraph(part, inBraces(name))
  const rule = { style: BorderStyle.SINGLE, size: 6, space: 8, color: ink.line }
  const document = new Document({
    title: t('packs.template.starter.title'),
    creator: 'Candlepost',
    lastModifiedBy: 'Candlepost',
    styles: {
      default: {
        document: {
          run: { font, size: 23, language: { value: new Intl.Locale(language).maximize().toString() } },
          paragraph: { spacing: { before: 0, after: 0, line: 259, lineRule: LineRuleType.AUTO } },
        },
      },
      paragraphStyles: (Object.keys(looks) as Part[]).map((part) => styleOf(part, pageSize)),
    },
    sections: [
      {
        properties: { page: { size: sheets[pageSize], margin } },
        headers: {
          default: new Header({
            children: [
              paragraph('Group', t('packs.template.starter.group')),
              new Paragraph({
                style: styleId('Group Address'),
                border: { bottom: rule },
                children: [new TextRun({ text: t('packs.template.starter.address') })],
              }),
            ],
          }),
        },
        children: [
          field('Sender', 'sender'),
          field('Date', 'date'),
          field('Recipient', 'recipient'),
          field('Subject', 'people'),
          field('Salutation', 'salutation'),
          field('Body', 'body'),
          field('Close', 'close'),
          field('Signature', 'signature'),
          field('Code', 'code'),
        ],
      },
    ],
  })
  return await Packer.toBuffer(document)
}
