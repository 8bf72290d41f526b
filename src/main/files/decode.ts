import { Refusal } from '#shared/refusal.ts'

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252'

/**
 * Bytes of a text file as text with `\n` line breaks: UTF-8 and UTF-16 with or without a mark, else Windows-1252, which
 * every old mail program and spreadsheet wrote.
 * @throws Refusal `fileEmpty`, `fileNotText`
 */
export function decodeFile(bytes: Uint8Array, file: string): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw new Refusal('fileEmpty', { file })
  const encoding = encodingOf(bytes)
  const text = encoding === 'Windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  if (strangeIn(text) > Math.max(2, text.length / 200)) throw new Refusal('fileNotText', { file })
  if (text.trim() === '') throw new Refusal('fileEmpty', { file })
  return { text: text.replace(/\r\n?/g, '\n'), encoding }
}

/** How many control characters and unreadable letters there are. Counted one by one: a file may hold nothing else. */
function strangeIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x09 || (code > 0x0d && code < 0x20 && code !== 0x1b) || code === 0xfffd) count++
  }
  return count
}

/** Only the text of {@link decodeFile}. */
export const decodeText = (bytes: Uint8Array, file: string): string => decodeFile(bytes, file).text

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  const wide = wideByteOrder(bytes)
  if (wide) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'UTF-8'
  } catch {
    // Not UTF-8, so it is the one-byte encoding of the time.
    return 'Windows-1252'
  }
}

/** UTF-16 without a mark: in Western text every second byte is zero. */
function wideByteOrder(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const sample = bytes.subarray(0, 400)
  if (sample.length < 4) return null
  let even = 0
  let odd = 0
  sample.forEach((byte, i) => {
    if (byte !== 0) return
    if (i % 2 === 0) even++
    else odd++
  })
  const half = sample.length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'UTF-16LE'
  if (even > half * 0.7 && odd < half * 0.1) return 'UTF-16BE'
  return null
}

/** Bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); the five unassigned ones stay control characters. */
const upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Bytes of Windows-1252 as text. Not by TextDecoder: several Node and Electron releases take this encoding for Latin-1 (nodejs/node#56542). */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => upper.charAt(letter.charCodeAt(0) - 0x80))
}
