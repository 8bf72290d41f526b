/** The words by which a member is found. */
import { endings, spellings } from './spellings.ts'
import { digitGroups, tokens } from './tokens.ts'

/** A row of the table `members`, as far as it is searched. */
export interface Searched {
  prefix: string
  given_name: string
  family_name: string
  email: string
  phone: string
  phone_e164: string | null
  /** JSON lists. */
  address: string
  tags: string
  note: string
}

export function nameWords({
  prefix,
  given_name,
  family_name,
}: Pick<Searched, 'prefix' | 'given_name' | 'family_name'>) {
  return wordsOf(`${given_name} ${family_name} ${prefix}`)
}

export function otherWords({ email, phone, phone_e164, address, tags, note }: Omit<Searched, NamePart>): string[] {
  const lists = [...(JSON.parse(address) as string[]), ...(JSON.parse(tags) as string[])]
  return [...new Set([...wordsOf(`${email} ${lists.join(' ')} ${note}`), ...phoneWords(phone, phone_e164)])]
}
type NamePart = 'prefix' | 'given_name' | 'family_name'

function wordsOf(text: string): string[] {
  const words = new Set<string>()
  for (const { parts, whole } of tokens(text)) {
    for (const form of parts.length > 1 ? [...parts, whole] : parts) {
      for (const spelling of spellings(form)) words.add(spelling)
      for (const spelling of endings(form)) words.add(spelling)
    }
  }
  return [...words]
}

/** From each group of digits to the end, so that a number is found by any part of it that people remember. */
function phoneWords(phone: string, e164: string | null): string[] {
  const groups = digitGroups(phone)
  const ends = groups.map((_, at) => groups.slice(at).join(''))
  const home = phone.trim().startsWith('+') && ends[1] ? [`0${ends[1]}`] : []
  return [...groups, ...ends, ...home, ...(e164 === null ? [] : [e164.slice(1)])]
}
