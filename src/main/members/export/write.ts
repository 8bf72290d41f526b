/** The roster, or some of it, as a file. */

import type { ExportFormat, Member } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Settings } from '#shared/settings.ts'
import type { Day, Id } from '#shared/values.ts'
import { safeFileName } from '../../files/names.ts'
import { createTranslator } from '../../translator.ts'
import type { Listed } from './papers.ts'

/** What a format's files end by. */
export const extensions = {
  csv: 'csv',
  xlsx: 'xlsx',
  vcard: 'vcf',
  signIn: 'docx',
  phoneList: 'docx',
} as const satisfies Record<ExportFormat, string>

/** A name to offer, with the day. */
export function exportName(format: ExportFormat, today: Day, { language }: Pick<Settings, 'language'>): string {
  const { t } = createTranslator(language)
  return safeFileName(`${t(`rosterFiles.fileName.${format}`, { day: today })}.${extensions[format]}`)
}

export interface Chosen {
  members: Member[]
  /** Who was asked for and does not stand in it: without consent to be on the list, or (of the whole roster) inactive. */
  leftOut: number
}

/**
 * Whom a file holds. What hangs on a wall or goes round has only active members, unless they were chosen one by one, and
 * phone numbers only of those who agreed to be on the list.
 * @param ids null: the whole roster
 * @throws Refusal `exportNobody`
 */
export function chosenFor(format: ExportFormat, roster: readonly Member[], ids: readonly Id[] | null): Chosen {
  const wanted = ids === null ? null : new Set(ids)
  const asked = roster.filter(({ id }) => wanted === null || wanted.has(id))
  const paper = format === 'signIn' || format === 'phoneList'
  const members = asked.filter(
    ({ active, consent }) => !paper || ((active || wanted !== null) && (consent.given || format === 'signIn')),
  )
  if (members.length === 0) throw new Refusal(asked.length === 0 ? 'exportNobody' : 'exportNoConsent')
  return { members, leftOut: asked.length - members.length }
}

/** The sign-in sheet of a list that need not be members. */
export async function signInFile(
  members: readonly Listed[],
  { language, country, pageSize, groupName }: Settings,
  today: Day,
): Promise<Uint8Array> {
  const [{ signInSheet }, { Packer }] = await Promise.all([import('./papers.ts'), import('docx')])
  const { t } = createTranslator(language)
  return await Packer.toBuffer(signInSheet({ t, language, country, group: groupName, pageSize, today, members }))
}

/** The document libraries are loaded by the first export, not by every start. */
export async function rosterFile(
  format: ExportFormat,
  members: readonly Member[],
  settings: Settings,
  today: Day,
): Promise<Uint8Array | string> {
  const { language } = settings
  const translator = createTranslator(language)
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).rosterCsv(members, translator)
    case 'xlsx':
      return await (await import('./xlsx.ts')).rosterXlsx(members, translator)
    case 'vcard':
      return (await import('./vcard.ts')).rosterVcards(members, language)
    case 'signIn':
      return await signInFile(members, settings, today)
    case 'phoneList': {
      const [{ phoneList }, { Packer }] = await Promise.all([import('./papers.ts'), import('docx')])
      const { country, pageSize, groupName: group } = settings
      return await Packer.toBuffer(phoneList({ t: translator.t, language, country, group, pageSize, today, members }))
    }
  }
}
