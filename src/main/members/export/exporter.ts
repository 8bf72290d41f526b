/** The roster's way out. */
import type { ExportFormat, Member } from '#shared/members.ts'
import type { Settings } from '#shared/settings.ts'
import type { Day, Id } from '#shared/values.ts'
import { writeWholeFile } from '../../files/write.ts'
import type { Listed } from './papers.ts'
import { chosenFor, exportName, rosterFile, signInFile } from './write.ts'

export interface Exporter {
  /** A file name to offer, with the day. */
  exportName(format: ExportFormat): string
  /** @throws Refusal `exportNobody`, `exportNoConsent` when the file would hold nobody */
  mustExport(format: ExportFormat, ids: readonly Id[] | null): void
  /**
   * @param ids null: the whole roster
   * @returns how many stand in the file, and how many who were asked for do not
   * @throws Refusal `exportNobody`, `exportNoConsent`, and what writeWholeFile throws
   */
  exportTo(path: string, format: ExportFormat, ids: readonly Id[] | null): Promise<{ members: number; leftOut: number }>
  /** A sign-in sheet of an evening's list. @throws what writeWholeFile throws */
  signInTo(path: string, listed: readonly Listed[]): Promise<void>
}

interface Roster {
  /** In list order. */
  list(): Member[]
  today(): Day
  settings(): Settings
}

export const createExporter = ({ list, today, settings }: Roster): Exporter => ({
  exportName: (format) => exportName(format, today(), settings()),
  mustExport: (format, ids) => void chosenFor(format, list(), ids),
  async exportTo(path, format, ids) {
    const { members, leftOut } = chosenFor(format, list(), ids)
    writeWholeFile(path, await rosterFile(format, members, settings(), today()))
    return { members: members.length, leftOut }
  },
  async signInTo(path, listed) {
    writeWholeFile(path, await signInFile(listed, settings(), today()))
  },
})
