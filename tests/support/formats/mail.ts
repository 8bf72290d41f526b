/** Mails for tests (RFC 5322, RFC 2045 to 2047). */
export interface MailPart {
  type: string
  /** Lines of the part's own header besides its type. */
  headers?: string[]
  body: string
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')

/** Quoted-printable of a text in UTF-8 (RFC 2045, 6.7). */
export const quoted = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      byte === 10
        ? '\r\n'
        : byte === 61 || byte > 126
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
    )
    .join('')
    .replace(/[^\r\n]{72}(?=[^\r\n])/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`))

export const textPart = (text: string): MailPart => ({
  type: 'text/plain; charset=utf-8',
  headers: ['Content-Transfer-Encoding: quoted-printable'],
  body: quoted(text),
})

export const htmlPart = (html: string): MailPart => ({
  type: 'text/html; charset=utf-8',
  headers: ['Content-Transfer-Encoding: base64'],
  body: base64(Buffer.from(html, 'utf8')),
})

export const attached = (name: string, bytes: Uint8Array, type = 'application/octet-stream'): MailPart => ({
  type: `${type}; name="${name}"`,
  headers: [`Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64'],
  body: base64(bytes),
})

/** Parts one inside the other are made by giving the result of `multipart` as a part. */
export const multipart = (kind: string, parts: readonly MailPart[], boundary = `=_${kind}`): MailPart => ({
  type: `multipart/${kind}; boundary="${boundary}"`,
  body: `${parts.map((part) => `--${boundary}\r\n${partText(part)}\r\n`).join('')}--${boundary}--\r\n`,
})

const partText = ({ type, headers = [], body }: MailPart) =>
  `${[`Content-Type: ${type}`, ...headers].join('\r\n')}\r\n\r\n${body}`

export const mailText = (part: MailPart, subject = 'Fwd: please act'): string =>
  `From: Ada <ada@example.org>\r\nTo: group@example.org\r\nSubject: ${subject}\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n${partText(part)}`

export const mailOf = (...given: Parameters<typeof mailText>): Buffer => Buffer.from(mailText(...given), 'latin1')
