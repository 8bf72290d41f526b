/** The letter as a Word template, for the peers that fill one; each has its own way to write a field and a loop. */
import { Packer, Paragraph, TextRun } from 'docx'
import { documentOf } from '../../../src/main/letters/document.ts'

export interface Dialect {
  field(name: string): string
  /** The paragraphs that open and close a loop, and how its own value is called inside: in several of them without one. */
  letters?: [open: string, close: string]
  paragraphs: [open: string, text: string | string[], close: string]
}

export function template({ field, letters, paragraphs }: Dialect): Promise<Uint8Array> {
  const line = (style: string, text: string, pageBreakBefore = false) =>
    new Paragraph({
      style: `Letter${style}`,
      children: text.split('\n').map((part, i) => new TextRun({ text: part, ...(i > 0 ? { break: 1 } : {}) })),
      pageBreakBefore,
    })
  const bare = (text: string) => new Paragraph({ text })
  const [open, text, close] = paragraphs
  const children = [
    ...(letters ? [bare(letters[0])] : []),
    line('Sender', field('sender'), letters !== undefined),
    line('Date', field('date')),
    line('Recipient', field('recipient')),
    line('Code', field('code')),
    line('Subject', field('subject')),
    line('Salutation', field('salutation')),
    ...(open ? [bare(open)] : []),
    ...[text].flat().map((one) => line('Body', one)),
    ...(close ? [bare(close)] : []),
    line('Close', field('close')),
    line('Signature', field('signature')),
    ...(letters ? [bare(letters[1])] : []),
  ]
  return Packer.toBuffer(documentOf(children, { pageSize: 'A4', title: 'Letters', language: 'en-GB', steps: [0] }))
}
