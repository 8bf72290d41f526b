import type { Member } from '#shared/members.ts'

/**
 * Sorts a roster in place by family name, then given name; a guest with a first name only stands under that. Making a
 * collator costs more than sorting with it, so the last one is kept.
 */
export function createListOrder(): (members: Member[], language: string) => Member[] {
  let collator: Intl.Collator | null = null
  let of = ''
  return (members, language) => {
    if (!collator || of !== language) {
      collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
      of = language
    }
    const { compare } = collator
    return members.sort(
      (a, b) =>
        compare(a.familyName || a.givenName, b.familyName || b.givenName) ||
        compare(a.familyName && a.givenName, b.familyName && b.givenName) ||
        (a.id < b.id ? -1 : 1),
    )
  }
}
