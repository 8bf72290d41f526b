/** The `docx` library's own template filling. */
import { Paragraph, PatchType, patchDocument, TextRun } from 'docx'
import type { LetterText } from '../../../src/shared/packs.ts'
import type { Peer } from './peer.ts'
import { template } from './template.ts'

const lines = (texts: string[]) => ({
  type: PatchType.PARAGRAPH,
  children: texts.map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) })),
})

export const peer: Peer = {
  async apart() {
    const data = await template({ field: (name) => `{{${name}}}`, paragraphs: ['', '{{paragraphs}}', ''] })
    return (letter: LetterText) =>
      patchDocument({
        outputType: 'nodebuffer',
        data,
        patches: {
          sender: lines(letter.sender),
          date: lines([letter.date]),
          recipient: lines(letter.recipient),
          code: lines([letter.code]),
          subject: lines([letter.subject]),
          salutation: lines([letter.salutation]),
          paragraphs: {
            type: PatchType.DOCUMENT,
            children: letter.paragraphs.map((text) => new Paragraph({ style: 'LetterBody', text })),
          },
          close: lines([letter.close]),
          signature: lines([letter.signature]),
        },
      })
  },
}
