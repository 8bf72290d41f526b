/** Two entries of the directory that are one: what stays of each, field by field. Pure. */
import { differences, type PrintedField } from '#shared/addresseeLink.ts'
import { mergeParties } from '#shared/addresseeParts.ts'
import type { AddresseeFields } from '#shared/addressees.ts'

export type Source = 'one' | 'other' | 'both'
export type MergeField = PrintedField | 'note'

export interface MergeRow {
  field: MergeField
  /** Lines of either; none where it is blank there. */
  one: string[]
  other: string[]
  /** What can stay; `both` only where several can stand beside each other. */
  sources: Source[]
  /** What would stay without being asked: what is filled, of contacts and notes all. */
  proposed: Source
}

const several: readonly MergeField[] = ['emails', 'faxes', 'phones', 'social', 'note']

/** What differs, in the order of an envelope. */
export function mergeRows(one: AddresseeFields, other: AddresseeFields): MergeRow[] {
  const printed = differences(other, one).map((found) => ({
    field: found.field === 'postalCode' ? ('address' as const) : found.field,
    one: found.entry,
    other: found.card,
  }))
  const notes = { field: 'note' as const, one: [one.note].filter(Boolean), other: [other.note].filter(Boolean) }
  const rows = one.note.trim() === other.note.trim() ? printed : [...printed, notes]
  return rows.map((row) => {
    const both = several.includes(row.field) && row.one.length > 0 && row.other.length > 0
    return {
      ...row,
      sources: both ? ['one', 'other', 'both'] : ['one', 'other'],
      proposed: both ? 'both' : row.one.length > 0 ? 'one' : 'other',
    }
  })
}

/** The fields of the entry that stays. What is in neither row nor choice is alike in both. */
export function mergedFields(
  one: AddresseeFields,
  other: AddresseeFields,
  chosen: Partial<Record<MergeField, Source>>,
): AddresseeFields {
  const united = mergeParties(one, other)
  const from = { one, other, both: united }
  const rows = mergeRows(one, other)
  const taken = Object.fromEntries(
    rows.map(({ field, proposed }) => [field, from[chosen[field] ?? proposed][field]]),
  ) as Partial<AddresseeFields>
  const address = rows.find(({ field }) => field === 'address')
  const block = address ? from[chosen.address ?? address.proposed] : one
  const { name, title, country, emails, faxes, phones, social, salutation, note } = { ...one, ...taken }
  return {
    name,
    title,
    address: block.address,
    country,
    emails,
    faxes,
    phones,
    social,
    salutation,
    // Whether it was compared with its source belongs to the address that stays.
    checkAddress: block.checkAddress,
    note,
  }
}
