import { minorOfHundredths } from '#shared/currency.ts'
import { allMoney, type PackPostage } from '#shared/money.ts'
import { defaultSheetOptions } from '#shared/sheets.ts'
import type { Id } from '#shared/values.ts'
import { writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'

export const moneyJobs = {
  /** A large pack's plan takes more than a blink. The sheets' code is loaded by the first one, not by every start. */
  'money.postage': async (
    services: Services,
    { packId }: { packId: Id },
    control: JobControl,
  ): Promise<PackPostage | null> => {
    const { number, postedOn, countedAt, cases } = services.packs.get(packId)
    if (postedOn === null) return null
    const [{ gather }, { postageLines }, { sumOf }] = await Promise.all([
      import('../letters/sheets/gather.ts'),
      import('../letters/sheets/postagePlan.ts'),
      import('../letters/sheets/said.ts'),
    ])
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
    const { moneyXlsx } = await import('./xlsx.ts')
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
