/**
 * Advance widths of Arial, which Liberation Sans shares (read from its hmtx table), with its Greek and Cyrillic; for other
 * scripts the letters' averages. Heights and breaks of labels and cards are worked out from these.
 */
import { textWidth } from '../layout/typeWidths.ts'

const thousandths: Record<number, string> = {
  191: "'",
  222: 'ijlł‚‘’ιіј',
  260: '|',
  278: ' !,./:;I[\\]ft\u00a0·ıŧΙІї',
  333: '()-`r´“”„‹›\u2011‐',
  334: '{}',
  350: '•',
  355: '"',
  365: 'г',
  389: '*',
  395: 'τ',
  400: '°',
  411: 'ґ',
  438: 'к',
  441: 'ζ',
  446: 'ε',
  448: 'ξ',
  458: 'зт',
  469: '^',
  482: 'ς',
  489: 'Ґ',
  500: 'JcksvxyzγκλνЈсухѕ',
  510: 'эє',
  521: 'чь',
  525: 'χ',
  531: 'в',
  542: 'Гпя',
  547: 'υ',
  551: 'Γ',
  552: 'нџ',
  556: '#$0123456789?L_abdeghnopqu£§«»ðþŁđħŋ–€†ηθοаеорђћ',
  557: 'δ',
  559: 'и',
  569: 'ρ',
  573: 'бц',
  575: 'β',
  576: 'μ',
  578: 'α',
  583: 'Кдл',
  584: '+<=>~×',
  604: 'З',
  611: 'FTZøßŦΖΤТ',
  617: 'σ',
  618: 'Σ',
  625: 'ъ',
  635: 'У',
  648: 'φ',
  650: 'Ξ',
  656: 'БЛЬ',
  667: '&ABEKPSVXYÞΑΒΕΚΡΥΧЅАВЕРХЧ',
  668: 'ΔΛ',
  669: 'ж',
  677: 'Д',
  688: 'м',
  690: 'π',
  713: 'ψ',
  719: 'ЄЏИПЭы',
  722: 'CDHNRUwÐĐĦΗΝΠЍНСЯ',
  723: 'Ŋ',
  737: '©',
  740: 'Ц',
  748: 'Ω',
  750: 'ю',
  760: 'Ф',
  778: 'GOQØΘΟО',
  781: 'ω',
  792: 'Ъ',
  798: 'Φ',
  802: 'ш',
  812: 'њ',
  823: 'фщ',
  833: 'MmΜМ',
  835: 'Ψ',
  854: 'Ћ',
  865: 'Ђ',
  885: 'Ы',
  889: '%æ',
  906: 'љ',
  917: 'Ш',
  923: 'Ж',
  938: 'Щ',
  944: 'Wœ',
  1000: 'ÆŒ—…',
  1010: 'ЊЮ',
  1015: '@',
  1057: 'Љ',
  1073: '№',
}

const widths = new Map<string, number>()
for (const [width, characters] of Object.entries(thousandths))
  for (const character of characters) widths.set(character, Number(width))

/** Width of a text in points. */
export function sansWidth(text: string, size: number): number {
  let sum = 0
  for (const character of text) sum += widths.get(character) ?? measure(character)
  return (sum * size) / 1000
}

/** Accented letters are as wide as their base letter. */
function measure(character: string): number {
  const width = widths.get(character.normalize('NFD').charAt(0)) ?? textWidth(character, 1000)
  widths.set(character, width)
  return width
}
