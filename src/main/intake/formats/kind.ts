/** What a file is, told from its first bytes. Names lie, and mail programs lose them. */

export type Kind = 'pdf' | 'zip' | 'rtf' | 'oldOffice' | 'lockedOffice' | 'mail' | 'html' | 'text'

/** PDF readers look for the mark in the first kilobyte (ISO 32000-1, note to 7.5.2 in Adobe's extensions). */
const pdfWithin = 1024

const htmlTag =
  /^<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|span|h[1-6]|article|section|main|style|center|font|ul|ol)\b/i

/** A mail begins with header lines, and one of them only a mail program writes. */
const headerLine = /^[A-Za-z][A-Za-z0-9-]*:/
const technicalHeader =
  /^(?:mime-version|content-type|content-transfer-encoding|message-id|received|return-path|delivered-to|dkim-signature|x-[a-z0-9-]+):/i

export function kindOf(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1')
  if (head.slice(0, pdfWithin).includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip'
  // The compound file of Word 97 to 2003 and of Outlook's messages.
  if (head.startsWith('\xd0\xcf\x11\xe0')) return isLocked(bytes) ? 'lockedOffice' : 'oldOffice'
  const text = withoutMark(head)
  if (/^\s*\{\\rtf/.test(text)) return 'rtf'
  if (isMail(text)) return 'mail'
  return isHtml(text) ? 'html' : 'text'
}

/** A DOCX under a password is wrapped in a compound file, as a stream of this name (MS-OFFCRYPTO 1.3.1). */
const isLocked = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')

/** Without a byte order mark, and UTF-16, marked or not, narrowed: enough to recognise tags. */
const withoutMark = (head: string) => head.replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, '').replaceAll('\0', '')

/** Steps over comments one by one: a pattern for any number of them would try every way to part them. */
function isHtml(text: string): boolean {
  let rest = text.trimStart().replace(/^<\?xml[^>]*>\s*/, '')
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4)
    if (end < 0) return false
    rest = rest.slice(end + 3).trimStart()
  }
  return htmlTag.test(rest)
}

function isMail(text: string): boolean {
  let headers = 0
  let technical = false
  // mbox files and some exports begin with a line "From somebody".
  for (const line of text.replace(/^From [^\n]*\n/, '').split(/\r?\n/)) {
    if (line === '') break
    if (/^[ \t]/.test(line) && headers > 0) continue
    if (!headerLine.test(line)) return false
    headers++
    technical ||= technicalHeader.test(line)
  }
  return headers >= 2 && technical
}
