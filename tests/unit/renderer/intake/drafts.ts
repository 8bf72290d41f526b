import type { CaseDraft, Party } from '#shared/intake.ts'

export const party: Party = {
  name: null,
  title: null,
  address: [],
  country: null,
  emails: [],
  faxes: [],
  phones: [],
  social: [],
  salutation: null,
  checkAddress: false,
}

/** A draft in which nothing was found, with what a test sets. */
export function draftWith(found: Partial<CaseDraft>): CaseDraft {
  return {
    reference: null,
    referencePrinted: null,
    sequence: null,
    isUpdate: false,
    index: null,
    headline: null,
    headlinePrinted: null,
    people: [],
    countryCode: null,
    issued: null,
    deadline: null,
    summary: null,
    background: null,
    additional: null,
    asks: [],
    letter: null,
    letterSalutation: null,
    letterAsks: [],
    preferredLanguages: [],
    targets: [],
    copies: [],
    previousActions: [],
    closed: null,
    language: null,
    places: {},
    warnings: [],
    ...found,
  }
}
