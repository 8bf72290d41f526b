/** The `docx` library, used plainly: nothing is measured, no form is kept. */
import { Packer, Paragraph, TextRun } from 'docx'
import { documentOf } from '../../../src/main/letters/document.ts'
import type { LetterText } from '../../../src/shared/packs.ts'
import type { Peer } from './peer.ts'

function paragraphs(letter: LetterText, first: boolean): Paragraph[] {
  const block = (style: string, lines: string[], pageBreakBefore = false) =>
    new Paragraph({
      style: `Letter${style}`,
      ...(pageBreakBefore ? { pageBreakBefore } : {}),
      children: lines.map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) })),
    })
  return [
    block('Sender', letter.sender, !first),
    block('Date', [letter.date]),
    block('Recipient', letter.recipient),
    block('Code', [letter.code]),
    block('Subject', [letter.subject]),
    block('Salutation', [letter.salutation]),
    ...letter.paragraphs.map((text) => block('Body', [text])),
    block('Close', [letter.close]),
    block('Signature', [letter.signature]),
  ]
}

const write = (letters: LetterText[]) =>
  Packer.toBuffer(
    documentOf(
      letters.flatMap((letter, i) => paragraphs(letter, i === 0)),
      { pageSize: 'A4', title: 'Letters', language: 'en-GB', steps: [0] },
    ),
  )

export const peer: Peer = { together: write, apart: async () => (letter) => write([letter]) }
