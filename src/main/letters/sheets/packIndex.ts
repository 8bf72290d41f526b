/** The index of a pack: which letter is on which page, and how it goes. */
import type { Document } from 'docx'
import type { SheetData } from './data.ts'
import { listing } from './listing.ts'
import { paperPage, sheetDocument } from './page.ts'
import { sayer } from './said.ts'
import { nothing, paragraph } from './type.ts'

/** Millimetres; on US Letter the names get what is more. */
const margin = 20
const widths = { page: 13, code: 24, reference: 27, channel: 20 }

export function indexSheet(data: SheetData): Document {
  const { t, pack, letters, group, pageSize } = data
  const rest =
    (pageSize === 'A4' ? 210 : 215.9) - 2 * margin - widths.page - widths.code - widths.reference - widths.channel
  const columns = [
    { head: t('sheets.document.head.page'), width: widths.page, right: true },
    { head: t('sheets.document.head.code'), width: widths.code },
    { head: t('sheets.document.head.member'), width: rest * 0.48 },
    { head: t('sheets.document.head.addressee'), width: rest * 0.52 },
    { head: t('sheets.document.head.case'), width: widths.reference },
    { head: t('sheets.document.head.channel'), width: widths.channel },
  ]
  let page = 0
  const rows = letters.map(({ code, memberName, addresseeName, reference, channel }) => [
    // Only what goes by post is printed with the letters, one a page.
    channel === 'letter' ? String(++page) : '–',
    code,
    memberName,
    addresseeName,
    reference,
    t(`channel.${channel}`),
  ])
  const title = t('sheets.document.title', { what: t('sheets.kind.index'), number: pack.number })
  const says = sayer(data)
  return sheetDocument(
    [
      paragraph(t('sheets.document.indexTitle'), { style: 'SheetTitle' }),
      paragraph([says.under(group), t('sheets.document.letters', { count: letters.length })].join(' · '), {
        style: 'SheetUnder',
      }),
      listing(columns, rows, { rowHeight: 7, size: 9 }),
      nothing(),
    ],
    { title, page: paperPage(pageSize, margin), foot: title },
    data,
  )
}
