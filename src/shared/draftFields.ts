/** Between a draft as the reader gives it and a case as the form edits it: pure, so that tests need no window. */
import type { CaseFields } from './cases.ts'
import type { CaseDraft, Party } from './intake.ts'

type CaseAddressee = CaseFields['addressees'][number]

const orEmpty = (text: string | null): string => text ?? ''
const orNull = (text: string): string | null => (text === '' ? null : text)

/** An addressee's card out of what the reader found. */
export function addresseeFromParty(party: Party, role: CaseAddressee['role']): CaseAddressee {
  return {
    id: party.directoryId ?? null,
    role,
    name: orEmpty(party.name),
    title: orEmpty(party.title),
    address: [...party.address],
    country: party.country,
    emails: [...party.emails],
    faxes: [...party.faxes],
    phones: [...party.phones],
    social: [...party.social],
    salutation: orEmpty(party.salutation),
    checkAddress: party.checkAddress,
    note: party.note ?? '',
    ...(party.keptApart ? { keptApart: [...party.keptApart] } : {}),
  }
}

function partyFromAddressee(fields: CaseAddressee): Party {
  return {
    name: orNull(fields.name),
    title: orNull(fields.title),
    address: [...fields.address],
    country: fields.country,
    emails: [...fields.emails],
    faxes: [...fields.faxes],
    phones: [...fields.phones],
    social: [...fields.social],
    salutation: orNull(fields.salutation),
    checkAddress: fields.checkAddress,
    ...(fields.id === null ? {} : { directoryId: fields.id }),
    ...(fields.note === '' ? {} : { note: fields.note }),
    ...(fields.keptApart ? { keptApart: [...fields.keptApart] } : {}),
  }
}

/** The case that a draft would become: targets first, then copies, each in the document's order. */
export function fieldsFromDraft(draft: CaseDraft): CaseFields {
  return {
    // Another organisation's document may print a number that is no reference of ours: better that than nothing.
    reference: orEmpty(draft.reference ?? draft.referencePrinted),
    referencePrinted: draft.referencePrinted,
    sequence: draft.sequence,
    index: draft.index,
    headline: orEmpty(draft.headline ?? draft.headlinePrinted),
    people: draft.people.map((person) => ({ ...person })),
    country: draft.countryCode,
    issued: draft.issued,
    deadline: draft.deadline,
    summary: orEmpty(draft.summary),
    background: orEmpty(draft.background),
    additional: orEmpty(draft.additional),
    // A document with a model letter only makes its demands there.
    asks: [...(draft.asks.length > 0 ? draft.asks : draft.letterAsks)],
    modelLetter: orEmpty(draft.letter),
    letterSalutation: draft.letterSalutation,
    preferredLanguages: [...draft.preferredLanguages],
    language: draft.language,
    note: '',
    addressees: [
      ...draft.targets.map((party) => addresseeFromParty(party, 'target')),
      ...draft.copies.map((party) => addresseeFromParty(party, 'copy')),
    ],
  }
}

/**
 * The draft with what the form holds now. What the form does not show (earlier actions, how the headline was printed)
 * stays as it was; `letterAsks` is emptied once the asks stand in the form, or they would come back after a removal.
 */
export function draftFromFields(draft: CaseDraft, fields: CaseFields): CaseDraft {
  const parties = (role: CaseAddressee['role']) =>
    fields.addressees.filter((addressee) => addressee.role === role).map(partyFromAddressee)
  return {
    ...draft,
    reference: orNull(fields.reference),
    referencePrinted: fields.reference === '' ? null : fields.referencePrinted,
    sequence: fields.sequence,
    index: fields.index,
    headline: orNull(fields.headline),
    headlinePrinted: fields.headline === '' ? null : draft.headlinePrinted,
    people: fields.people.map((person) => ({ ...person })),
    countryCode: fields.country,
    issued: fields.issued,
    deadline: fields.deadline,
    summary: orNull(fields.summary),
    background: orNull(fields.background),
    additional: orNull(fields.additional),
    asks: [...fields.asks],
    letterAsks: [],
    letter: orNull(fields.modelLetter),
    letterSalutation: fields.letterSalutation,
    preferredLanguages: [...fields.preferredLanguages],
    language: fields.language,
    targets: parties('target'),
    copies: parties('copy'),
  }
}
