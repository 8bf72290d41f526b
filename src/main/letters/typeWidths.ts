/** Advance widths of Times (Adobe Font Metrics 4.1, Times-Roman), which Times New Roman and Liberation Serif share. */

const thousandths: Record<number, string> = {
  180: "'",
  200: '|¦',
  250: ' ,.\u00a0',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr‘’´¨',
  389: 'Js',
  400: '*°',
  408: '"',
  444: '?acez“”„',
  469: '^',
  480: '{}',
  500: '#$0123456789_bdghknopquvxy–«»€£',
  541: '~',
  556: 'FPS',
  564: '+<=>×',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwæ',
  778: '&m',
  833: '%',
  889: 'M',
  921: '@',
  944: 'W',
  1000: '—…',
}

const widths = new Map<string, number>()
for (const [width, characters] of Object.entries(thousandths))
  for (const character of characters) widths.set(character, Number(width))

/** East Asian characters are as wide as high. */
const square = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/
/** What other letters take at most, on average: Cyrillic and Greek are wider than Latin. */
const unknown = 600

/** Width of a text in points. Kerning is left out; it only makes lines shorter. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const character of text) sum += widths.get(character) ?? measure(character)
  return (sum * size) / 1000
}

/** Accented letters are as wide as their base letter. */
function measure(character: string): number {
  const width = square.test(character) ? 1000 : (widths.get(character.normalize('NFD').charAt(0)) ?? unknown)
  widths.set(character, width)
  return width
}
