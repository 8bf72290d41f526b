/** What sheets are made from: a pack's letters in their order, and what stands around them. */
import type { TFunction } from 'i18next'
import type { Case } from '#shared/cases.ts'
import type { LetterText, PageSize } from '#shared/packs.ts'
import type { SheetOptions } from '#shared/sheets.ts'
import type { AddressWindow } from '#shared/stationery.ts'
import type { Channel, CountryCode, Day, Id, LanguageTag } from '#shared/values.ts'

export interface SheetLetter {
  code: string
  caseId: Id
  reference: string
  memberId: Id | null
  memberName: string
  addresseeId: Id | null
  addresseeName: string
  channel: Channel
  /** As printed; none where the addressee has no fax, or is in the bin. */
  faxes: string[]
  /** Where it is delivered; null where nobody said. */
  destination: CountryCode | null
  text: LetterText
}

export type SheetCase = Pick<
  Case,
  | 'id'
  | 'reference'
  | 'headline'
  | 'people'
  | 'country'
  | 'deadline'
  | 'summary'
  | 'background'
  | 'additional'
  | 'note'
  | 'asks'
  | 'addressees'
  | 'letterSalutation'
  | 'language'
>

/** What posting costs and how long it takes, from the group's table. */
export interface Postage {
  /** ISO 4217. */
  currency: string
  /** Price in hundredths of the currency; null where nobody has said. */
  to(country: CountryCode): { zone: string; price: number | null; days: number }
}

export interface SheetData {
  /** Of the document's words. */
  t: TFunction
  language: LanguageTag
  /** The group's country: how days are written. */
  country: CountryCode
  group: string
  pack: { number: number; letterDate: Day; references: string[] }
  pageSize: PageSize
  window: AddressWindow
  letters: SheetLetter[]
  cases: SheetCase[]
  options: SheetOptions
  postage: Postage
}

/** Letters on paper that go into an envelope. */
export const posted = ({ letters }: Pick<SheetData, 'letters'>): SheetLetter[] =>
  letters.filter(({ channel }) => channel === 'letter' || channel === 'postcard')
