/**
 * The languages of the interface, and the i18next set-up that page, command line and documents share. Sentences lie in a
 * folder a language and come to be here only where they are spoken: see main/translator.ts and renderer/app/i18n.ts.
 */
import type { InitOptions } from 'i18next'
import type { en } from './en/index.ts'

/** BCP 47 base tags. */
export const languages = ['en', 'fr', 'es', 'de'] as const
export type InterfaceLanguage = (typeof languages)[number]

/**
 * Every sentence of a language, by domain. English says which there are; what else a language needs are plural forms. The
 * command line speaks English alone.
 */
export type Messages = Omit<typeof en, 'cli'>

/** The first of these BCP 47 tags (people's wishes, best first) whose language the interface speaks; else English. */
export function spokenLanguage(wished: readonly string[]): InterfaceLanguage {
  const spoken: readonly string[] = languages
  const base = wished.map((tag) => tag.split('-')[0] ?? '').find((tag) => spoken.includes(tag))
  return languages.find((tag) => tag === base) ?? 'en'
}

/** For an instance that begins with one language. None falls back on another: a test holds that all say the same. */
export const i18nOptions = (language: InterfaceLanguage, messages: Messages) =>
  ({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...languages],
    resources: { [language]: { translation: messages } },
    // React escapes by itself, and documents and terminals must get the plain words.
    interpolation: { escapeValue: false, alwaysFormat: true },
    postProcess: ['stops'],
    returnNull: false,
    // What is needed is in memory, so that `init` ends before it returns.
    initAsync: false,
  }) satisfies InitOptions
