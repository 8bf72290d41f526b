/** Members as the roster lists them, for tests that need some. */
import { displayName } from '../../../src/main/members/name.ts'
import type { Member, MemberFields } from '../../../src/shared/members.ts'

const plain: MemberFields = {
  prefix: '',
  givenName: '',
  familyName: '',
  address: [],
  country: 'GB',
  email: '',
  phone: '',
  channels: [],
  languages: [],
  note: '',
  active: true,
  consent: { given: true, on: null, how: '' },
  safety: [],
  tags: [],
  guest: false,
  trace: 'kept',
  addressPrint: 'full',
}

export function memberOf(given: Partial<MemberFields>, number: number): Member {
  const fields = { ...plain, ...given }
  return {
    ...fields,
    id: `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    name: displayName(fields),
    phoneE164: null,
    letters: 0,
    createdAt: '2030-01-01T00:00:00.000Z',
    updatedAt: '2030-01-01T00:00:00.000Z',
  }
}

const given = ['Ada', 'Charles', 'Mary', 'Grace', 'Íñigo', 'Zoé', 'Jürgen', '李']
const family = ['Byron', 'Verrall', 'Somerled', 'Moss', 'Ortega y Gasset', 'L’Hermite', 'von der Aue', 'الكاتب']

/** Names long and short, in several scripts. */
export const someMembers = (count: number): Member[] =>
  Array.from({ length: count }, (_, i) =>
    memberOf(
      {
        prefix: i % 9 === 3 ? 'Dr' : '',
        givenName: i === 5 ? 'Maria Theresia Wilhelmine Alexandrine Augusta' : (given[i % given.length] ?? ''),
        familyName: i === 5 ? 'von und zu Hohenfels-Breitenbach' : (family[(i * 3) % family.length] ?? ''),
        phone: i % 4 === 1 ? '' : `+44 7700 9001${String(i).padStart(2, '0')}`,
        email: i % 6 === 2 ? '' : `member.number${i}@example.org`,
        address: [`${i + 1} Heddle Street`, 'Leeds', 'LS1 9ZZ'],
        note: i % 5 === 0 ? '=SUM(A1:A3)' : '',
      },
      i,
    ),
  )
