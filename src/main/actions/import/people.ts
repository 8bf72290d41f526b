/** Whose name a list's name is. Names are all that such a list has, so one that two members bear is nobody's. Pure. */
import type { CountryCode, Id } from '#shared/values.ts'
import { splitName } from '../../members/import/names.ts'
import { type FoldedName, foldName, relateNames } from '../../members/import/sameName.ts'

export interface KnownPerson {
  id: Id
  givenName: string
  familyName: string
}

/** `certain`: the same name, and only one member has it. `likely`: only one member has one so alike. */
export interface Whose {
  id: Id
  level: 'certain' | 'likely'
}

/** Best first. People of one family, and of one given name, are too many to be likely. */
const alike = ['initials', 'part', 'close'] as const

export function createPeopleFinder(
  members: readonly KnownPerson[],
  home: CountryCode,
): (text: string) => { key: string; whose: Whose | null } {
  const byKey = new Map<string, Id[]>()
  const byWord = new Map<string, number[]>()
  const names: FoldedName[] = []
  const add = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  members.forEach((member, at) => {
    const name = foldName(member)
    names.push(name)
    add(byKey, name.key, member.id)
    for (const word of new Set([...name.given, ...name.family])) add(byWord, word, at)
  })

  function likely(name: FoldedName): Whose | null {
    const near = new Set<number>()
    for (const word of new Set([...name.given, ...name.family])) for (const at of byWord.get(word) ?? []) near.add(at)
    const found = new Map<string, Id[]>()
    for (const at of near) {
      const [other, member] = [names[at], members[at]]
      if (other && member) add(found, relateNames(name, other), member.id)
    }
    for (const relation of alike) {
      const [only, ...others] = found.get(relation) ?? []
      if (only !== undefined) return others.length === 0 ? { id: only, level: 'likely' } : null
    }
    return null
  }

  const known = new Map<string, { key: string; whose: Whose | null }>()
  return (text) => {
    let result = known.get(text)
    if (result === undefined) {
      const name = foldName(splitName(text, home))
      const same = byKey.get(name.key) ?? []
      const [only] = same
      const whose: Whose | null =
        same.length > 1 || name.key === '' ? null : only !== undefined ? { id: only, level: 'certain' } : likely(name)
      result = { key: name.key, whose }
      known.set(text, result)
    }
    return result
  }
}
