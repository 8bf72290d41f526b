import { minorOfHundredths } from '#shared/currency.ts'
import { allMoney, type PackPostage } from '#shared/money.ts'
import { defaultSheetOptions } from '#shared/sheets.ts'
import type { Id } from '#shared/values.ts'
import { writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import { gather } from '../letters/sheets/gather.ts'
import { postageLines } from '../letters/sheets/postagePlan.ts'
import { sumOf } from '../letters/sheets/said.ts'
import type { Services } from '../services.ts'
import { moneyXlsx } from './xlsx.ts'

export const moneyJobs = {
  /** A large pack's plan takes more than a blink. */
  'money.postage': (services: Services, { packId }: { packId: Id }, control: JobControl): PackPostage | null => {
    const { number, postedOn, countedAt, cases } = services.packs.get(packId)
    if (postedOn === null) return null
    control.checkpoint()
    const data = gather(services, packId, defaultSheetOptions)
    const lines = postageLines(data)
    const letters = lines.reduce((sum, line) => sum + line.letters, 0)
    if (letters === 0) return null
    const hundredths = sumOf(lines.map(({ price, letters: count }) => (price === null ? null : price * count)))
    const { currency } = data.postage
    const [about, ...others] = cases
    const listed = new Set(services.cases.list().map(({ id }) => id))
    return {
      number,
      letters,
      currency,
      amount: hundredths === null ? null : minorOfHundredths(hundredths, currency),
      on: postedOn,
      eveningId: countedAt,
      caseId: about !== undefined && others.length === 0 && listed.has(about.id) ? about.id : null,
      noted: services.money.ofPack(packId),
    }
  },

  'money.export': async (services: Services, { year, path }: { year: number; path: string }): Promise<void> => {
    const { pageSize, currency, groupName } = services.settings.get()
    const book = {
      year,
      group: groupName,
      currency,
      entries: services.money.list({ ...allMoney, year }),
    }
    writeWholeFile(path, await moneyXlsx(book, { words: services.reports.words(), pageSize }))
  },
}
