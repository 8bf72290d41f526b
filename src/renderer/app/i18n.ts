/** The language of the page: one at a time is spoken, and only what is spoken is loaded. */
import { createInstance, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { counts } from '#shared/i18n/counts.ts'
import { type InterfaceLanguage, i18nOptions, type Messages, spokenLanguage } from '#shared/i18n/index.ts'
import { stops } from '#shared/i18n/stops.ts'

export const i18n = createInstance().use(counts).use(stops).use(initReactI18next)

/** Sentences, and the calendar's names of months and days: English ones are a part of dayjs itself. */
const load: Record<InterfaceLanguage, () => Promise<Messages>> = {
  en: async () => (await import('#shared/i18n/en/index.ts')).en,
  fr: async () => (await Promise.all([import('#shared/i18n/fr/index.ts'), import('dayjs/locale/fr.js')]))[0].fr,
  es: async () => (await Promise.all([import('#shared/i18n/es/index.ts'), import('dayjs/locale/es.js')]))[0].es,
  de: async () => (await Promise.all([import('#shared/i18n/de/index.ts'), import('dayjs/locale/de.js')]))[0].de,
}

let wanted: InterfaceLanguage | null = null

/** How something is said in a language beside the one that is spoken, e.g. that of a document. */
export async function wordsIn(tag: string): Promise<TFunction> {
  const language = spokenLanguage([tag])
  if (!i18n.hasResourceBundle(language, 'translation'))
    i18n.addResourceBundle(language, 'translation', await load[language]())
  return i18n.getFixedT(language)
}

/**
 * Has everything on the page said in this language, once its sentences are there; of two wishes the later one counts.
 * @param tag any BCP 47 tag; one that the interface does not speak gives English
 */
export async function speak(tag: string): Promise<void> {
  const language = spokenLanguage([tag])
  if (language === wanted) return
  wanted = language
  const messages = await load[language]()
  if (language !== wanted) return
  if (i18n.isInitialized) {
    i18n.addResourceBundle(language, 'translation', messages)
    await i18n.changeLanguage(language)
  } else {
    await i18n.init(i18nOptions(language, messages))
  }
  document.documentElement.lang = language
}
