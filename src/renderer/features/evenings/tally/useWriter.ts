import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evening } from '#shared/evenings.ts'

interface Writer {
  /** Whose letters are being counted; null for nobody in particular. */
  id: string | null
  said: string
  /** A digit of the number on the sign-in sheet. @returns whether it means anything here */
  digit: (digit: string) => boolean
  /** @returns whether there was somebody to let go */
  clear: () => boolean
}

/** Who writes, chosen by the number on the sign-in sheet, until another number or Escape. */
export function useWriter({ byPerson, attendance }: Evening): Writer {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const who = attendance.find(({ number }) => String(number) === typed)
  return {
    id: byPerson ? (who?.id ?? null) : null,
    said: who ? t('evenings.tally.writer', who) : t('evenings.tally.nobody', { number: typed }),
    digit(digit) {
      if (!byPerson) return false
      // A further digit goes on with the number while there is such a number; else a new one begins.
      const longer = typed + digit
      const begins = attendance.some(({ number }) => String(number).startsWith(longer))
      setTyped(typed !== '' && begins ? longer : digit)
      return true
    },
    clear() {
      if (typed === '') return false
      setTyped('')
      return true
    },
  }
}
