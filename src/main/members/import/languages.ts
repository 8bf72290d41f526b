/** Language names in English, French, Spanish, German and in the language itself, and BCP 47 tags. */
import { fold } from '#shared/fold.ts'
import { LanguageTag } from '#shared/values.ts'
import { type ReadList, readList } from './words.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const display = (locale: string) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })

const english = display('en')
let known: Map<string, string> | null = null

/** Made when first needed: a list without a language column never pays for it. */
function names(): Map<string, string> {
  if (known) return known
  const found = new Map<string, string>()
  const locales = ['en', 'fr', 'es', 'de'].map(display)
  for (const a of alphabet) {
    for (const b of alphabet) {
      const tag = Intl.getCanonicalLocales(a + b)[0] ?? a + b
      for (const names of [...locales, display(tag)]) {
        const name = names.of(tag)
        if (name && !found.has(fold(name))) found.set(fold(name), tag)
      }
    }
  }
  found.set('farsi', 'fa').set('mandarin', 'zh').set('castellano', 'es').set('castilian', 'es').set('flemish', 'nl')
  known = found
  return found
}

export const readLanguages = (cell: string): ReadList<string> => readList(cell, readLanguage)

function readLanguage(word: string): string | null {
  const named = names().get(fold(word).replace(/\.$/, ''))
  if (named) return named
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(word)) return null
  try {
    const tag = Intl.getCanonicalLocales(word.replaceAll('_', '-'))[0] ?? ''
    const base = tag.split('-')[0] ?? ''
    return LanguageTag.safeParse(tag).success && english.of(base) !== undefined ? tag : null
  } catch {
    // Not a tag by BCP 47.
    return null
  }
}
