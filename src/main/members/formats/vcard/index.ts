/** vCards (2.1, 3.0 and 4.0, many in one file) as a table: a row a card. */

import type { MemberColumn } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'
import { exportHeading } from '../../import/headers.ts'
import { splitName } from '../../import/names.ts'
import { type Card, readCard } from './card.ts'
import { type Property, propertiesOf } from './lines.ts'

/** Numbers and addresses of one person that a row has columns for. */
const mostOfEach = 3
/** A country where people have one family name: here the group's own is not known. */
const anywhere = 'GB'
/** Cards in one file. */
const mostCards = 300_000
/** Cards between two looks at whether to stop. */
const batch = 500
/** Properties of one card; address books have some dozens. */
const mostProperties = 2_000

export const isVcard = (text: string): boolean => /^\s*BEGIN:\s*VCARD\s*$/im.test(text.slice(0, 2000))

/** Rows with the headings of an English export first. @throws Refusal `csvNoRows` when there is no whole card, `rosterTooLarge` */
export function vcardRows(text: string, file: string, checkpoint: () => void): string[][] {
  const cards = cardsOf(text, file, checkpoint)
  if (cards.length === 0) throw new Refusal('csvNoRows', { file })
  const parted = cards.some((card) => card.wholeName === '')
  const columns = columnsFor(parted).filter(({ cell }) => cards.some((card) => cell(card) !== ''))
  return [columns.map(({ heading }) => heading), ...cards.map((card) => columns.map(({ cell }) => cell(card)))]
}

function cardsOf(text: string, file: string, checkpoint: () => void): Card[] {
  const cards: Card[] = []
  let properties: Property[] = []
  let depth = 0
  for (const property of propertiesOf(text)) {
    const whole = property.value.trim().toUpperCase() === 'VCARD'
    if (property.name === 'BEGIN' && whole) {
      depth++
      if (cards.length % batch === 0) checkpoint()
      // A card within a card is somebody else's: an assistant's, in vCard 2.1.
      if (depth === 1) properties = []
    } else if (property.name === 'END' && whole) {
      if (cards.length >= mostCards) throw new Refusal('rosterTooLarge', { file })
      if (depth === 1) cards.push(readCard(properties, properties.some(isOld)))
      depth = Math.max(0, depth - 1)
    } else if (depth === 1 && properties.length < mostProperties) properties.push(property)
  }
  return cards
}

const isOld = ({ name, value }: Property) => name === 'VERSION' && value.trim() === '2.1'

interface Column {
  heading: string
  cell: (card: Card) => string
}

function columnsFor(parted: boolean): Column[] {
  const column = (of: MemberColumn, cell: (card: Card) => string): Column => ({
    heading: exportHeading(of, 'en'),
    cell,
  })
  const several = (of: MemberColumn, list: (card: Card) => string[]): Column[] =>
    Array.from({ length: mostOfEach }, (_, i) => ({
      heading: i === 0 ? exportHeading(of, 'en') : `${exportHeading(of, 'en')} ${i + 1}`,
      // Whatever there is beyond stands in the last of them.
      cell: (card) => (i === mostOfEach - 1 ? list(card).slice(i).join(', ') : (list(card)[i] ?? '')),
    }))
  return [
    column('prefix', (card) => card.prefix || (parted ? splitName(card.wholeName, anywhere).prefix : '')),
    ...(parted
      ? [
          // Names that a card does not part stand beside names that others do.
          column('givenName', (card) => card.givenName || splitName(card.wholeName, anywhere).givenName),
          column('familyName', (card) => card.familyName || splitName(card.wholeName, anywhere).familyName),
        ]
      : [column('name', (card) => card.wholeName)]),
    column('address', (card) => card.address.lines),
    column('postcode', (card) => card.address.postcode),
    column('city', (card) => card.address.city),
    column('region', (card) => card.address.region),
    column('country', (card) => card.address.country),
    ...several('email', (card) => card.emails),
    ...several('phone', (card) => card.phones),
    column('languages', (card) => card.languages.join(', ')),
    column('note', (card) => card.note),
  ]
}
