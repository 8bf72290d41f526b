/** An e-mail as a file that mail programs open as a draft, ready to be sent by whoever opens it. */
import { type MailMessage, wellFormed } from './mailto.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** UTF-8 bytes of an encoded word: with its frame and the header's name, a line stays within 76 (RFC 2047, 2). */
const wordBytes = 39

/** A header's text as encoded words, none of which divides a character (RFC 2047, 5). */
export function headerText(text: string): string {
  const line = wellFormed(text).replace(/\s+/g, ' ').trim()
  if (/^[\x20-\x7e]*$/.test(line) && line.length <= 60 && !line.includes('=?')) return line
  const words: string[] = []
  let part = ''
  for (const character of line) {
    if (Buffer.byteLength(part + character) > wordBytes) {
      words.push(part)
      part = ''
    }
    part += character
  }
  return [...words, part].map((word) => `=?UTF-8?B?${base64(Buffer.from(word))}?=`).join('\r\n ')
}

/**
 * A draft (RFC 5322) without sender and day, which are those of whoever sends it. `X-Unsent` is what Outlook and others
 * know a draft by.
 */
export function draftMail({ to, cc, subject, body }: MailMessage): string {
  const text = wellFormed(body ?? '').replace(/\r\n|\r|\n/g, '\r\n')
  const lines = base64(Buffer.from(text)).match(/.{1,76}/g) ?? []
  return [
    'X-Unsent: 1',
    `To: ${to.join(',\r\n ')}`,
    ...(cc.length > 0 ? [`Cc: ${cc.join(',\r\n ')}`] : []),
    `Subject: ${headerText(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
    '',
  ].join('\r\n')
}
