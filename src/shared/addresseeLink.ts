/** A case's addressee and its entry in the directory: what differs, and whose values stand. Pure. */
import { emailKey, numberKey } from './addresseeMatch.ts'
import type { AddresseeFields } from './addressees.ts'
import { wordsKey } from './addresseeWords.ts'
import type { CaseFields } from './cases.ts'
import type { Id } from './values.ts'

export type CaseAddressee = CaseFields['addressees'][number]

/** The fields that a document may print, in the order of an envelope. */
export const printedFields = [
  'name',
  'title',
  'address',
  'country',
  'emails',
  'faxes',
  'phones',
  'social',
  'salutation',
] as const
export type PrintedField = (typeof printedFields)[number]

export interface Difference {
  /** `postalCode` where nothing else of the address differs. */
  field: PrintedField | 'postalCode'
  /** Lines of the directory's value and of the card's; none where it is blank there. A country is its code. */
  entry: string[]
  card: string[]
}

const linesOf = (fields: AddresseeFields, field: PrintedField): string[] =>
  [fields[field] ?? ''].flat().filter((line) => line.trim() !== '')

const keyOf: Record<PrintedField, (line: string) => string> = {
  name: wordsKey,
  title: wordsKey,
  address: wordsKey,
  country: (code) => code,
  emails: (email) => emailKey(email) || wordsKey(email),
  faxes: (number) => numberKey(number) || wordsKey(number),
  phones: (number) => numberKey(number) || wordsKey(number),
  social: wordsKey,
  salutation: wordsKey,
}

/** The value as one compares it: an address by its words whatever its lines, contacts whatever their order. */
function comparable(field: PrintedField, lines: readonly string[]): string {
  const keys = lines.map(keyOf[field])
  return field === 'address' ? keys.join(' ') : [...new Set(keys)].sort().join('\n')
}

/** Postal codes are the words with digits at the end or the beginning of a line, with at least four signs. */
const withoutCodes = (lines: readonly string[]): string =>
  lines
    .map((line) =>
      line.replace(
        /^(?:[A-Z]{1,2}-)?\d{4,6}\s|\s(?:[A-Z]{1,2}-?)?\d{4,6}(?:-\d{3,4})?$|\s[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$/g,
        ' ',
      ),
    )
    .map(wordsKey)
    .join(' ')

/** What a card and its entry print differently, field by field. */
export function differences(card: AddresseeFields, entry: AddresseeFields): Difference[] {
  return printedFields.flatMap((field) => {
    const [ours, theirs] = [linesOf(card, field), linesOf(entry, field)]
    if (comparable(field, ours) === comparable(field, theirs)) return []
    const onlyCode =
      field === 'address' && ours.length > 0 && theirs.length > 0 && withoutCodes(ours) === withoutCodes(theirs)
    return [{ field: onlyCode ? ('postalCode' as const) : field, entry: theirs, card: ours }]
  })
}

/** The entry's fields, without what else a directory says of it. */
function fieldsOf(entry: AddresseeFields): AddresseeFields {
  const { name, title, address, country, emails, faxes, phones, social, salutation, checkAddress, note } = entry
  return { name, title, address, country, emails, faxes, phones, social, salutation, checkAddress, note }
}

type Entry = AddresseeFields & { id: Id }

/** Linked, with the directory's values. */
export const takeEntry = (card: CaseAddressee, entry: Entry): CaseAddressee => ({
  ...card,
  ...fieldsOf(entry),
  id: entry.id,
})

/** Linked, with the card's values; what the card leaves blank stays as the directory has it, for a document says no more. */
export function updateEntry(card: CaseAddressee, entry: Entry): CaseAddressee {
  const filled = Object.fromEntries(
    printedFields.flatMap((field) => (linesOf(card, field).length > 0 ? [[field, card[field]]] : [])),
  )
  return {
    ...card,
    ...fieldsOf(entry),
    ...filled,
    checkAddress: card.checkAddress,
    note: card.note || entry.note,
    id: entry.id,
  }
}

/** Linked, with the directory's office, address and contacts, and the card's person in it. */
export function succeed(card: CaseAddressee, entry: Entry): CaseAddressee {
  const names = wordsKey(entry.name)
    .split(' ')
    .filter((word) => word.length > 2)
  const personal = names.some((word) => wordsKey(entry.salutation).split(' ').includes(word))
  return {
    ...takeEntry(card, entry),
    name: card.name,
    // A salutation by name would greet the one who left.
    salutation: card.salutation || (personal ? '' : entry.salutation),
  }
}

/** No longer linked; saved as an addressee of its own. */
export const unlink = (card: CaseAddressee): CaseAddressee => ({ ...keepApart(card, card.id ?? ''), id: null })

/** The entry is not offered for this card again. */
export function keepApart(card: CaseAddressee, entry: Id): CaseAddressee {
  const before = card.keptApart ?? []
  return entry === '' || before.includes(entry) ? card : { ...card, keptApart: [...before, entry] }
}
