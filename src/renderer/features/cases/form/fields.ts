/** What a case's form holds, tidied and checked before it goes to the desk: pure. */
import { AddresseeFields } from '#shared/addressees.ts'
import { CaseFields } from '#shared/cases.ts'

export type CaseAddressee = CaseFields['addressees'][number]
export type CasePerson = CaseFields['people'][number]

export const emptyPerson: CasePerson = { name: '', pronouns: null }

/** An addressee of whom nothing is known yet. */
export const emptyFields: AddresseeFields = {
  name: '',
  title: '',
  address: [],
  country: null,
  emails: [],
  faxes: [],
  phones: [],
  social: [],
  salutation: '',
  checkAddress: false,
  note: '',
}

export const emptyAddressee: CaseAddressee = { id: null, role: 'target', ...emptyFields }

const blank = (text: string): boolean => text.trim() === ''
const filled = (lines: readonly string[]): string[] => lines.filter((line) => !blank(line))

function isBlankAddressee(addressee: CaseAddressee): boolean {
  const { name, title, salutation, note, address, emails, faxes, phones, social } = addressee
  return (
    addressee.id === null &&
    [name, title, salutation, note].every(blank) &&
    [address, emails, faxes, phones, social].every((lines) => filled(lines).length === 0)
  )
}

/** Without blank lines in its lists. */
export function tidyAddressee<Fields extends AddresseeFields>(addressee: Fields): Fields {
  return {
    ...addressee,
    address: filled(addressee.address),
    emails: filled(addressee.emails),
    faxes: filled(addressee.faxes),
    phones: filled(addressee.phones),
    social: filled(addressee.social),
  }
}

const errorKey = (code: string | undefined) =>
  code === 'too_big' ? 'tooLong' : code === 'too_small' ? 'required' : 'invalid'

/** What is wrong with an addressee, by field: a message key under `cases.form.error.*`. */
export function checkAddressee(addressee: AddresseeFields): Record<string, string> {
  const errors: Record<string, string> = {}
  const result = AddresseeFields.safeParse(addressee)
  for (const issue of result.success ? [] : result.error.issues) errors[String(issue.path[0])] ??= errorKey(issue.code)
  if (blank(addressee.name) && blank(addressee.title)) errors.name ??= 'nameOrTitle'
  return errors
}

/** Leaves out rows that were added and never filled in, and blank lines in lists. */
export function tidyFields(fields: CaseFields): CaseFields {
  return {
    ...fields,
    people: fields.people
      .filter((person) => !blank(person.name) || !blank(person.pronouns ?? ''))
      .map((person) => ({ ...person, pronouns: blank(person.pronouns ?? '') ? null : person.pronouns })),
    asks: fields.asks.filter((ask) => !blank(ask)),
    preferredLanguages: filled(fields.preferredLanguages),
    addressees: fields.addressees.filter((addressee) => !isBlankAddressee(addressee)).map(tidyAddressee),
  }
}

/** What is wrong, by form path: a message key under `cases.form.error.*`. Blank rows are no error, they are left out. */
export function checkFields(fields: CaseFields): Record<string, string> {
  const errors: Record<string, string> = {}
  const result = CaseFields.safeParse(fields)
  for (const issue of result.success ? [] : result.error.issues) {
    const [list, index, field] = issue.path
    if (list === 'asks' && blank(fields.asks[Number(index)] ?? '')) continue
    const path = field === undefined || list !== 'addressees' ? issue.path : [list, index, field]
    const key = errorKey(issue.code)
    if (list === 'people' && key === 'required' && blank(fields.people[Number(index)]?.pronouns ?? '')) continue
    errors[path.join('.')] ??= key
  }
  fields.addressees.forEach((addressee, index) => {
    if (!isBlankAddressee(addressee) && blank(addressee.name) && blank(addressee.title)) {
      errors[`addressees.${index}.name`] ??= 'nameOrTitle'
    }
  })
  return errors
}
