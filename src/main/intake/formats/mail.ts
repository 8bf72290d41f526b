/** Mail (RFC 5322, MIME): its own text and the documents attached to it. */
import PostalMime from 'postal-mime'
import { Refusal } from '#shared/refusal.ts'
import { type Budget, spendBytes, spendParts } from '../../files/budget.ts'
import { htmlToText } from './html.ts'
import { kindOf } from './kind.ts'
import type { Taken, TakenPart } from './taken.ts'

/** Attachments that are never a case: calendars, cards, keys and signatures, notes of delivery. */
const otherName = /\.(?:ics|vcf|asc|sig|p7[msc]|csv|json|xml|css)$/i
const otherType =
  /^(?:application\/(?:pgp|(?:x-)?pkcs7|ics|json|xml)|text\/(?:calendar|x?-?vcard|rfc822-headers)|message\/(?!rfc822))/i
const picture = /^(?:image|audio|video)\//i

/** A subject that carries a number: `UA 172/17`. Others say "Fwd: please act" and would pass for a headline. */
const numbered = /\d{1,3}[/.]\d{2,4}/
const forwarded = /^(?:(?:fwd?|re|aw|wg|tr|rv)\s*:\s*)+/i

/** `take` reads one attachment. @throws Refusal `fileTooManyParts`, `fileUnpacksTooLarge` */
export async function readMail(
  bytes: Uint8Array,
  budget: Budget,
  take: (attachment: Uint8Array) => Promise<Taken>,
): Promise<Taken> {
  // Counted before the parser builds them all.
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  spendParts(budget, raw.match(/^content-type:/gim)?.length ?? 0)
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', maxNestingDepth: 50 })

  const body = bodyOf(mail.text ?? '', mail.html ?? '', budget.file)
  const subject = (mail.subject ?? '').replace(forwarded, '').trim()
  const own = numbered.test(subject) && !body.includes(subject) ? `${subject}\n\n${body}` : body
  const parts: TakenPart[] = own.trim() === '' ? [] : [{ attachment: null, text: own }]
  const unread: string[] = []
  for (const { filename, mimeType, content } of mail.attachments) {
    if (typeof content === 'string' || content.byteLength === 0 || picture.test(mimeType)) continue
    const inner = new Uint8Array(content)
    const name = filename ?? mimeType
    if (kindOf(inner) === 'text' && (otherName.test(name) || otherType.test(mimeType))) continue
    spendBytes(budget, inner.length)
    try {
      const taken = await take(inner)
      parts.push(...taken.parts.map((part) => ({ attachment: part.attachment ?? name, text: part.text })))
      unread.push(...taken.unread)
    } catch (error) {
      // The limits hold for the mail as a whole; anything else concerns this attachment alone.
      if (!(error instanceof Refusal) || error.key === 'fileTooManyParts' || error.key === 'fileUnpacksTooLarge')
        throw error
      unread.push(name)
    }
  }
  return { parts, unread }
}

/** The plain text, unless it only says that there is more in the other version. */
function bodyOf(text: string, html: string, file: string): string {
  if (html === '') return text
  const fromHtml = htmlToText(html, file)
  return text.trim().length * 3 > fromHtml.trim().length ? text : fromHtml
}
