/** An invented case, its addressees and a roster, for tests of packs and reports. */
import type { AddresseeFields } from '#shared/addressees.ts'
import type { CaseFields } from '#shared/cases.ts'
import type { DeskClient } from '#shared/contract.ts'
import type { MemberFields } from '#shared/members.ts'

export const addressee = (fields: Partial<AddresseeFields>): AddresseeFields => ({
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
  ...fields,
})

export const president = addressee({
  name: 'Wiktar Halavach',
  title: 'President',
  address: ['Vul. Lipavaya 12', '220030 Minsk, Belarus'],
  country: 'BY',
  salutation: 'Dear President Halavach',
})

export const embassy = addressee({
  name: 'Ms. Daria Sokal',
  title: 'Chargée d’Affaires',
  address: ['Embassy of Belarus', '6 Kensington Rise', 'London W8 5QQ'],
  country: 'GB',
  salutation: 'Dear Counsellor',
})

export const caseFields = (fields: Partial<CaseFields> = {}): CaseFields => ({
  reference: 'UA 204/26',
  referencePrinted: 'Urgent Action 204.26',
  sequence: 1,
  index: null,
  headline: 'Ihar Lisouski at risk of execution',
  people: [{ name: 'Ihar Lisouski', pronouns: 'he/him' }],
  country: 'BY',
  issued: '2026-11-02',
  deadline: '2026-12-20',
  summary:
    'Ihar Lisouski was sentenced to death by the regional court in Homel on 4 September. His appeal was rejected on 30 October, and he could be executed at any time.',
  background: '',
  additional: '',
  asks: [
    'Urging President Wiktar Halavach to commute the death sentence of Ihar Lisouski and of everyone else on death row;',
    'Calling on the President to establish an official moratorium on executions, with a view to abolishing the death penalty;',
    'Stress that while we do not play down the seriousness of the crime, executions have never been shown to deter it.',
  ],
  modelLetter: '',
  letterSalutation: null,
  preferredLanguages: [],
  language: 'en',
  note: '',
  addressees: [
    { ...president, id: null, role: 'target' },
    { ...embassy, id: null, role: 'target' },
  ],
  ...fields,
})

export const memberFields = (fields: Partial<MemberFields>): MemberFields => ({
  prefix: '',
  givenName: '',
  familyName: '',
  address: [],
  country: null,
  email: '',
  phone: '',
  channels: [],
  languages: [],
  note: '',
  active: true,
  consent: { given: true, on: '2026-01-10', how: 'form' },
  safety: [],
  tags: [],
  guest: false,
  trace: 'kept',
  addressPrint: 'full',
  ...fields,
})

/** Twelve members who may write; the third has no postal address, the fifth lives abroad. */
export const roster: MemberFields[] = [
  ['Dr', 'Ada', 'Byron', ['12 Ockham Lane', 'Leeds', 'LS6 2AB'], 'GB'],
  ['', 'Samuel', 'Whitlock', ['Flat 3', '88 Mill Street', 'Leeds', 'LS2 7DT'], 'GB'],
  ['', 'Ines', '', [], null],
  ['Ms', 'Grace', 'Oyelaran', ['4 Chapel Yard', 'Otley', 'LS21 1HB'], 'GB'],
  ['', 'Marek', 'Zieliński', ['ul. Długa 7/2', '31-146 Kraków'], 'PL'],
  ['', 'Hannah', 'Abernathy-Cole', ['The Old Schoolhouse', 'Church Road', 'Bramhope', 'Leeds', 'LS16 9BA'], 'GB'],
  ['', 'Tom', 'Reed', ['1 Park Row', 'Leeds', 'LS1 5HD'], 'GB'],
  ['Prof', 'Leila', 'Haddad', ['21 Moor View', 'Leeds', 'LS7 4PQ'], 'GB'],
  ['', 'John', 'Fairweather', ['2 Beck Side', 'Ilkley', 'LS29 8AA'], 'GB'],
  ['', 'Ruth', 'Castle', ['17 Cross Green', 'Leeds', 'LS9 8QL'], 'GB'],
  ['', 'Owen', 'Pritchard', ['3 Heol y Bont', 'Cardiff', 'CF10 1AA'], 'GB'],
  ['', 'Yuki', 'Tanaka', ['55 Roundhay Road', 'Leeds', 'LS8 1AA'], 'GB'],
].map(([prefix, givenName, familyName, address, country]) =>
  memberFields({ prefix, givenName, familyName, address, country } as Partial<MemberFields>),
)

/** Puts the roster and the case on an empty desk. */
export async function fillDesk(client: DeskClient): Promise<{ members: string[]; caseId: string }> {
  const members: string[] = []
  for (const fields of roster) members.push((await client.members.create({ fields })).id)
  const { id: caseId } = await client.cases.create({ fields: caseFields(), draft: null })
  return { members, caseId }
}
