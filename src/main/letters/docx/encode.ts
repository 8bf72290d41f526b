/** Words as the bytes of an XML text. */

/** What XML 1.0 cannot hold (production 2, Char), be it escaped or not: control characters and halves of a pair. */
const unprintable = /[^\t\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A line without what no Word document can hold; a line break inside it becomes a blank. */
export const printable = (line: string): string => line.replace(/[\r\n]+/g, ' ').replace(unprintable, '')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text between tags. Quotation marks need no escaping there. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign)

/** A printable line as it stands inside `<w:t xml:space="preserve">`; a tab is an element of its own (ECMA-376 17.3.3.32). */
export const encodeLine = (line: string): Buffer =>
  Buffer.from(escapeText(line).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">'), 'utf8')
