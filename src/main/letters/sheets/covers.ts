/** A cover sheet for each member: what to sign, what to post, what it costs and by when. One page each. */
import { type Document, type FileChild, Paragraph } from 'docx'
import { posted, type SheetData, type SheetLetter } from './data.ts'
import { listing } from './listing.ts'
import { hair, paperPage, sheetDocument } from './page.ts'
import { type Sayer, sayer, sumOf } from './said.ts'
import { inPoints, paragraph, sizeFor, words } from './type.ts'

/** Millimetres. */
const margin = 22
/** What the list has on a page beside title, sums and notes. */
const listRoom = { A4: 168, Letter: 150 }
const rowHeight = { most: 8.5, least: 3.6 }

/** The letters of each member, members in the order in which they first occur. */
export function byMember(letters: readonly SheetLetter[]): SheetLetter[][] {
  const groups = new Map<string, SheetLetter[]>()
  for (const letter of letters) {
    const key = letter.memberId ?? letter.memberName
    const group = groups.get(key)
    if (group) group.push(letter)
    else groups.set(key, [letter])
  }
  return [...groups.values()]
}

export function coverSheets(data: SheetData): Document {
  const says = sayer(data)
  const title = data.t('sheets.document.title', { what: data.t('sheets.kind.cover'), number: data.pack.number })
  const pages = byMember(data.letters).flatMap((letters, i) => cover(letters, data, says, i > 0))
  return sheetDocument(pages, { title, page: paperPage(data.pageSize, margin) }, data)
}

function cover(letters: SheetLetter[], data: SheetData, says: Sayer, breaks: boolean): FileChild[] {
  const { t, pageSize, group } = data
  const wide = (pageSize === 'A4' ? 210 : 215.9) - 2 * margin
  const stamped = posted({ letters })
  const rows = rowsOf(letters, data, says)
  const height = Math.max(rowHeight.least, Math.min(rowHeight.most, listRoom[pageSize] / (rows.length + 1)))
  const widths = { box: 8, code: 24, case: 28, by: 36, stamp: 20 }
  const addressee = wide - widths.box - widths.code - widths.case - widths.by - widths.stamp
  const columns = [
    { head: '', width: widths.box, size: boxSize },
    { head: t('sheets.document.head.code'), width: widths.code },
    { head: t('sheets.document.head.addressee'), width: addressee },
    { head: t('sheets.document.head.case'), width: widths.case },
    { head: t('sheets.document.head.postBy'), width: widths.by },
    { head: t('sheets.document.head.stamp'), width: widths.stamp, right: true },
  ]
  const total = sumOf(stamped.map(says.price))
  const name = letters[0]?.memberName ?? ''
  const first = stamped
    .map(says.postBy)
    .filter((day) => day !== null)
    .sort()[0]
  const size = sizeFor([name], { width: inPoints(wide), height: 34 }, 26)
  const sums = [
    t('sheets.document.toSign', { count: letters.length }),
    t('sheets.document.toPost', { count: stamped.length }),
    ...(total !== null && total > 0 ? [t('sheets.document.postage', { money: says.money(total) })] : []),
  ]
  return [
    new Paragraph({
      style: 'SheetTitle',
      ...(breaks ? { pageBreakBefore: true } : {}),
      children: words(name || t('sheets.document.nobody'), { size: size * 2 }),
    }),
    paragraph(says.under(group), { style: 'SheetUnder', border: { bottom: { ...hair, space: 10 } } }),
    paragraph(sums.join(' · '), { style: 'SheetText', spacing: { after: first ? 60 : 280 } }, { size: 26 }),
    ...(first
      ? [
          paragraph(
            t('sheets.document.firstPost', { day: says.day(first) }),
            { spacing: { after: 280 } },
            { bold: true, size: 22 },
          ),
        ]
      : []),
    listing(columns, rows, { rowHeight: height, size: 10 }),
    paragraph(t('sheets.document.howToFold'), { style: 'SheetFoot', spacing: { before: 240 } }),
  ]
}

/** More letters than stand on a page one by one: they are counted by case and addressee. */
const mostRows = 40
const box = '☐'
/** Points: it is ticked with a pen. */
const boxSize = 14

function rowsOf(letters: SheetLetter[], { t }: SheetData, says: Sayer): string[][] {
  const row = (letter: SheetLetter, code: string, price: number | null) => {
    const by = says.postBy(letter)
    const onPaper = letter.channel === 'letter' || letter.channel === 'postcard'
    return [
      box,
      code,
      letter.addresseeName,
      letter.reference,
      onPaper ? (by === null ? '' : says.day(by)) : t(`channel.${letter.channel}`),
      onPaper ? says.money(price) : '',
    ]
  }
  if (letters.length <= mostRows) return letters.map((letter) => row(letter, letter.code, says.price(letter)))
  const groups = new Map<string, SheetLetter[]>()
  for (const letter of letters) {
    const key = JSON.stringify([letter.caseId, letter.addresseeId ?? letter.addresseeName, letter.channel])
    groups.set(key, [...(groups.get(key) ?? []), letter])
  }
  return [...groups.values()].flatMap((group) => {
    const [letter] = group
    return letter ? [row(letter, `${group.length} ×`, sumOf(group.map(says.price)))] : []
  })
}
