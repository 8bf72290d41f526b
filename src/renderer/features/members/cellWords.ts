import type { ParseKeys } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import { useLocale, useNumber } from '../../components/locale.ts'

/** What cells say in the interface's language. */
export interface CellWords {
  /** A sentence without anything to fill in. */
  say: (key: ParseKeys) => string
  locale: string
  number: (value: number) => string
  /** Address of a member's page. */
  memberHref: (id: string) => string
}

/** The same object until the language changes, and each sentence looked up once: cells are drawn by the thousand. */
export function useCellWords(): CellWords {
  const { t } = useTranslation()
  const locale = useLocale()
  const number = useNumber()
  const pages = useHref('/members')
  return useMemo(() => {
    const said = new Map<ParseKeys, string>()
    const say = (key: ParseKeys) => {
      const sentence = said.get(key) ?? t(key)
      said.set(key, sentence)
      return sentence
    }
    return { say, locale, number, memberHref: (id) => `${pages}/${id}` }
  }, [t, locale, number, pages])
}
