/** The addressees of a later document against those of the stored case: pure. */
import { type CaseAddressee, type PrintedField, printedFields } from './addresseeLink.ts'
import { emailKey, numberKey } from './addresseeMatch.ts'
import { fold } from './fold.ts'
import { type Likeness, likeness } from './officials.ts'
import { empty, sameWords } from './sameWords.ts'

export type AddresseeDifference =
  | { kind: 'addresseeAdded'; before: null; after: CaseAddressee }
  /** The same office or place, another person. */
  | { kind: 'addresseeReplaced'; before: CaseAddressee; after: CaseAddressee }
  /** The same official with these lines changed. */
  | { kind: 'addresseeChanged'; before: CaseAddressee; after: CaseAddressee; lines: PrintedField[] }
  /** From target to copy, or back. */
  | { kind: 'addresseeRole'; before: CaseAddressee; after: CaseAddressee }
  /** Not printed any more. */
  | { kind: 'addresseeRemoved'; before: CaseAddressee; after: null }

type Placed = AddresseeDifference & { id: string; path: string | null }

const keyOf = ({ name, title, address }: CaseAddressee): string => fold([name, title, ...address].join(' '))
/** Only what is not stored yet has no id. */
const isSame = (a: CaseAddressee, b: CaseAddressee): boolean =>
  a.id === null && b.id === null ? keyOf(a) === keyOf(b) : a.id === b.id
const allAlike = (a: CaseAddressee, b: CaseAddressee): boolean =>
  a.role === b.role && printedFields.every((line) => sameLine(line, a, b))

/** A number is the same however it is grouped, a list in whatever order, an address however its lines break. */
export function sameLine(line: PrintedField, a: CaseAddressee, b: CaseAddressee): boolean {
  if (line === 'name' || line === 'title' || line === 'salutation' || line === 'country')
    return sameWords(a[line], b[line])
  if (line === 'address') return sameWords(a.address.join(' '), b.address.join(' '))
  const plain = (value: string): string =>
    (line === 'emails' ? emailKey : line === 'social' ? fold : numberKey)(value) || value
  const sorted = (addressee: CaseAddressee) => addressee[line].map(plain).sort()
  return sameWords(sorted(a), sorted(b))
}

const changedLines = (stored: CaseAddressee, draft: CaseAddressee): PrintedField[] =>
  printedFields.filter((line) => !empty(draft[line]) && !sameLine(line, stored, draft))

/** The stored official with the lines given; an address read anew wants a look if the reader said so. */
function withLines(stored: CaseAddressee, draft: CaseAddressee, lines: readonly PrintedField[]): CaseAddressee {
  const taken = Object.fromEntries(lines.map((line) => [line, draft[line]])) as Partial<CaseAddressee>
  return { ...stored, ...taken, checkAddress: lines.includes('address') ? draft.checkAddress : stored.checkAddress }
}

interface Pair {
  stored: number
  draft: number
  like: Likeness
}

/** Who is who, the most alike first; each is paired once. */
function pairs(stored: readonly CaseAddressee[], draft: readonly CaseAddressee[]): Pair[] {
  const scored = stored
    .flatMap((one, i) =>
      draft.flatMap((other, j) => {
        const like = likeness(one, other)
        if (like === null) return []
        // Whoever brings nothing new comes first: what was taken over once finds itself again.
        const brought = printedFields.filter((line) => !empty(other[line]))
        const alike = brought.filter((line) => sameLine(line, one, other)).length
        const score = rank[like] * 100 + (alike === brought.length ? 50 : 0) + alike
        return [{ stored: i, draft: j, like, score }]
      }),
    )
    .sort((a, b) => b.score - a.score)
  const taken: Pair[] = []
  for (const { score: _, ...pair } of scored) {
    if (!taken.some((other) => other.stored === pair.stored || other.draft === pair.draft)) taken.push(pair)
  }
  return taken
}
const rank: Record<Likeness, number> = { same: 2, successor: 1 }

export function addresseeDifferences(stored: readonly CaseAddressee[], draft: readonly CaseAddressee[]): Placed[] {
  if (draft.length === 0) return []
  const printed = draft
    .map((addressee, index) => ({ addressee, path: `addressees.${index}` }))
    .filter(({ addressee }, i) => draft.findIndex((other) => keyOf(other) === keyOf(addressee)) === i)
  const paired = pairs(
    stored,
    printed.map(({ addressee }) => addressee),
  )
  const ofStored = stored.flatMap((before, i): Placed[] => {
    const id = `addressees.${before.id ?? keyOf(before)}`
    const pair = paired.find((one) => one.stored === i)
    const found = pair && printed[pair.draft]
    if (!pair || !found) return [{ kind: 'addresseeRemoved', id, path: null, before, after: null }]
    const { addressee, path } = found
    if (pair.like === 'successor') return [{ kind: 'addresseeReplaced', id, path, before, after: addressee }]
    const lines = changedLines(before, addressee)
    const after = withLines(before, addressee, lines)
    const changed: Placed[] = lines.length > 0 ? [{ kind: 'addresseeChanged', id, path, before, after, lines }] : []
    if (before.role === addressee.role) return changed
    const moved = { ...before, role: addressee.role }
    return [...changed, { kind: 'addresseeRole', id: `${id}.role`, path, before, after: moved }]
  })
  const added = printed
    .filter((_, j) => !paired.some((pair) => pair.draft === j))
    .map(
      ({ addressee, path }): Placed => ({
        kind: 'addresseeAdded',
        id: `addressees.new.${keyOf(addressee)}`,
        path,
        before: null,
        after: addressee,
      }),
    )
  const order: Placed['kind'][] = ['addresseeReplaced', 'addresseeAdded', 'addresseeChanged', 'addresseeRole']
  const place = ({ kind }: Placed) => (order.includes(kind) ? order.indexOf(kind) : order.length)
  return [...ofStored, ...added].sort((a, b) => place(a) - place(b))
}

function change(addressee: CaseAddressee, difference: AddresseeDifference): CaseAddressee | null {
  if (difference.kind === 'addresseeRole') return { ...addressee, role: difference.after.role }
  if (difference.kind === 'addresseeChanged') return withLines(addressee, difference.after, difference.lines)
  return difference.after
}

export function applyToAddressees(
  stored: readonly CaseAddressee[],
  chosen: readonly { kind: string }[],
): CaseAddressee[] {
  const changes = chosen.filter((one): one is AddresseeDifference => one.kind.startsWith('addressee'))
  const changed = stored.flatMap((addressee) => {
    const result = changes
      .filter(({ before }) => before !== null && isSame(before, addressee))
      .reduce<CaseAddressee | null>((now, one) => now && change(now, one), { ...addressee })
    return result ? [result] : []
  })
  const added = changes.flatMap(({ before, after }) =>
    before === null && !changed.some((addressee) => allAlike(addressee, after)) ? [{ ...after }] : [],
  )
  return [...changed, ...added]
}
