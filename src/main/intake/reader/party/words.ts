/** What a line of an address block is about: an office, a name, a mission, an institution. */
import { countryCodeOf, findCountries } from '../countryNames.ts'
import { addressWords } from '../data/addressWords.ts'
import { anyOf } from '../labels/index.ts'
import { fold } from '../text.ts'

const officeAt = new RegExp(`(?<![a-z])${anyOf('offices')}(?![a-z])`, 'g')
const complement = new RegExp(
  ` ?(?:(?:,? ?(?:and|&|y|et|und) )?(?:of |for |to |de |du |des |der |fur |del )?(?:the |la |l'|los )?${anyOf('portfolios')}(?![a-z]))`,
  'y',
)
const territory = / (?:of|de|del|du|d'|von|der) (?:the |la |el |l'|les )?/y
/** `Herat Province`: what a place is goes on naming it. */
const area = /^ (?:province|district|region|state|county|governorate|oblast|prefecture|municipality)(?![a-z])/
const unitEnd = new RegExp(`(?<![a-z])(?:${anyOf('units')})$`)
const missionPattern = new RegExp(`(?<![a-z])${anyOf('missions')}(?![a-z])`)
const institutionStart = new RegExp(`^(?:the |la |le |el |das |der |die )?(?:${anyOf('institutions')})`)
const institutionInside = new RegExp(`(?<![a-z])(?:${anyOf('institutions')})`)
const honorificStart = new RegExp(`^(?:${anyOf('honorifics')}[ ,]+)+(?=[^a-z]|[a-z])`)
const rankStart = new RegExp(`^(?:${anyOf('ranks')}(?![a-z]) )+`)
/** Organisations: never a person's name. */
const bodies =
  /(?<![a-z])(?:corporaci?on|asociacion|association|foundation|fundacion|fondation|committee|comite|organi[sz]ation|organizacion|centro|centre|center|council|consejo|conseil|union|society|institute|instituto|league|liga|ligue|network|red |reseau|movement|movimiento|company|newspaper|daily|times|university|universidad|bar association|ngo|board|commission|comision|federation|federacion|coalition|group|grupo|groupe|collective|colectivo)(?![a-z])/
const particle =
  /^(?:de|del|de la|la|las|los|da|do|dos|das|di|du|van|von|der|den|ter|bin|bint|binti|ibn|ben|al|el|ul|ur|abu|e|y|a\/l|s\/o|d\/o|d'|al-|el-|zu|und)$/

const kinds = new RegExp(`^(?:${anyOf('bodyKinds')})$`)

/** Says what kind of organisation it is and does not name it. */
export function isKindOfBody(folded: string): boolean {
  return kinds.test(folded)
}

/** Names an organisation that is no authority: no board, commission or council of a state. */
export function isSociety(folded: string): boolean {
  return (
    bodies.test(folded) &&
    !/(?<![a-z])(?:board|commission|comision|committee|comite|council|consejo|conseil)(?![a-z])/.test(folded)
  )
}

/** Names an organisation. */
export function isBody(folded: string): boolean {
  return bodies.test(folded)
}

export function isMission(folded: string): boolean {
  return missionPattern.test(folded)
}

export function missionIndex(folded: string): number {
  return folded.search(missionPattern)
}

/** Begins with a ministry, palace, secretariat: an address line, whatever else it names. */
export function beginsInstitution(folded: string): boolean {
  return institutionStart.test(folded)
}

/** Ends with a word for a part of an authority, whose own name follows. */
export function endsWithUnit(folded: string): boolean {
  return unitEnd.test(folded)
}

/** First office phrase from `from`, with its complement: `Minister of Justice of the Republic of Turkey`. */
export function findOffice(text: string, folded: string, from = 0): { start: number; end: number } | null {
  officeAt.lastIndex = from
  const hit = officeAt.exec(folded)
  if (!hit) return null
  let end = hit.index + hit[0].length
  for (let turn = 0; turn < 4; turn++) {
    complement.lastIndex = end
    const more = complement.exec(folded)
    if (more && more[0].trim() !== '') {
      end = complement.lastIndex
      continue
    }
    territory.lastIndex = end
    const of = territory.exec(folded)
    if (!of) break
    const at = territory.lastIndex
    const land = findCountries(text.slice(at, at + 60), folded.slice(at, at + 60))[0]
    if (land && land.start <= 22 && !/[,;\n]/.test(text.slice(at, at + land.start))) end = at + land.end
    else {
      const place = /^(?:(?:Saint|St\.?|San|Santa|São|New) )?\p{Lu}[\p{L}'’-]+/u.exec(text.slice(at))
      if (!place) break
      end = at + place[0].length
      end += area.exec(folded.slice(end, end + 20))?.[0].length ?? 0
    }
  }
  return { start: hit.index, end }
}

/** Length of titles of respect and ranks before a name: `H.E. Lt. Gen. `. */
export function honorificLength(folded: string): number {
  const polite = honorificStart.exec(folded)?.[0].length ?? 0
  return polite + (rankStart.exec(folded.slice(polite))?.[0].length ?? 0)
}

/** `His Excellency`, `The Honourable` alone on a line: the name comes on the next one. */
export function isBareHonorific(folded: string): boolean {
  const plain = folded.replace(/[,:]$/, '')
  return plain.length > 3 && (honorificStart.exec(`${plain} x`)?.[0].length ?? 0) > plain.length
}

/** A military rank and nothing else: here an office. */
export function isBareRank(folded: string): boolean {
  return (rankStart.exec(`${folded} `)?.[0].length ?? 0) > folded.length
}

/** Words outside of brackets. */
function wordsOf(text: string): string[] {
  return (text.includes('(') ? text.replace(/\s*\([^)]*\)/g, '') : text).split(' ').filter(Boolean)
}

/** Whether a whole text could be a person's name; a single word only with an honorific or rank before it. */
export function isName(text: string, single = false, folded = fold(text)): boolean {
  if (text.length > 70 || /[\d@:;/]|,(?! ?(?:jr|sr|esq|qc|sc|phd)\b)/i.test(text)) return false
  const titled = honorificLength(folded)
  const words = wordsOf(text.slice(titled))
  if (words.length === 0 || words.length > 7 || (words.length === 1 && titled === 0 && !single)) return false
  if (
    bodies.test(folded) ||
    countryCodeOf(text, folded) ||
    missionPattern.test(folded) ||
    institutionStart.test(folded)
  )
    return false
  const foldedWords = wordsOf(folded.slice(titled))
  let proper = 0
  for (const [i, word] of words.entries()) {
    const w = (foldedWords[i] ?? '').replace(/[.,]$/, '')
    if (particle.test(w)) continue
    if (addressWords.has(w) || institutionInside.test(w)) return false
    if (
      !/^['"‘’“(]?(?:al-|el-|d')?\p{Lu}/iu.test(word) ||
      !/^['"‘’“(]?(?:al-|el-|d'|d’)?\p{Lu}[\p{L}'’‘.-]*[)”"’.]?$/u.test(word)
    )
      return false
    proper++
  }
  // What follows `bin` or `de` is of the name, whatever the word means elsewhere: `Turki bin Sultan`.
  const free = foldedWords.filter((_, i) => !/^(?:bin|bint|ibn|ben)$/.test(foldedWords[i - 1] ?? ''))
  officeAt.lastIndex = 0
  return proper > 0 && !officeAt.test(free.join(' '))
}

/** First token that cannot belong to a name any more. */
export function endsName(token: string): boolean {
  const w = fold(token).replace(/[,;()]/g, '')
  if (/\d/.test(w)) return true
  if (w.length > 3 && w.endsWith('.')) return true
  officeAt.lastIndex = 0
  if (officeAt.test(w)) return true
  if (/-(?:allee|strasse|platz|weg|ufer|gasse|damm|ring)$|.{3}(?:strasse|platz|allee|gasse|damm)$/.test(w)) return true
  return (
    addressWords.has(w.replace(/\.$/, '')) ||
    missionPattern.test(w) ||
    institutionStart.test(w) ||
    (!/^[\p{Lu}'‘’“"(]|^(?:al-|el-)/u.test(token) && !particle.test(w))
  )
}
