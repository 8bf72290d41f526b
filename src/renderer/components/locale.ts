import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterfaceLanguage } from '#shared/i18n/index.ts'

/** How the interface's language writes dates and numbers. English means "24 Aug", not "Aug 24". */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)

export function useLocale(): string {
  const { i18n } = useTranslation()
  return localeOf(i18n.language)
}

/** A number as people read it: 1,234. */
export function useNumber(): (value: number) => string {
  const locale = useLocale()
  return useMemo(() => new Intl.NumberFormat(locale).format, [locale])
}

/** Names in a row as people read them: "A, B and C". */
export function useListFormat(): (names: readonly string[]) => string {
  const locale = useLocale()
  return useMemo(() => {
    const format = new Intl.ListFormat(locale)
    return (names) => format.format(names)
  }, [locale])
}

/** How a field shows a day, in dayjs's letters. */
export const dayFormat = (language: string): string =>
  language === ('de' satisfies InterfaceLanguage) ? 'D. MMM YYYY' : 'D MMM YYYY'
