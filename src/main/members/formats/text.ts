/** A list in plain text, whatever bytes it was written in. */
import { decodeFile } from '../../files/decode.ts'
import type { Table } from '../import/shape.ts'
import { decodeMacRoman, looksMacRoman } from './macRoman.ts'

/** @returns text with `\n` line breaks. @throws Refusal `fileEmpty`, `fileNotText` */
export function decodeRoster(bytes: Uint8Array, file: string): { text: string; encoding: Table['encoding'] } {
  const decoded = decodeFile(bytes, file)
  if (decoded.encoding !== 'Windows-1252' || !looksMacRoman(bytes)) return decoded
  return { text: decodeMacRoman(bytes).replace(/\r\n?/g, '\n'), encoding: 'Macintosh' }
}
