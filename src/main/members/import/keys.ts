/** What tells people apart, in one form each. */
import { fold } from '#shared/fold.ts'
import type { MemberFields } from '#shared/members.ts'

export interface Contacts {
  /** Empty strings for what is not known. */
  email: string
  phone: string
  address: string
}

/** Letters and digits only: "4, Heddle St." is "4 heddle st". */
export function addressKey(address: readonly string[]): string {
  const text = fold(address.join(' '))
  return /^[a-z0-9 ]*$/.test(text) ? text.replaceAll(' ', '') : text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** @param phoneE164 null where the number is not understood: then its digits count */
export const contactsOf = (
  { email, phone, address }: Pick<MemberFields, 'email' | 'phone' | 'address'>,
  phoneE164: string | null,
): Contacts => ({
  email: email.toLowerCase(),
  phone: phoneE164 ?? phone.replace(/\D/g, ''),
  address: addressKey(address),
})

export const contactKinds = ['email', 'phone', 'address'] as const
export type ContactKind = (typeof contactKinds)[number]

export const isBare = ({ email, phone, address }: Contacts): boolean => email === '' && phone === '' && address === ''
