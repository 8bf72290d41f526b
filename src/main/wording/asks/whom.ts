/** Whom an ask in French, Spanish or German means in a letter to one addressee; `null` where that is not sure. */
import { fold } from '#shared/fold.ts'
import { isAuthority, type Official } from './party.ts'
import type { AskSetting } from './say.ts'

const small = new Set(
  'a au aux l le la les de du des d et al el los las del y e en der die das den dem des und von fur im in an the of and m mme mr sr sra srta don dona herr herrn frau son sa monsieur madame excelencia excellence exzellenz'.split(
    ' ',
  ),
)
const diplomat = /\b(?:ambassad|embajad|botschaft|consul|konsul|charge)/

const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(/['’]/g, ' ')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !small.has(word))

export const isEnvoy = (official: Official): boolean =>
  diplomat.test(fold(`${official.name} ${official.title} ${official.address[0] ?? ''}`))

/** Whether the addressee can do what an ask wants that names nobody. */
export const decides = ({ addressee }: AskSetting): boolean => isAuthority(addressee) && !isEnvoy(addressee)

export interface Tongue {
  /** The authorities at large, in the ask's language. */
  atLarge: RegExp
  /** What a case adds to the name of an office. */
  endings: readonly string[]
}

export function whom(words: string, setting: AskSetting, { atLarge, endings }: Tongue): 'you' | 'other' | null {
  if (atLarge.test(words)) return decides(setting) ? 'you' : 'other'
  const meant = setting.others.some((other) => means(words, other, endings))
  if (means(words, setting.addressee, endings)) return meant ? null : 'you'
  return meant ? 'other' : null
}

/** By the family name, or by every word of the office and no other. */
function means(words: string, { name, title }: Official, endings: readonly string[]): boolean {
  const said = wordsOf(words)
  const surname = wordsOf(name).at(-1)
  if (surname !== undefined && surname.length > 2 && said.includes(surname)) return true
  const office = wordsOf(title)
  return (
    said.length > 0 &&
    said.length === office.length &&
    said.every((word) => endings.some((ending) => word.endsWith(ending) && office.includes(bare(word, ending))))
  )
}

const bare = (word: string, ending: string): string => word.slice(0, word.length - ending.length)
