/** Who may be the same person. Pure. */
import { fold } from '#shared/fold.ts'
import type { SimilarMember } from '#shared/memberMerge.ts'
import type { Id } from '#shared/values.ts'

export interface Person {
  id: Id
  givenName: string
  familyName: string
  email: string
  phoneE164: string | null
  address: readonly string[]
}

/** What speaks for one person; nothing where it does not. Two people of a home share an address, not a given name. */
export function sameSigns(one: Person, other: Person): SimilarMember['reasons'] {
  const [left, right] = [plainly(one), plainly(other)]
  const signs: SimilarMember['reasons'] = []
  const names = left.name === right.name || left.name === right.turned
  const alike = left.family === right.family && givenAlike(left.given, right.given)
  if (names) signs.push('name')
  if (left.email !== '' && left.email === right.email && (names || alike || oneNamed(left, right))) signs.push('email')
  if (one.phoneE164 !== null && one.phoneE164 === other.phoneE164 && (names || alike || oneNamed(left, right)))
    signs.push('phone')
  if (left.address !== '' && left.address === right.address && (names || alike)) signs.push('address')
  return signs
}

function plainly({ givenName, familyName, email, address }: Person) {
  const [given, family] = [fold(givenName), fold(familyName)]
  return {
    given,
    family,
    name: `${given} ${family}`.trim(),
    // Lists that have family names first are read the wrong way round at times.
    turned: `${family} ${given}`.trim(),
    email: email.trim().toLowerCase(),
    address: fold(address.join(' ')).replace(/[^\p{L}\p{N}]+/gu, ''),
  }
}

/** "A." and "Ada" may be one; "Ada" and "Anna" are two. */
function givenAlike(one: string, other: string): boolean {
  const [short, long] = [one, other].map((name) => name.replace(/\.$/, '')).sort((a, b) => a.length - b.length)
  if (short === undefined || long === undefined || short === '') return false
  return short === long || (short.length === 1 && long.startsWith(short))
}

type Named = ReturnType<typeof plainly>
/** One of the two has a given name only, as guests do, and it is the same. */
const oneNamed = (one: Named, other: Named): boolean =>
  one.given !== '' && one.given === other.given && (one.family === '' || other.family === '')

/** Those who may be the same as `member`, who most speaks for first. */
export function similarTo<P extends Person>(
  member: Person,
  people: readonly P[],
  refused: (other: Id) => boolean,
): { person: P; reasons: SimilarMember['reasons'] }[] {
  return people
    .flatMap((person) => {
      if (person.id === member.id || refused(person.id)) return []
      const reasons = sameSigns(member, person)
      return reasons.length > 0 ? [{ person, reasons }] : []
    })
    .sort((a, b) => b.reasons.length - a.reasons.length)
}
