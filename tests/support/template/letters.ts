/** Invented letters, and what a filled template says. */

import type { LetterText } from '#shared/packs.ts'
import { readOwnZip } from '../../../src/main/letters/docx/zip.ts'
import type { TemplateLetter } from '../../../src/main/letters/template/fields.ts'

export const letterOf = (text: Partial<LetterText> = {}, reference = 'UA 204/26'): TemplateLetter => ({
  reference,
  text: {
    sender: ['Ada Byron', '12 Ockham Lane', 'Leeds LS6 2AB'],
    date: '22 November 2026',
    recipient: ['Alena Doe', 'Minister of Justice', 'Main Street 1', '12345 Capital', 'BELARUS'],
    subject: 'Ihar Lisouski',
    salutation: 'Dear Minister,',
    paragraphs: ['I write to you about Ihar Lisouski.', 'I urge you to commute his sentence.', 'Thank you.'],
    close: 'Yours sincerely,',
    signature: 'Ada Byron',
    code: 'K7WM-4TX',
    language: 'en',
    ...text,
  },
})

/** Parts of a file by their names, as text. */
export const partsOf = (file: Uint8Array): Map<string, string> =>
  new Map([...readOwnZip(Buffer.from(file))].map(([name, bytes]) => [name, bytes.toString('utf8')]))

const plain = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

/** The words of a part, a paragraph to a string; breaks in a paragraph are line ends, tabs are tabs. */
export function wordsOf(xml: string): string[] {
  const said: string[] = []
  const open: string[] = []
  for (const [, close, name, text] of xml.matchAll(/<(\/?)(w:p|w:t|w:br|w:tab)(?: [^>]*)?\/?>([^<]*)/g)) {
    if (name === 'w:p' && close === '') open.push('')
    else if (name === 'w:p') said.push(open.pop() ?? '')
    else if (close === '')
      open.push((open.pop() ?? '') + (name === 'w:t' ? plain(text ?? '') : name === 'w:br' ? '\n' : '\t'))
  }
  return said
}
