/** A roster for tests as bytes, from a description that a person can read. */
import { decodeWindows1252 } from '../../../src/main/files/decode.ts'
import { type BookSource, odsOf, xlsxOf } from './workbook.ts'

export interface TextSource {
  /** Line by line. */
  text: string[]
  as?:
    | 'utf-8'
    | 'utf-8 with mark'
    | 'utf-16le'
    | 'utf-16le with mark'
    | 'utf-16be'
    | 'utf-16be with mark'
    | 'windows-1252'
    | 'macintosh'
  breaks?: '\n' | '\r\n' | '\r'
}

export type RosterSource = TextSource | { xlsx: BookSource } | { ods: BookSource }

export function bytesOf(source: RosterSource): Buffer {
  if ('xlsx' in source) return xlsxOf(source.xlsx)
  if ('ods' in source) return odsOf(source.ods)
  const { text, as = 'utf-8', breaks = '\n' } = source
  return encoded(text.map((line) => line + breaks).join(''), as)
}

function encoded(text: string, as: NonNullable<TextSource['as']>): Buffer {
  if (as === 'windows-1252' || as === 'macintosh') return inOneByte(text, as)
  const marked = as.endsWith('with mark') ? `\ufeff${text}` : text
  if (as.startsWith('utf-8')) return Buffer.from(marked, 'utf8')
  if (as.startsWith('utf-16le')) return Buffer.from(marked, 'utf16le')
  return Buffer.from(marked, 'utf16le').swap16()
}

function inOneByte(text: string, as: 'windows-1252' | 'macintosh'): Buffer {
  const bytes = oneByte(as)
  return Buffer.from(
    [...text].map((letter) => {
      const byte = bytes.get(letter)
      if (byte === undefined) throw new Error(`${as} has no ${letter}`)
      return byte
    }),
  )
}

/** Where each letter stands in an encoding of one byte, by what the platform reads there. */
function oneByte(encoding: 'windows-1252' | 'macintosh'): Map<string, number> {
  // Several Node releases take Windows-1252 for Latin-1 (nodejs/node#56542).
  const read = (bytes: Uint8Array) =>
    encoding === 'macintosh' ? new TextDecoder(encoding).decode(bytes) : decodeWindows1252(bytes)
  return new Map(Array.from({ length: 256 }, (_, byte) => [read(Uint8Array.of(byte)), byte]))
}
