/** Lists of members to print: who came, and how to reach them. */
import type { Document } from 'docx'
import type { TFunction } from 'i18next'
import type { Member } from '#shared/members.ts'
import type { PageSize } from '#shared/packs.ts'
import type { CountryCode, Day, LanguageTag } from '#shared/values.ts'
import { dateInWords } from '../../letters/dates.ts'
import { type Column, listing } from '../../letters/sheets/listing.ts'
import { paperPage, sheetDocument } from '../../letters/sheets/page.ts'
import { nothing, paragraph } from '../../letters/sheets/type.ts'

export interface PaperData {
  t: TFunction
  language: LanguageTag
  /** The group's country. */
  country: CountryCode
  group: string
  pageSize: PageSize
  today: Day
  members: readonly Member[]
}

/** Millimetres. */
const margin = 18
const bodyWidth = (pageSize: PageSize) => (pageSize === 'A4' ? 210 : 215.9) - 2 * margin

/** Rows for people who are not on the list yet. */
const guests = 8

/** Somebody on a sign-in sheet, under the number by which an evening's list knows them; without one they are counted. */
export interface Listed {
  name: string
  number?: number
}

/** Number, name, and two columns to write in. */
export function signInSheet(data: Omit<PaperData, 'members'> & { members: readonly Listed[] }): Document {
  const { t, members, pageSize } = data
  const widths = { number: 12, signature: 58, letters: 34 }
  const columns = [
    { head: '', width: widths.number, right: true },
    {
      head: t('rosterFiles.paper.name'),
      width: bodyWidth(pageSize) - widths.number - widths.signature - widths.letters,
    },
    { head: t('rosterFiles.paper.signature'), width: widths.signature },
    { head: t('rosterFiles.paper.letters'), width: widths.letters },
  ]
  const listed = members.map(({ name, number }, i) => ({ name, number: number ?? i + 1 }))
  const after = Math.max(0, ...listed.map(({ number }) => number)) + 1
  const free = Array.from({ length: guests }, (_, i) => ({ name: '', number: after + i }))
  const rows = [...listed, ...free].map(({ number, name }) => [String(number), name, '', ''])
  return paper(data, t('rosterFiles.paper.signIn'), t('rosterFiles.paper.signInUnder'), columns, rows, {
    rowHeight: 9,
    size: 11,
  })
}

/** Name, phone and e-mail. Who may stand on it is the caller's business. */
export function phoneList(data: PaperData): Document {
  const { t, members, pageSize, language, country, today } = data
  const phone = 46
  const name = 62
  const columns = [
    { head: t('rosterFiles.paper.name'), width: name },
    { head: t('rosterFiles.paper.phone'), width: phone },
    { head: t('rosterFiles.paper.email'), width: bodyWidth(pageSize) - name - phone },
  ]
  const under = t('rosterFiles.paper.phoneListUnder', {
    day: dateInWords(today, language, country),
    count: members.length,
  })
  const rows = members.map((member) => [member.name, member.phone, member.email])
  return paper(data, t('rosterFiles.paper.phoneList'), under, columns, rows, { rowHeight: 7.5, size: 10 })
}

function paper(
  { t, language, country, group, pageSize }: Omit<PaperData, 'members'>,
  title: string,
  under: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  look: { rowHeight: number; size: number },
): Document {
  return sheetDocument(
    [
      paragraph(title, { style: 'SheetTitle' }),
      paragraph([group, under].filter((part) => part !== '').join(' · '), { style: 'SheetUnder' }),
      listing(columns, rows, look),
      nothing(),
    ],
    {
      title: group === '' ? title : `${title} – ${group}`,
      page: paperPage(pageSize, margin),
      foot: t('rosterFiles.paper.foot'),
    },
    { t, language, country },
  )
}
