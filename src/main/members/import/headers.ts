/** Which column a heading stands for. */
import { fold } from '#shared/fold.ts'
import { exportColumns, type MemberColumn, memberColumns } from '#shared/members.ts'
import { foreignWords, type HeaderLanguage, headerNames } from './data/headers.ts'

const known = new Map<string, MemberColumn>()
/** Headings by their words, for those with more words around: "Telephone (home, evenings)". */
const byWords: { words: string[]; column: MemberColumn }[] = []

for (const language of Object.keys(headerNames) as HeaderLanguage[]) {
  for (const column of memberColumns) {
    for (const name of headerNames[language][column].split('|')) {
      const heading = normalise(name)
      if (known.has(heading)) continue
      known.set(heading, column)
      byWords.push({ words: heading.split(' '), column })
    }
  }
}
byWords.sort((a, b) => b.words.length - a.words.length || b.words.join().length - a.words.join().length)

function normalise(heading: string): string {
  return fold(heading)
    .replace(/e[- ]?mail/g, 'email')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The name that an export gives a column. */
export const exportHeading = (column: MemberColumn, language: HeaderLanguage): string =>
  headerNames[language][column].split('|')[0] ?? column

/** Columns of the first exports; those of later ones stand behind them. */
const firstColumns = exportColumns.indexOf('safety') + 1

/** Whether these are the headings of an export in any of its languages, be it an older one with fewer columns. */
export const isExport = (headings: readonly string[]): boolean =>
  headings.length >= firstColumns &&
  headings.length <= exportColumns.length &&
  (Object.keys(headerNames) as HeaderLanguage[]).some((language) =>
    headings.every((heading, i) => exportHeading(exportColumns[i] ?? 'ignore', language) === heading),
  )

/**
 * The column a heading names, `ignore` for one known to be something else, or null for words never seen. Exact names
 * first, then the longest name whose words all stand in the heading.
 */
export function headerKind(heading: string): MemberColumn | null {
  const plain = normalise(heading)
  if (plain === '' || plain.length > 60) return null
  const exact = known.get(plain) ?? known.get(normalise(heading.replace(/\(.*?\)|\[.*?\]|[*:].*$/g, '')))
  if (exact) return exact
  const words = new Set(plain.split(' '))
  if (words.size > 6) return null
  if ([...words].some((word) => foreignWords.has(word))) return 'ignore'
  return byWords.find((entry) => entry.words.every((word) => words.has(word)))?.column ?? null
}

/**
 * Settles the words that mean a whole name alone and a part of it beside the other part: "Nom, Prénom", "Nombre,
 * Apellidos", "Name, Surname". A whole name beside both parts says nothing new.
 */
export function settleNames(columns: readonly (MemberColumn | null)[]): (MemberColumn | null)[] {
  const given = columns.includes('givenName')
  const family = columns.includes('familyName')
  if (!given && !family) return [...columns]
  const part: MemberColumn = given && family ? 'ignore' : given ? 'familyName' : 'givenName'
  return columns.map((column) => (column === 'name' ? part : column))
}

/** The language of the headings that an interface language writes. */
export function headerLanguage(language: string): HeaderLanguage {
  const base = language.split('-')[0] ?? ''
  return base in headerNames ? (base as HeaderLanguage) : 'en'
}
