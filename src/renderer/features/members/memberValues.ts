import type { AddressPrint, Member, MemberFields, SafetyRule, Trace } from '#shared/members.ts'
import type { Channel } from '#shared/values.ts'

/** The form's own shape: what its fields hold while being typed. */
export interface MemberValues {
  prefix: string
  givenName: string
  familyName: string
  address: string
  country: string | null
  email: string
  phone: string
  channels: string[]
  languages: string[]
  note: string
  active: boolean
  consentGiven: boolean
  consentOn: string | null
  consentHow: string
  /** A country that is not chosen yet is null. */
  safety: { key: number; country: string | null; rule: SafetyRule }[]
  tags: string[]
  guest: boolean
  trace: Trace
  addressPrint: AddressPrint
}

/** A new member writes letters; consent is never assumed. */
export const emptyMember = (country: string | null): MemberValues => ({
  prefix: '',
  givenName: '',
  familyName: '',
  address: '',
  country,
  email: '',
  phone: '',
  channels: ['letter'],
  languages: [],
  note: '',
  active: true,
  consentGiven: false,
  consentOn: null,
  consentHow: '',
  safety: [],
  tags: [],
  guest: false,
  trace: 'kept',
  addressPrint: 'full',
})

export function toValues(member: Member): MemberValues {
  const { prefix, givenName, familyName, country, email, phone, note, active } = member
  const { guest, trace, addressPrint } = member
  return {
    ...{ prefix, givenName, familyName, country, email, phone, note, active, guest, trace, addressPrint },
    tags: [...member.tags],
    address: member.address.join('\n'),
    channels: [...member.channels],
    languages: [...member.languages],
    consentGiven: member.consent.given,
    consentOn: member.consent.on,
    consentHow: member.consent.how,
    safety: member.safety.map((one, key) => ({ key, ...one })),
  }
}

export const addressLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function toFields(values: MemberValues): MemberFields {
  const { consentGiven, consentOn, consentHow, address, channels, safety, ...same } = values
  return {
    ...same,
    address: addressLines(address),
    channels: channels as Channel[],
    consent: { given: consentGiven, on: consentOn, how: consentHow },
    safety: safety.flatMap(({ country, rule }) => (country === null ? [] : [{ country, rule }])),
  }
}
