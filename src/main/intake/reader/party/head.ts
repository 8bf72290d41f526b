/** Office and name of one line of an address block. */
import { fold, tidy } from '../text.ts'
import { beginsInstitution, endsWithUnit, findOffice, honorificLength, isBareRank, isMission, isName } from './words.ts'

export type HeadParts = { title?: string; name?: string }

/** Office and name of one line, or neither. `single`: one word may be a name, as after an office. */
export function headParts(raw: string): HeadParts | null {
  const text = tidy(raw)
    .replace(/^[•*·\-–]\s*|^\d{1,2}[.)]\s+/, '')
    .replace(/[,;:]$/, '')
  const folded = fold(text)
  if (beginsInstitution(folded) && !/^gouvern|^govern(?:or|eur)/.test(folded)) return null
  const polite = honorificLength(folded)
  const office = findOffice(text, folded)
  if (!office && isBareRank(folded)) return { title: text }
  if (!office) return isName(text, false, folded) ? { name: text } : null
  if (isMission(folded.slice(0, office.start)) || /^c\/o\b/.test(folded)) return null
  const before = text.slice(0, office.start).replace(/[\s,:–-]+$/, '')
  const after = text.slice(office.end).replace(/^[\s,:/–-]+/, '')
  if (
    before === '' ||
    before.length <= polite ||
    /^(?:the|la|le|el|der|die|to|an|an (?:den|die|das|dem|frau|herrn)|a|attention|attn\.?|hon\.?)$/i.test(before)
  ) {
    if (after === '') return { title: text }
    if (endsWithUnit(folded.slice(office.start, office.end)) && !after.includes(',')) return { title: text }
    if (isName(after, true) && !/^\(|^(?:of|de|for|d[aeo]s?|dei|della|voor)\b/.test(after))
      return { title: text.slice(0, office.end).replace(/[\s,:–-]+$/, ''), name: after }
    const comma = text.lastIndexOf(', ')
    const last = comma > 0 ? text.slice(comma + 2) : ''
    if (comma >= office.end && isName(last)) return { title: text.slice(0, comma), name: last }
    return { title: text }
  }
  if (/^.{0,12}(?:street|avenue|road|\d{3})/i.test(before)) return null
  if (isName(before)) return { name: before, title: text.slice(office.start) }
  if (/\d/.test(before)) return null
  return text.length < 110 ? { title: text } : null
}
