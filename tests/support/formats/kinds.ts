/** The invented action of action.ts as each kind of file that groups receive, both officials side by side where it can. */
import { asText, head, tail, targets } from './action.ts'
import { attached, htmlPart, mailOf, multipart, textPart } from './mail.ts'
import { pdfOf } from './pdf.ts'
import { rtfLines, rtfTable, rtfText } from './rtf.ts'
import { columnsPages } from './seeds.ts'
import { paragraph, table, wordOf } from './word.ts'

const [one = [], two = []] = targets
const lines = (given: readonly string[], line: (text: string) => string) =>
  given
    .filter((text) => text !== '')
    .map(line)
    .join('\n')

const html = `<!doctype html><html><head><meta charset="utf-8"><title>Action</title></head><body>${lines(head, (text) => `<p>${text}</p>`)}<table><tr><td>${one.join('<br>')}</td><td>${two.join('<br>')}</td></tr></table>${lines(tail, (text) => `<p>${text}</p>`)}</body></html>`
const word = wordOf(
  `${lines(head, (text) => paragraph(text))}${table([[one, two]])}${lines(tail, (text) => paragraph(text))}`,
)
const pdf = pdfOf(columnsPages, true)
const text = asText(targets)

export const everyKind: Record<string, Uint8Array> = {
  'action.txt': Buffer.from(text, 'utf8'),
  'action.pdf': pdf,
  'action.docx': word,
  'action.html': Buffer.from(html, 'utf8'),
  'action.rtf': Buffer.from(rtfText(`${rtfLines(head)}${rtfTable([[one, two]])}${rtfLines(tail)}`), 'latin1'),
  'in the text.eml': mailOf(multipart('alternative', [textPart(text), htmlPart(html)])),
  'attached.eml': mailOf(multipart('mixed', [textPart('Please see what is attached.'), attached('action.docx', word)])),
}
