/** A `mailto:` address with everything filled in (RFC 6068). */

export interface MailMessage {
  to: readonly string[]
  cc: readonly string[]
  subject: string
  /** Lines of any ending; none where it has to be pasted. */
  body: string | null
}

/**
 * Longer ones are cut or refused somewhere: Windows hands a program about 2,080 characters, and mail programs in a
 * browser take as many in an address.
 */
export const mailtoLimit = 1_900

/** Half a surrogate pair, as a cut text may end in, has no UTF-8. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')

/** `encodeURIComponent` leaves signs that some mail programs take for the end of the address when it stands in text. */
const encoded = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** The `@` between mailbox and domain may stand as it is, and every mail program knows it so. */
const encodedAddress = (address: string): string => encoded(address).replace(/%40(?=[^%]*$)/, '@')

/** Line breaks in the body are CR LF, as in the message that it becomes (RFC 6068, 5). */
const lineEnds = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n')

export function mailtoAddress({ to, cc, subject, body }: MailMessage): string {
  const fields = [
    cc.length > 0 ? `cc=${cc.map(encodedAddress).join(',')}` : null,
    // A header has one line.
    subject !== '' ? `subject=${encoded(subject.replace(/\s+/g, ' '))}` : null,
    body !== null ? `body=${encoded(lineEnds(body))}` : null,
  ].filter((field) => field !== null)
  return `mailto:${to.map(encodedAddress).join(',')}${fields.length > 0 ? `?${fields.join('&')}` : ''}`
}

/** The mailboxes in what somebody typed: `Office <office@example.org>; other@example.org (press)`. */
export const mailboxesIn = (typed: string): string[] =>
  (typed.match(/[^\s<>()[\],;:"@]+@[^\s<>()[\],;:"@]+/g) ?? [])
    .map((found) => found.replace(/[.!?]+$/, ''))
    .filter((found) => /@[^@]+\.[^@.]+$/.test(found))
