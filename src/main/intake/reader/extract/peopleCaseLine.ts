/** People of the older heading: the country in capitals, then one person a line, each with age or occupation. */
import { countryCodeOf } from '../countryNames.ts'
import { isCapitals } from '../flat.ts'
import { isName } from '../party/words.ts'
import { isProse } from '../prose.ts'
import type { Context, Line, Span } from '../types.ts'
import { nameAsWritten } from './nameAsWritten.ts'
import { nameRuns } from './nameRuns.ts'
import { type DraftPerson, type People, stripHonorific, unique } from './peopleLabels.ts'

/** `NIGERIA`, `USA (Georgia):`, `ISRAEL/OCCUPIED TERRITORIES`, then two blanks, a tab or a colon. */
const opening =
  /^(?:(?:UA|AU|EXTRA):? ?\d{1,3}\/\d{2,4}[\s:,–-]+)?(\p{Lu}[\p{Lu} .'’/-]{2,40}?)(?: ?\([^)]{2,40}\))?(?: ?:\s*|\s{2,}|\s[–-]\s(?=[^,(]+[,(]))(?=\S)/u
/** What shows that a name below a country that stands alone is a case's: surname in capitals, age or sex. */
const ofACase = /^[^,;([\]]*\p{Lu}{3,}|, (?:aged )?\d\d\b|\((?:m|f)\)/u
const noLonger = /^(?:released|executed|killed|died|dead|freed|liberes?|liberad[oa]s?|freigelassen)\b/
const added = /^new names? ?:\s*/i

/** Names in the case line and the lines right below it. */
export function fromCaseLines({ doc }: Context): People | null {
  const at = doc.lines.findIndex((line, i) => i < 30 && (startOf(line) > 0 || standsAbove(line, doc.lines[i + 1])))
  const first = doc.lines[at]
  if (!first) return null
  const people: DraftPerson[] = []
  const spans: Span[] = []
  for (const line of doc.lines.slice(at, at + 25)) {
    if ((line !== first && line.gap && !added.test(line.text)) || isProse(line)) break
    if (noLonger.test(line.fold) || (line !== first && !added.test(line.text) && /^[\p{L} ]{3,30}:/u.test(line.text)))
      break
    const from = line === first ? startOf(line) : (added.exec(line.text)?.[0].length ?? 0)
    const name = nameOf(line.text.slice(from), doc.language)
    if (!name) {
      if (line === first && startOf(line) > 0) return null
      continue
    }
    people.push({ name: nameAsWritten(name, doc) ?? withoutCapitals(name), pronouns: null })
    spans.push({ start: line.start + from, end: line.end })
  }
  return people.length > 0 ? { value: unique(people), spans, sureness: 'likely' } : null
}

/** `TURKEY` on a line of its own, the people below it. */
function standsAbove(line: Line, below: Line | undefined): boolean {
  return (
    below !== undefined &&
    isCapitals(line.text) &&
    ofACase.test(below.text) &&
    countryCodeOf(line.text.replace(/ ?:$/, '')) !== null
  )
}

function startOf(line: Line): number {
  const hit = opening.exec(line.text)
  if (!hit || isProse(line)) return 0
  const land = (hit[1] ?? '').trim().split('/')[0] ?? ''
  return isCapitals(land) && countryCodeOf(land) ? hit[0].length : 0
}

/** `Chief Olu Adebayo, lawyer, aged 58` */
function nameOf(text: string, language: Context['doc']['language']): string | null {
  const part = (text.split(/[,;([\]]|\s[-–]\s|\baged\b/)[0] ?? '').replace(/[\s.\]]+$/, '').replace(/^[-•\s]+/, '')
  const run = nameRuns(part, language).at(-1)
  if (!run || run.end < part.length || run.start > 14) return null
  const name = stripHonorific(run.name)
  return isName(name) && name.includes(' ') && !isCapitals(name) ? name : null
}

const withoutCapitals = (name: string): string =>
  name.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
