import type { Member } from '#shared/members.ts'
import type { Id } from '#shared/values.ts'

/**
 * Sorts a roster by family name, then given name; a guest with a first name only stands under that. Comparing names in
 * a language is slow, so the collator is kept, and so is the last order: a roster that comes nearly sorted takes one
 * comparison a member instead of ten.
 */
export function createListOrder(): (members: readonly Member[], language: string) => Member[] {
  let collator = new Intl.Collator('en')
  let of: string | null = null
  let last = new Map<Id, number>()

  return (members, language) => {
    if (of !== language) {
      collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
      of = language
    }
    const { compare } = collator
    const sorted = asLastTime(members, last)
    sorted.sort(
      (a, b) =>
        compare(a.familyName || a.givenName, b.familyName || b.givenName) ||
        compare(a.familyName && a.givenName, b.familyName && b.givenName) ||
        (a.id < b.id ? -1 : 1),
    )
    last = new Map(sorted.map((member, i) => [member.id, i]))
    return sorted
  }
}

/** Members known from last time in that order, then the others. */
function asLastTime(members: readonly Member[], last: ReadonlyMap<Id, number>): Member[] {
  const known: (Member | undefined)[] = new Array(last.size)
  const others: Member[] = []
  for (const member of members) {
    const at = last.get(member.id)
    if (at === undefined) others.push(member)
    else known[at] = member
  }
  return [...known.filter((member) => member !== undefined), ...others]
}
