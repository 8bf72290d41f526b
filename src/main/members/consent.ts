import type { MemberFields } from '#shared/members.ts'

type Consent = MemberFields['consent']

/** What a member has of whom nobody ever asked. */
export const neverAsked: Consent = { given: false, on: null, how: '' }

export const sameConsent = (a: Consent, b: Consent): boolean => a.given === b.given && a.on === b.on && a.how === b.how
