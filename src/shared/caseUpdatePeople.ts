/** The people at risk in a later document against those of the stored case: pure. */
import type { CaseFields } from './cases.ts'
import { fold } from './fold.ts'
import { sameWords, wordsOf } from './sameWords.ts'

type Person = CaseFields['people'][number]

export type PersonDifference =
  | { kind: 'personAdded'; before: null; after: Person }
  /** Another spelling of the name, or pronouns. */
  | { kind: 'personChanged'; before: Person; after: Person }
  | { kind: 'personRemoved'; before: Person; after: null }

type Placed = PersonDifference & { id: string; path: string | null }

const nameOf = (person: Person): string => fold(person.name)
const shareWord = (a: Person, b: Person): boolean => {
  const words = new Set(nameOf(a).split(' '))
  return nameOf(b)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word))
}

/** Of people with one name the first counts. */
function unique(people: readonly Person[]): { person: Person; index: number }[] {
  const seen = new Set<string>()
  return people.flatMap((person, index) => {
    const name = nameOf(person)
    if (seen.has(name)) return []
    seen.add(name)
    return [{ person, index }]
  })
}

export function personDifferences(stored: readonly Person[], draft: readonly Person[]): Placed[] {
  if (draft.length === 0) return []
  const known = new Map(stored.map((person) => [nameOf(person), person]))
  const printed = unique(draft)
  const names = new Set(printed.map(({ person }) => nameOf(person)))
  const gone = unique(stored).filter(({ person }) => !names.has(nameOf(person)))
  const fresh = printed.filter(({ person }) => !known.has(nameOf(person)))
  // One who is gone and one who is new and shares a name with them: the same person in another spelling.
  const [lost, found] = [gone[0]?.person, fresh[0]?.person]
  const respelt = gone.length === 1 && fresh.length === 1 && lost && found && shareWord(lost, found)
  const before = (person: Person) => known.get(nameOf(person)) ?? (respelt ? lost : undefined)

  const differences = printed.flatMap(({ person, index }): Placed[] => {
    const old = before(person)
    const path = `people.${index}`
    if (!old) return [{ kind: 'personAdded', id: `people.new.${nameOf(person)}`, path, before: null, after: person }]
    const after = { name: person.name, pronouns: person.pronouns ?? old.pronouns }
    if (sameWords(old.name, after.name) && sameWords(old.pronouns, after.pronouns)) return []
    return [{ kind: 'personChanged', id: `people.${nameOf(old)}`, path, before: old, after }]
  })
  const removed = respelt ? [] : gone.map(({ person }) => person)
  return [
    ...differences,
    ...removed.map(
      (person): Placed => ({
        kind: 'personRemoved',
        id: `people.${nameOf(person)}`,
        path: null,
        before: person,
        after: null,
      }),
    ),
  ]
}

interface Change {
  kind: string
  before: unknown
  after: unknown
}

export function applyToPeople(stored: readonly Person[], chosen: readonly Change[]): Person[] {
  const changes = chosen.filter((change): change is PersonDifference => change.kind.startsWith('person'))
  const changed = stored.flatMap((person) => {
    const change = changes.find(({ before }) => before !== null && wordsOf(before.name) === wordsOf(person.name))
    if (!change) return [{ ...person }]
    return change.after === null ? [] : [{ ...change.after }]
  })
  const added = changes.flatMap(({ before, after }) =>
    before === null && !changed.some((person) => nameOf(person) === nameOf(after)) ? [{ ...after }] : [],
  )
  return [...changed, ...added]
}
