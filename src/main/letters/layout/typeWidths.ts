/**
 * Advance widths of Times (Adobe Font Metrics 4.1, Times-Roman), which Times New Roman and Liberation Serif share, with
 * their Greek and Cyrillic; for other scripts what their widest usual fonts take on average.
 */
import { kept } from './kept.ts'

const thousandths: Record<number, string> = {
  180: "'",
  200: '|¦',
  250: ' ,.\u00a0',
  278: '/:;\\ijltιіјłıŧ',
  333: '!()-I[]`fr‘’´¨ΙІ‹›‚‐‑',
  350: '•ґ',
  389: 'JsЈѕ',
  400: '*°зςτ',
  408: '"',
  410: 'г',
  420: 'ζεэє',
  444: '?acez“”„τтγχаесξ',
  456: 'Ґνья',
  469: '^',
  472: 'δвθ',
  480: '{}',
  486: 'ђλк',
  500: '#$0123456789_bdghknopquvxy–«»€£υŋρлοорухћßøðþđ§†ħ',
  509: 'Зчκπβбд',
  524: 'ъηα',
  541: '~инпцџμσ',
  556: 'FPSРΡЅÞ',
  564: '+<=>×',
  582: 'БЬφΓГΣ',
  611: 'ELTZΕΖТΤЕŁŦ',
  633: 'ψм',
  648: 'ΔΞфЧ',
  667: 'BCRωЄЭΒВКСЯæ',
  691: 'ыЛДж',
  722: 'ADGHKNOQUVXYwŊЪУΑΗΘΚΝΟΠΥΧЏАИНОПХЦØœÐĐĦ',
  747: 'њΛљΦΨЋΩю',
  778: '&mЂ©®шщ',
  790: 'Ф',
  833: '%',
  889: 'MЉЊЫΜМŒÆЖ',
  921: '@',
  944: 'W№',
  1000: '—…‰',
  1028: 'ЮШЩ',
}

const widths = new Map<string, number>()
for (const [width, characters] of Object.entries(thousandths))
  for (const character of characters) widths.set(character, Number(width))

/** Average widths of running text in the fonts that systems fall back on (DejaVu, Noto, Nirmala), rounded up. */
const averages: readonly [RegExp, number][] = [
  // Marks stand above or below their letter; joiners and direction marks are nothing.
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{20000}-\u{3ffff}]/u, 1000],
  [/[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/u, 630],
  [/[\u0590-\u05ff]/u, 560],
  [/\p{Extended_Pictographic}/u, 1300],
  [/[\u0900-\u0dff]/u, 680],
  [/[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]/u, 640],
]
/** Whatever else there is: Armenian, Georgian, Ethiopic and more. */
const unknown = 700

/** Characters as wide as high; word processors put a quarter of that between them and letters or digits of other scripts. */
const square = /[\u2e80-\u2fff\u3040-\ua4cf\uac00-\ud7af\uf900-\ufaff]/
const beside = /[\p{L}\p{Nd}]/u
const autoSpace = 250

/** Width of a text in points. Kerning is left out; it only makes lines shorter. */
export const textWidth = (text: string, size: number): number => (thousandthsOf(text) * size) / 1000

const thousandthsOf = kept((text) => {
  let sum = 0
  for (const character of text) sum += widths.get(character) ?? measure(character)
  return square.test(text) ? sum + autoSpace * changes(text) : sum
})

/** How often a text goes from square characters to others or back. */
function changes(text: string): number {
  let count = 0
  let before: boolean | null = null
  for (const character of text) {
    const now = square.test(character) ? true : beside.test(character) ? false : null
    if (now !== null && before !== null && now !== before) count++
    before = now
  }
  return count
}

/** Accented letters are as wide as their base letter. */
function measure(character: string): number {
  const plain = widths.get(character.normalize('NFD').charAt(0))
  const width = plain ?? averages.find(([script]) => script.test(character))?.[1] ?? unknown
  widths.set(character, width)
  return width
}
