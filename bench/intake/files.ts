/** One invented urgent action of two pages as every kind of file, both officials side by side where a kind can. */
import { asText, head, tail, targets } from '../../tests/support/formats/action.ts'
import { htmlPart, mailOf, multipart, textPart } from '../../tests/support/formats/mail.ts'
import { column, pdfOf } from '../../tests/support/formats/pdf.ts'
import { rtfLines, rtfTable, rtfText } from '../../tests/support/formats/rtf.ts'
import { paragraph, table, wordOf } from '../../tests/support/formats/word.ts'

const sentence = 'The authorities have not answered the questions of the families, and no hearing has been announced.'
/** A second page of body text. */
const more = Array.from({ length: 24 }, (_, i) => `${sentence} ${i % 6 === 5 ? '' : 'They wait.'}`)
const [one = [], two = []] = targets
const body = [...tail.slice(0, 6), ...more, ...tail.slice(6)]
const each = (lines: readonly string[], show: (text: string) => string) =>
  lines
    .filter((text) => text !== '')
    .map(show)
    .join('\n')

const below = 800 - head.length * 12 - 12
const pdf = pdfOf(
  [
    [
      ...column(head, 50, 800),
      ...column(one, 50, below),
      ...column(two, 310, below),
      ...column(tail.slice(0, 2), 50, below - 130),
    ],
    column(body.slice(2), 50, 800),
  ],
  true,
)
const word = wordOf(
  `${each(head, (text) => paragraph(text))}${table([[one, two]])}${each(body, (text) => paragraph(text))}`,
)
const html = `<!doctype html><html><body>${each(head, (text) => `<p>${text}</p>`)}<table><tr><td>${one.join('<br>')}</td><td>${two.join('<br>')}</td></tr></table>${each(body, (text) => `<p>${text}</p>`)}</body></html>`

const text = asText([...targets, body])

export const files: Record<string, Uint8Array> = {
  pdf,
  docx: word,
  html: Buffer.from(html),
  eml: mailOf(multipart('alternative', [textPart(text), htmlPart(html)])),
  rtf: Buffer.from(rtfText(`${rtfLines(head)}${rtfTable([[one, two]])}${rtfLines(body)}`)),
  txt: Buffer.from(text),
}
