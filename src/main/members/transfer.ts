/** The roster's way out to a CSV file. The way in is import/importer.ts. */
import { createTranslator } from '#shared/i18n/index.ts'
import type { Member } from '#shared/members.ts'
import type { Settings } from '#shared/settings.ts'
import type { Day, Id } from '#shared/values.ts'
import { safeFileName } from '../files/names.ts'
import { writeWholeFile } from '../files/write.ts'
import { rosterCsv } from './export.ts'

export interface Transfer {
  /** A file name to offer, with the day. */
  exportName(): string
  /** Writes the roster, or those of it who are named; see writeWholeFile for what it throws. */
  exportTo(path: string, ids?: ReadonlySet<Id>): void
}

interface Roster {
  list(): Member[]
  today(): Day
  settings(): Settings
}

export function createTransfer(roster: Roster): Transfer {
  return {
    exportName() {
      const { t } = createTranslator(roster.settings().language)
      return safeFileName(`${t('members.import.reason.exportName', { day: roster.today() })}.csv`)
    },

    exportTo(path, ids) {
      const members = roster.list().filter(({ id }) => ids?.has(id) ?? true)
      writeWholeFile(path, rosterCsv(members, createTranslator(roster.settings().language)))
    },
  }
}
