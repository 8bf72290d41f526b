import type { MemberFields } from '#shared/members.ts'

type NameParts = Pick<MemberFields, 'prefix' | 'givenName' | 'familyName'>

/** What a person calls a member: "Dr Ada Byron". */
export const displayName = ({ prefix, givenName, familyName }: NameParts): string =>
  [prefix, givenName, familyName].filter((part) => part !== '').join(' ')

/** Whether the parts name anybody: a title alone, or only dashes and question marks, do not. */
export const namesSomebody = ({ givenName, familyName }: NameParts): boolean =>
  /[\p{L}\p{N}]/u.test(givenName + familyName)
