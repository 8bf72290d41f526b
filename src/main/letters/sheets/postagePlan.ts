/** The postage plan: letters by zone and country, what a stamp costs, and what all cost. */
import type { Document } from 'docx'
import type { CountryCode } from '#shared/values.ts'
import { posted, type SheetData } from './data.ts'
import { listing } from './listing.ts'
import { paperPage, sheetDocument } from './page.ts'
import { sayer, sumOf } from './said.ts'
import { nothing, paragraph } from './type.ts'

const margin = 25

interface Line {
  zone: string
  country: CountryCode | null
  letters: number
  price: number | null
}

/** One line a country, by zone and then by name. */
export function postageLines(data: SheetData): Line[] {
  const counts = new Map<CountryCode | null, number>()
  for (const { destination } of posted(data)) counts.set(destination, (counts.get(destination) ?? 0) + 1)
  const says = sayer(data)
  const order = new Intl.Collator(data.language)
  return [...counts]
    .map(([country, letters]) => {
      const { zone, price } = country === null ? { zone: 'unknown', price: null } : data.postage.to(country)
      return { zone, country, letters, price }
    })
    .sort((a, b) => order.compare(a.zone, b.zone) || order.compare(says.country(a.country), says.country(b.country)))
}

export function postageSheet(data: SheetData): Document {
  const { t, pack, group, pageSize } = data
  const says = sayer(data)
  const lines = postageLines(data)
  const cost = (line: Line) => (line.price === null ? null : line.price * line.letters)
  const rows: string[][] = []
  const sums = new Set<number>()
  for (const [i, line] of lines.entries()) {
    const begins = lines[i - 1]?.zone !== line.zone
    const zone = begins ? t(`sheets.document.zones.${line.zone}`) : ''
    rows.push([zone, says.country(line.country), String(line.letters), says.money(line.price), says.money(cost(line))])
  }
  const letters = lines.reduce((sum, line) => sum + line.letters, 0)
  const total = sumOf(lines.map(cost))
  sums.add(rows.push([t('sheets.document.total'), '', String(letters), '', says.money(total)]) - 1)
  const wide = (pageSize === 'A4' ? 210 : 215.9) - 2 * margin
  const columns = [
    { head: t('sheets.document.head.zone'), width: wide * 0.24 },
    { head: t('sheets.document.head.country'), width: wide * 0.34 },
    { head: t('sheets.document.head.letters'), width: wide * 0.12, right: true },
    { head: t('sheets.document.head.stamp'), width: wide * 0.15, right: true },
    { head: t('sheets.document.head.cost'), width: wide * 0.15, right: true },
  ]
  const title = t('sheets.document.title', { what: t('sheets.kind.postage'), number: pack.number })
  return sheetDocument(
    [
      paragraph(t('sheets.kind.postage'), { style: 'SheetTitle' }),
      paragraph(says.under(group), { style: 'SheetUnder' }),
      listing(columns, rows, { rowHeight: 8, size: 10, strong: (row) => sums.has(row) }),
      total === null
        ? paragraph(t('sheets.document.noPrices'), { style: 'SheetFoot', spacing: { before: 200 } })
        : nothing(),
    ],
    { title, page: paperPage(pageSize, margin), foot: title },
    data,
  )
}
