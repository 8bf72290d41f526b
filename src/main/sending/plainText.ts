/** A letter as plain text, for what has no page. */
import type { LetterText } from '#shared/packs.ts'

/** Blocks with an empty line between them; a block without words leaves none. */
const blocks = (...all: string[][]): string =>
  all
    .map((lines) => lines.filter((line) => line.trim() !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n')

/** The sender's address below the name, as a reader of mail expects it. */
const signed = ({ close, signature, sender }: LetterText): string[] => [
  close,
  signature,
  ...(sender[0] === signature ? sender.slice(1) : sender),
]

/** The body of an e-mail: date and recipient stand in its header. The code goes last, where a reply quotes it. */
export const mailBody = (text: LetterText): string =>
  blocks([text.salutation], ...text.paragraphs.map((paragraph) => [paragraph]), signed(text), [text.code])

/** What stands above an e-mail; a letter that names nobody has its code there, since mail without a subject is not read. */
export const mailSubject = (text: LetterText): string => text.subject || text.code

/** The whole letter as a page of text, for fax machines and for fax services that take text. */
export const faxText = (text: LetterText): string =>
  blocks(
    text.sender,
    [text.date],
    text.recipient,
    [text.subject],
    [text.salutation],
    ...text.paragraphs.map((paragraph) => [paragraph]),
    [text.close, text.signature],
    [text.code],
  )
