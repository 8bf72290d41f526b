/** What fonts this machine has, and which of them a PDF was set in. Only where Poppler and fontconfig are. */
import { execFileSync } from 'node:child_process'

const bare = (name: string): string =>
  name
    .replace(/^[A-Z]{6}\+/, '')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase()

/** Fonts that a PDF embeds, bare of blanks and hyphens. */
export const fontsIn = (pdf: string): string[] =>
  execFileSync('pdffonts', [pdf], { encoding: 'utf8' })
    .split('\n')
    .slice(2)
    .flatMap((line) => (line === '' ? [] : bare(line.split(/\s/)[0] ?? '')))

/** Families that have every letter of a language, as fontconfig knows it; alike written. */
export const familiesFor = (language: string): string[] =>
  execFileSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' })
    .split(/[\n,]/)
    .map(bare)
    .filter((name) => name !== '')

/** Characters that no font of this machine has, so that a page would show a box for them. */
export function withoutGlyph(text: string): string[] {
  // Ranges in hexadecimal, a line a font: "20-7e a0-17f 1e9e".
  const listed = execFileSync('fc-list', ['-f', '%{charset}\\n'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  const ranges = [...new Set(listed.split(/\s+/))].flatMap((range) => {
    const [from = Number.NaN, to = from] = range.split('-').map((code) => Number.parseInt(code, 16))
    return Number.isNaN(from) ? [] : [{ from, to }]
  })
  const signs = [...new Set(Array.from(text.normalize('NFC')))].filter((sign) => !/[\s\p{Cf}\p{Mn}]/u.test(sign))
  return signs.filter((sign) => {
    const code = sign.codePointAt(0) ?? 0
    return !ranges.some(({ from, to }) => code >= from && code <= to)
  })
}
