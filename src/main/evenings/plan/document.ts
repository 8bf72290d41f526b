/** The plan of an evening on one page, to be printed and ticked off. */
import type { Document, FileChild } from 'docx'
import type { Bring, EveningPlan } from '#shared/eveningPlan.ts'
import type { Evening } from '#shared/evenings.ts'
import type { SheetData } from '../../letters/sheets/data.ts'
import { type Column, listing } from '../../letters/sheets/listing.ts'
import { paperPage, sheetDocument } from '../../letters/sheets/page.ts'
import { sayer } from '../../letters/sheets/said.ts'
import { nothing, paragraph } from '../../letters/sheets/type.ts'

/** Millimetres. */
const margin = 18
const rowHeight = 6.5
/** A note that is longer stands in the app; the page stays one. */
const longestNote = 500
/** Countries, before they are put together by zone. */
const mostCountries = 7

export function planDocument(evening: Evening, plan: EveningPlan, data: SheetData): Document {
  const { t, group, pageSize } = data
  const says = sayer(data)
  const wide = (pageSize === 'A4' ? 210 : 215.9) - 2 * margin
  const heading = (text: string) => paragraph(text, { style: 'SheetHeading', spacing: { before: 200, after: 60 } })
  const list = (columns: readonly Column[], rows: readonly (readonly string[])[], strong?: (row: number) => boolean) =>
    listing(columns, rows, { rowHeight, size: 10, ...(strong ? { strong } : {}) })
  const title = evening.title || t('evenings.plan.title')
  const note = evening.note.replace(/\s+/g, ' ').trim()
  const text = (words: string) => paragraph(words, { style: 'SheetText' })
  return sheetDocument(
    [
      paragraph(title, { style: 'SheetTitle' }),
      paragraph(
        [says.day(evening.on), evening.startsAt ?? '', evening.place, group].filter((part) => part !== '').join(' · '),
        { style: 'SheetUnder', spacing: { after: 120 } },
      ),
      text(t('evenings.plan.expected', { count: plan.people.listed })),
      ...(evening.cases.length === 0
        ? []
        : [
            heading(t('evenings.plan.cases')),
            list(
              [
                { head: t('evenings.counted.case'), width: wide * 0.2 },
                { head: '', width: wide * 0.45 },
                { head: t('evenings.plan.writeBefore'), width: wide * 0.23 },
                { head: t('evenings.counted.printed'), width: wide * 0.12, right: true },
              ],
              evening.cases.map((about) => [
                about.reference,
                about.headline,
                about.deadline === null ? '' : says.day(about.deadline),
                String(about.printed),
              ]),
            ),
          ]),
      heading(t('evenings.plan.packs')),
      ...(plan.packs.length === 0 ? [text(t('evenings.plan.noPacks'))] : [text(packsInWords(plan, data))]),
      ...(plan.toMake.length === 0
        ? []
        : [text(t('evenings.plan.toMake', { references: plan.toMake.map(({ reference }) => reference).join(', ') }))]),
      ...postageOf(plan, data, wide, heading, list),
      heading(t('evenings.plan.bring')),
      ...plan.bring.map((thing) => text(`☐  ${bringText(thing, data)}`)),
      ...(note === ''
        ? []
        : [
            heading(t('evenings.form.note')),
            text(note.length > longestNote ? `${note.slice(0, longestNote)} …` : note),
          ]),
      nothing(),
    ],
    { title: [title, says.day(evening.on)].join(' '), page: paperPage(pageSize, margin) },
    data,
  )
}

const packsInWords = ({ packs }: EveningPlan, { t }: SheetData): string =>
  packs
    .map(({ number, letters, postedOn, heldFor }) =>
      t(`evenings.plan.pack.${postedOn !== null ? 'posted' : heldFor.length > 0 ? 'held' : 'ready'}`, {
        number,
        count: letters,
      }),
    )
    .join(' · ')

function postageOf(
  { postage }: EveningPlan,
  data: SheetData,
  wide: number,
  heading: (text: string) => FileChild,
  list: (
    columns: readonly Column[],
    rows: readonly (readonly string[])[],
    strong: (row: number) => boolean,
  ) => FileChild,
): FileChild[] {
  if (postage.letters === 0) return []
  const { t } = data
  const says = sayer(data)
  const lines = postage.lines.length > mostCountries ? byZone(postage.lines) : postage.lines
  const rows = lines.map(({ zone, country, letters, price }) => [
    t(`sheets.document.zones.${zone}`),
    postage.lines.length > mostCountries ? '' : says.country(country),
    String(letters),
    says.money(price),
    says.money(price === null ? null : price * letters),
  ])
  rows.push([t('sheets.document.total'), '', String(postage.letters), '', says.money(postage.total)])
  return [
    heading(t('sheets.kind.postage')),
    list(
      [
        { head: t('sheets.document.head.zone'), width: wide * 0.24 },
        { head: t('sheets.document.head.country'), width: wide * 0.34 },
        { head: t('sheets.document.head.letters'), width: wide * 0.12, right: true },
        { head: t('sheets.document.head.stamp'), width: wide * 0.15, right: true },
        { head: t('sheets.document.head.cost'), width: wide * 0.15, right: true },
      ],
      rows,
      (row) => row === rows.length - 1,
    ),
  ]
}

/** A zone has one price. */
function byZone(lines: EveningPlan['postage']['lines']): EveningPlan['postage']['lines'] {
  const zones = new Map<string, EveningPlan['postage']['lines'][number]>()
  for (const line of lines) {
    const known = zones.get(line.zone)
    zones.set(line.zone, { ...line, country: null, letters: (known?.letters ?? 0) + line.letters })
  }
  return [...zones.values()]
}

function bringText({ what, count, price }: Bring, data: SheetData): string {
  const { t } = data
  if (what === 'stamps' && price !== null)
    return t('evenings.bring.stampsAt', { count, price: sayer(data).money(price) })
  return t(count === 0 ? `evenings.bringSome.${what}` : `evenings.bring.${what}`, { count })
}
