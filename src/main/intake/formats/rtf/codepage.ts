/** Bytes in the code pages that RTF names by Windows' numbers. */
import { decodeWindows1252 } from '../../../files/decode.ts'

/** Windows' number to the name of the WHATWG Encoding Standard. */
const labels: Record<number, string> = {
  437: 'ibm866',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** RTF 1.9.1, \fcharset: character set to code page. */
const charsets: Record<number, number> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** Null for sets that say nothing (symbols, the system's own). */
export const pageOfCharset = (charset: number): number | null => charsets[charset] ?? null

export function decodePage(raw: Uint8Array, page: number): string {
  const label = labels[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
  if (label === 'windows-1252') return decodeWindows1252(raw)
  try {
    return new TextDecoder(label).decode(raw)
  } catch {
    return decodeWindows1252(raw)
  }
}
