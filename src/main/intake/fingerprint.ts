import { createHash } from 'node:crypto'

/** SHA-256 of the text with white space folded, hexadecimal: the same document from a mail and from a file agree. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex')
