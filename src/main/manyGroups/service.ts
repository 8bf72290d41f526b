import type { TidyTally } from '#shared/manyGroups.ts'
import type { Month } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { safeFileName } from '../files/names.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { createManyGroupsRepository } from './repository.ts'
import { monthsOf, tidyTallies } from './rows.ts'

export interface ManyGroupsService {
  /** As the log has them now, whatever was sent. Months that have not begun are left out. */
  rows(from: Month, to: Month): TidyTally[]
  /** What the file is called, without an extension: no two groups' files are called the same. */
  documentName(from: Month, to: Month): string
}

export function createManyGroups(
  { sqlite, clock }: Data,
  settings: Pick<SettingsService, 'get' | 'groupIdentity'>,
): ManyGroupsService {
  const repository = createManyGroupsRepository(sqlite)
  const current = () => clock.today().slice(0, 7)
  const lastOf = (to: Month) => (to > current() ? current() : to)
  return {
    rows: (from, to) => {
      const last = lastOf(to)
      return tidyTallies(settings.groupIdentity(), monthsOf(from, last), repository.figures(from, last), clock.now())
    },
    documentName(from, to) {
      const { id, name: group } = settings.groupIdentity()
      const { t } = createTranslator(settings.get().language)
      const words = t('manyGroups.file', { group, from, to: lastOf(to) })
      return safeFileName(`${words.replace(/\s+/g, ' ')} ${id.slice(0, 8)}`)
    },
  }
}
