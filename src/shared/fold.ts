/** Letters that Unicode does not take apart into a base letter and marks. */
const whole: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' }

/** One blank between words of ASCII, and no grave accent: what most text is, and what only its case can change. */
const plain = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/** Text as one compares it: no accents, no case, one blank between words, plain apostrophes. "Álvaro" is "alvaro". */
export function fold(text: string): string {
  if (text === '' || plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþæœßı]/g, (letter) => whole[letter] ?? letter)
    .replace(/[’‘´`ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
