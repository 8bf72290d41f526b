/** Words of a workbook: shared and in place, plain or in runs (ECMA-376 Part 1, 18.4). */
import { walkXml } from '../xml.ts'

/** Collects the text of one string item from the elements within it. */
export function createTextTaker() {
  let text = ''
  let taking = false
  // How a word is pronounced stands beside it and is no part of it (18.4.6).
  let phonetic = 0
  return {
    begin(): void {
      text = ''
      taking = false
      phonetic = 0
    },
    open(name: string): void {
      if (name === 'rPh') phonetic++
      else if (name === 't') taking = phonetic === 0
    },
    text(more: string): void {
      if (taking) text += more
    },
    close(name: string): void {
      if (name === 'rPh') phonetic--
      else if (name === 't') taking = false
    },
    end: (): string => unescaped(text),
  }
}

/** Characters that XML cannot hold are written as `_x000D_`, and what looks like that as `_x005F_x000D_` (22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

export function readSharedStrings(part: Uint8Array | null, file: string): string[] {
  const strings: string[] = []
  if (!part) return strings
  const taker = createTextTaker()
  walkXml(part, file, {
    open(name) {
      if (name === 'si') taker.begin()
      else taker.open(name)
    },
    text: taker.text,
    close(name) {
      if (name === 'si') strings.push(taker.end())
      else taker.close(name)
    },
  })
  return strings
}
