/** By what an erased person is known again in an old list, without anybody being able to read from it who it was. */
import { createHmac, randomBytes } from 'node:crypto'
import { fold } from '#shared/fold.ts'
import type { PersonalFields } from './needles.ts'

export type KnownBy = Pick<PersonalFields, 'givenName' | 'familyName' | 'email' | 'phone' | 'phoneE164' | 'address'>

/** 128 bits, in hexadecimal. */
export const newSalt = (): string => randomBytes(16).toString('hex')

/**
 * HMAC-SHA-256 (RFC 2104) of the folded name with each of e-mail, address and phone; of the name alone where there is
 * nothing else, so that a namesake of whom more is known is not barred. Not scrypt: 100,000 rows of a file are asked for
 * three fingerprints each, which at scrypt's price would take hours.
 */
export function fingerprints(fields: KnownBy, salt: string): string[] {
  const name = plain(`${fields.givenName} ${fields.familyName}`)
  const sorted = name.split(' ').sort().join(' ')
  if (sorted === '') return []
  const beside = [
    ['email', fold(fields.email)],
    ['address', plain(fields.address.join(' ')).replaceAll(' ', '')],
    ['phone', digits(fields.phoneE164 ?? fields.phone)],
  ].filter(([, value]) => value !== '')
  const keys = beside.length > 0 ? beside : [['name', '']]
  return keys.map(([kind, value]) =>
    createHmac('sha256', salt)
      .update(JSON.stringify([kind, sorted, value]))
      .digest('hex'),
  )
}

/** Folded words; their order does not matter, since files have the family name first or last. */
const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const digits = (phone: string) => phone.replace(/\D/g, '')
