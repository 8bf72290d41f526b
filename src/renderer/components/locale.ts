import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** How the interface's language writes dates and numbers. English means "24 Aug", not "Aug 24". */
export function useLocale(): string {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en-GB' : i18n.language
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
