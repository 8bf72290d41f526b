/** The message files and the i18next set-up that page, command line and documents share. */
import { createInstance, type InitOptions, type i18n } from 'i18next'
import { en } from './en/index.ts'

export const languages = { en } as const
export type InterfaceLanguage = keyof typeof languages

export const i18nOptions = {
  resources: { en: { translation: en } },
  fallbackLng: 'en',
  supportedLngs: Object.keys(languages),
  // React escapes by itself, and documents and terminals must get the plain words.
  interpolation: { escapeValue: false },
  returnNull: false,
} satisfies InitOptions

/** A ready translator of its own, for hosts without React. */
export function createTranslator(language: string): i18n {
  const instance = createInstance()
  // Resources are in memory, so this init ends before it returns.
  void instance.init({ ...i18nOptions, lng: language, initAsync: false })
  return instance
}
