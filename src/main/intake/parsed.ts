/** A draft in the shape that `desk parse --json` prints and the intake scorer reads. */
import type { CaseDraft } from '#shared/intake.ts'

export type ParsedParty = {
  name: string | null
  title: string | null
  address: string[]
  country: string | null
  emails: string[]
  faxes: string[]
  phones: string[]
  social: string[]
  salutation: string | null
}

export type ParsedCase = Omit<CaseDraft, 'people' | 'targets' | 'copies' | 'places' | 'warnings'> & {
  people: string[]
  targets: ParsedParty[]
  copies: ParsedParty[]
  warnings: string[]
}

/** People become names, warnings their keys; places are left out. */
export function toParsedCase(draft: CaseDraft): ParsedCase {
  const { places: _places, people, targets, copies, warnings, ...rest } = draft
  return {
    ...rest,
    people: people.map((person) => person.name),
    targets: targets.map(toParsedParty),
    copies: copies.map(toParsedParty),
    warnings: warnings.map((warning) => warning.key),
  }
}

function toParsedParty(party: CaseDraft['targets'][number]): ParsedParty {
  const { name, title, address, country, emails, faxes, phones, social, salutation } = party
  return { name, title, address, country, emails, faxes, phones, social, salutation }
}
