/** Name and address in one run of words: where the name ends and where the address lines break. */
import { fold, tidy } from '../text.ts'
import { endsName, honorificLength, isName, missionIndex } from './words.ts'

/** A name and then an address, without a mark between them. */
export function nameThenAddress(text: string, salutation: string): { name: string | null; address: string[] } {
  if (text === '') return { name: null, address: [] }
  const tokens = text.split(' ')
  const politeText = text.slice(0, honorificLength(fold(text))).trim()
  let polite = politeText === '' ? 0 : politeText.split(' ').length
  if (polite >= tokens.length) polite = 0
  let end = polite
  let comma = false
  let stopped = false
  // `Prince X Royal Embassy of ...`: words of the embassy's name are none of the envoy's.
  const mission = missionIndex(fold(text))
  const most = mission > 0 ? text.slice(0, mission).trim().split(' ').length : tokens.length
  while (end < most && end - polite < 6 && !comma) {
    const token = tokens[end] ?? ''
    // After `bin` or `de` the name goes on, whatever the word means elsewhere.
    const bound = end > polite && /^(?:bin|bint|ibn|ben|al|de|del|van|von)$/.test(fold(tokens[end - 1] ?? ''))
    stopped = !(bound && /^\p{Lu}\p{L}+$/u.test(token)) && endsName(token)
    if (stopped) break
    comma = token.endsWith(',')
    end++
  }
  const greeted = fold(salutation)
    .split(/[^a-z'-]+/)
    .filter((w) => w.length > 2)
  if (!comma && end - polite > 2) {
    let cue = -1
    for (let i = polite + 1; i < end; i++) if (greeted.includes(fold(tokens[i] ?? '').replace(/[^a-z'-]/g, ''))) cue = i
    // `X Y Gorodskoy Val 4 220030 Minsk`: where the house number follows the street, the street follows the name.
    const house =
      /^\d{1,4}\p{L}?,?$/u.test(tokens[end] ?? '') && !/^\p{L}/u.test((tokens[end + 1] ?? '').replace(/^\d+/, ''))
    if (cue >= 0) end = cue + 1
    else if (stopped && house) end = polite + 2
    else if (!stopped && end - polite > 4) end = polite + 2
  }
  const name = tokens.slice(0, end).join(' ').replace(/,$/, '')
  const rest = tokens
    .slice(end)
    .join(' ')
    .replace(/^[\s,]+/, '')
  if (end === polite || !(isName(name) || (polite === 0 && end === 1)))
    return { name: null, address: splitAddress(text) }
  return { name, address: splitAddress(rest) }
}

/** Address lines: commas, and before a postcode. */
export function splitAddress(text: string): string[] {
  const lines = tidy(text)
    .split(/,\s+|(?<!\b(?:[Bb]ox|BOX|B\.?P|Nos?\.?))\s+(?=\d{4,6}\s\p{Lu}\p{Ll})/u)
    .map((line) => line.replace(/^[\s,]+|[\s,]+$|(?<=\)|[\p{Ll}\d]{4})\.$/gu, ''))
  return lines.filter((line) => line.length > 1)
}
