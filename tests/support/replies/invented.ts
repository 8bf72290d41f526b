/** Invented replies and slips, for pictures and whoever wants to look at the documents. */
import { AlignmentType, type Document, Document as NewDocument, Paragraph, TextRun } from 'docx'
import type { SlipLayout } from '#shared/outcomes.ts'
import type { Reply } from '#shared/replies.ts'
import { slipsDocument } from '../../../src/main/outcomes/slip/docx.ts'
import { type SlipFacts, slipFor } from '../../../src/main/outcomes/slip/text.ts'
import { slipTexts } from '../../../src/main/outcomes/slip/texts.ts'
import { repliesDocx } from '../../../src/main/replies/sendOn/docx.ts'
import { createTranslator } from '../../../src/main/translator.ts'
import { reportLook } from '../reports.ts'

/** An office's answer, to be printed and photographed. */
export const officialLetter = (): Document => {
  const line = (text: string, rest: { bold?: boolean; after?: number; right?: boolean } = {}) =>
    new Paragraph({
      alignment: rest.right ? AlignmentType.RIGHT : AlignmentType.LEFT,
      spacing: { after: rest.after ?? 60 },
      children: [new TextRun({ text, bold: rest.bold ?? false, size: 28, font: 'Times New Roman' })],
    })
  return new NewDocument({
    sections: [
      {
        properties: { page: { size: { width: 9000, height: 8200 }, margin: { top: 900, left: 900, right: 900 } } },
        children: [
          line('Office of the Minister of Justice', { bold: true }),
          line('Skuggagata 14, Reykjavik', { after: 400 }),
          line('9 November 2026', { right: true, after: 400 }),
          line('To the letter writers of the Leeds group', { after: 300 }),
          line(
            'Your letters about the librarian Sigrún Vatnsdal have reached this office. The Minister has asked the court for a report and will return to the matter when it is there.',
            { after: 300 },
          ),
          line('For the Minister', { after: 500 }),
          line('A. Doe, secretary'),
        ],
      },
    ],
  })
}

const base: Reply = {
  id: 'r1',
  kind: 'answer',
  receivedOn: '2026-11-12',
  channel: 'letter',
  caseId: 'c1',
  addresseeId: 'a1',
  letterId: 'l1',
  summary: 'The Minister has asked the court for a report.',
  note: '',
  reference: 'UA 204/26',
  headline: 'Librarian on trial for lending books',
  country: 'IS',
  addresseeName: 'Runa Holt, Minister of Justice',
  letter: {
    id: 'l1',
    code: 'K7WM-4TX',
    caseId: 'c1',
    reference: 'UA 204/26',
    headline: 'Librarian on trial for lending books',
    addresseeId: 'a1',
    addresseeName: 'Runa Holt',
    packId: 'p1',
    packNumber: 12,
    position: 3,
    memberName: 'Ada Byron',
    postedOn: '2026-10-20',
    replies: 1,
  },
  files: [],
  sentOn: null,
  createdAt: '2026-11-12T18:00:00.000Z',
}

/** @param scan a picture of {@link officialLetter} (JPEG) */
export const inventedReplies = (scan: Buffer): Promise<Uint8Array> =>
  repliesDocx(
    [
      { reply: base, files: [{ name: 'scan.jpg', kind: 'jpeg', bytes: () => scan }] },
      {
        reply: {
          ...base,
          kind: 'acknowledgement',
          receivedOn: '2026-11-15',
          channel: 'email',
          reference: 'UA 31/26',
          headline: 'Nurse held since the spring without charge',
          country: 'EG',
          addresseeName: 'Samir Doe',
          summary: '',
          letter: null,
        },
        files: [
          {
            name: 'mail.txt',
            kind: 'text',
            bytes: () => Buffer.from('Dear Sir or Madam,\n\nwe confirm that your message was received.'),
          },
        ],
      },
    ],
    {
      group: 'Leeds group',
      day: '22 November 2026',
      words: reportLook.words,
      pageSize: 'A4',
      names: false,
    },
  )

const names = ['Ada Byron', 'Samuel Whitlock', 'Inès Dupont', 'Marek Zieliński']

export function inventedSlips(
  layout: SlipLayout = 'several',
  more: Partial<SlipFacts> = {},
  languages: readonly string[] = ['en'],
): Document {
  const facts: SlipFacts = {
    kind: 'released',
    on: '2026-11-20',
    people: ['Sigrún Vatnsdal'],
    headline: base.headline,
    words: 'Her sister writes that she read your postcards aloud at the kitchen table.',
    country: 'GB',
    ...more,
  }
  const { t } = createTranslator('en')
  return slipsDocument(
    names.map((name, i) => {
      const language = languages[i % languages.length] ?? 'en'
      return slipFor(facts, { name, count: i + 1 }, slipTexts(language), language)
    }),
    {
      t,
      title: 'Slips',
      layout,
      pageSize: 'A4',
      language: 'en',
      country: 'GB',
      from: { group: 'Leeds group', reference: base.reference },
    },
  )
}
