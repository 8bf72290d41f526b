/** Mac OS Roman, which old programs of the Macintosh write, told from Windows-1252 by where letters make sense. */
import { decodeWindows1252 } from '../../files/decode.ts'

/** Bytes 0x80 to 0xFF (Unicode Consortium, APPLE/ROMAN.TXT). */
const upper =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

export const decodeMacRoman = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/g, (letter) => upper.charAt(letter.charCodeAt(0) - 0x80))

/** How far in letters are looked for: a list shows its encoding early or not at all. */
const sampleBytes = 500_000

/**
 * Whether bytes that are one of the two are Mac Roman. Only when letters inside of words make sense there several times
 * and hardly ever as Windows-1252: `Zo\x8e` is "Zoé" here and "ZoŽ" there.
 */
export function looksMacRoman(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes)
  const mac = decodeMacRoman(sample)
  const windows = decodeWindows1252(sample)
  let here = 0
  let there = 0
  for (let i = 1; i < mac.length; i++) {
    if ((sample[i] ?? 0) < 0x80 || !/[A-Za-z]/.test(mac[i - 1] ?? '')) continue
    const small = /[a-z]/.test(mac[i - 1] ?? '')
    if (suits(mac[i] ?? '', small)) here++
    if (suits(windows[i] ?? '', small)) there++
  }
  return here >= 3 && there * 10 < here
}

/** Whether a letter stands well behind another: after a small one no capital. */
const suits = (letter: string, small: boolean): boolean => lower.test(letter) || (!small && capital.test(letter))

const lower = /[áàâäãåçéèêëíìîïñóòôöõúùûüßæøœÿ’]/
const capital = /[ÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÆØŒ]/
