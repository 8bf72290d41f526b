/** Days, money and countries as the sheets say them. */

import type { CountryCode, Day } from '#shared/values.ts'
import { countryName } from '../countryName.ts'
import { dateInWords } from '../dates.ts'
import type { SheetData, SheetLetter } from './data.ts'
import { shiftDay } from './days.ts'

export function sayer({ t, language, country, postage, pack, cases }: SheetData) {
  const money = new Intl.NumberFormat(language.includes('-') ? language : `${language}-${country}`, {
    style: 'currency',
    currency: postage.currency,
  })
  const deadlines = new Map(cases.map(({ id, deadline }) => [id, deadline]))
  return {
    day: (day: Day): string => dateInWords(day, language, country),
    /** @param hundredths of the currency; null where nobody has said */
    money: (hundredths: number | null): string => (hundredths === null ? '' : money.format(hundredths / 100)),
    country: (code: CountryCode | null): string =>
      code === null ? t('sheets.document.noCountry') : countryName(code, language),
    price: ({ destination }: SheetLetter): number | null =>
      destination === null ? null : postage.to(destination).price,
    /** The last day on which a letter, posted then, arrives before its case's deadline; null where there is none. */
    postBy({ caseId, destination }: SheetLetter): Day | null {
      const deadline = deadlines.get(caseId) ?? null
      if (deadline === null) return null
      const last = destination === null ? deadline : shiftDay(deadline, -postage.to(destination).days)
      const late = last < pack.letterDate
      return late ? pack.letterDate : last
    },
    /** "Pack 3 · 22 November 2026 · Leeds group". */
    under(group: string): string {
      return [t('sheets.document.pack', { number: pack.number }), this.day(pack.letterDate), group]
        .filter((part) => part !== '')
        .join(' · ')
    },
  }
}
export type Sayer = ReturnType<typeof sayer>

/** The sum, or null where a single figure is missing: half a sum would be taken for a whole one. */
export const sumOf = (figures: readonly (number | null)[]): number | null =>
  figures.reduce<number | null>((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0)
