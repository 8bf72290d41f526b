/** Country names as addresses and letters need them, from the language data that every platform carries. */
import { fold } from '#shared/fold.ts'
import type { CountryCode, LanguageTag } from '#shared/values.ts'

/** Names where the usual one is not what an envelope should say (UPU list of member countries, English). */
const onEnvelopes: Record<string, string> = {
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  HK: 'Hong Kong',
  MM: 'Myanmar',
  MO: 'Macao',
  PS: 'Palestine',
  US: 'United States of America',
}

/** Where language data's usual name says whose part it is. */
const shortNames = new Set(['HK', 'MO', 'PS'])

/** "Belarus", "United States of America". A code that nobody knows stays a code. */
export function countryName(country: CountryCode, language: LanguageTag): string {
  const key = `${country} ${language}`
  const known = printedNames.get(key)
  if (known !== undefined) return known
  const special = language.startsWith('en') ? onEnvelopes[country] : undefined
  const name = displayNames(language, shortNames.has(country) ? 'short' : 'long')?.of(country) ?? country
  const printed = special ?? name.replace(/\s*\(.*\)$/, '')
  printedNames.set(key, printed)
  return printed
}

/** Asking for a name takes longer than all else in a sender's block. */
const printedNames = new Map<string, string>()

/** Whether `text` names the country, in the given language or in one of those that urgent actions are written in. */
export function namesCountry(text: string, country: CountryCode, language: LanguageTag): boolean {
  const said = fold(text).replace(/[.()]/g, '').replace(/^the /, '')
  if (said === '') return false
  return namesOf(country, language).some((name) => said === name || isOfficialForm(said, name))
}

/** "republic of belarus", "people's republic of china", "russian federation" is not one: it must end with the name. */
const isOfficialForm = (said: string, name: string): boolean =>
  said.endsWith(` ${name}`) &&
  /^([a-z'-]+ )*(republic|kingdom|state|union|republique|republica|royaume|reino|republik|konigreich) (of |de |du |del |der |von )?(the |la |el )?$/.test(
    said.slice(0, said.length - name.length),
  )

const knownNames = new Map<string, string[]>()

function namesOf(country: CountryCode, language: LanguageTag): string[] {
  const key = `${country} ${language}`
  const known = knownNames.get(key)
  if (known) return known
  const names = new Set<string>()
  for (const tongue of [language, 'en', 'fr', 'es', 'de']) {
    for (const style of ['long', 'short'] as const) {
      const name = displayNames(tongue, style)?.of(country)
      if (!name) continue
      names.add(fold(name).replace(/[.()]/g, ''))
      names.add(fold(name.replace(/\s*\(.*\)$/, '')))
    }
    names.add(fold(countryName(country, tongue)))
  }
  for (const alias of aliases[country] ?? []) names.add(alias)
  knownNames.set(key, [...names])
  return [...names]
}

/** Folded names that people write and language data does not know. */
const aliases: Record<string, string[]> = {
  CI: ['ivory coast'],
  CN: ['pr china', 'prc'],
  CZ: ['czech republic'],
  GB: ['great britain', 'england', 'scotland', 'wales', 'northern ireland'],
  KP: ['dprk'],
  KR: ['republic of korea', 'korea'],
  LA: ['lao pdr'],
  MM: ['burma'],
  NL: ['holland'],
  RU: ['russian federation'],
  SZ: ['swaziland'],
  TR: ['turkey'],
  US: ['usa', 'united states'],
  VN: ['viet nam'],
}

const shared = new Map<string, Intl.DisplayNames | null>()

function displayNames(language: LanguageTag, style: 'long' | 'short'): Intl.DisplayNames | null {
  const key = `${language} ${style}`
  const known = shared.get(key)
  if (known !== undefined) return known
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', style, fallback: 'code' })
  shared.set(key, names)
  return names
}
