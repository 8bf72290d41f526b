/** What becomes of an old list's entries under the coordinator's decisions. Pure. */
import type { ActionDecisions, ActionOutcome, NamedPerson, Sum, UnknownCase } from '#shared/actionImport.ts'
import type { ActionSource } from '#shared/actions.ts'
import type { RowNote } from '#shared/members.ts'
import type { Day, Id, Month } from '#shared/values.ts'
import type { createPeopleFinder } from './people.ts'
import type { ReadEntry, ReadRow } from './read.ts'
import { caseKey, type Meant } from './references.ts'

/** How often the log has such an entry already, by where it came from. */
export interface LogCounts {
  /** Takes one away; false where none is left. */
  take(entry: ReadEntry, caseId: Id, source: ActionSource): boolean
}

export interface DecideOptions {
  findCase: (text: string) => Meant
  findPerson: ReturnType<typeof createPeopleFinder>
  memberName: (id: Id) => string
  addressee: (name: string) => Id | null
  log: () => LogCounts
  sentMonths: ReadonlySet<Month>
}

/** An entry to be added; `caseId` null: of the case that is made for `key`. */
export interface Addition {
  row: number
  entry: ReadEntry
  caseId: Id | null
  key: string
  memberId: Id | null
  addresseeId: Id | null
}

export interface LeftRow {
  row: number
  sheet: string
  /** Figures that are taken are blank here: correcting the file and importing it again doubles nothing. */
  cells: string[]
  reasons: RowNote[]
}

export interface Decided {
  additions: Addition[]
  /** By key, in the order in which the list first names them. */
  toCreate: Map<string, UnknownCase>
  unknown: UnknownCase[]
  people: NamedPerson[]
  strangers: number
  left: LeftRow[]
  outcome: ActionOutcome
}

const spellingsShown = 4
/** Any source but this one may have recorded the same thing. */
const sources: readonly ActionSource[] = ['pack', 'manual', 'evening', 'import']

export function decide(rows: readonly ReadRow[], decisions: ActionDecisions, options: DecideOptions): Decided {
  const chosen = new Map(decisions.cases.map(({ key, choice }) => [key, choice]))
  const own = new Map(decisions.people.map(({ key, memberId }) => [key, memberId]))
  const unknown = new Map<string, UnknownCase & { written: Map<string, number> }>()
  const people = new Map<string, NamedPerson>()
  const strangers = new Set<string>()
  const log = options.log()
  const additions: Addition[] = []
  const left: LeftRow[] = []
  const sums = { added: none(), known: none(), alike: none(), left: none() }
  const rejected = new Map<string, number>()
  const sent = new Map<Month, number>()
  let solidarity = 0
  let named = 0
  let from: Day | null = null
  let to: Day | null = null

  function caseOf(entry: ReadEntry, { id }: Meant): { caseId: Id | null; key: string; leave: boolean } {
    if (id !== null) return { caseId: id, key: '', leave: false }
    const { key, numbered } = caseKey(entry.reference)
    const usual = decisions.unknown ?? (numbered ? 'create' : 'leave')
    const choice = chosen.get(key) ?? usual
    const group = unknown.get(key)
    if (!group) {
      const { headline, on } = entry
      const made = { key, spellings: [], headline, entries: 1, count: entry.count, from: on, to: on, choice }
      unknown.set(key, { ...made, written: new Map([[entry.reference, 1]]) })
    } else {
      group.written.set(entry.reference, (group.written.get(entry.reference) ?? 0) + 1)
      group.headline ||= entry.headline
      group.entries++
      group.count += entry.count
      if (entry.on < group.from) group.from = entry.on
      if (entry.on > group.to) group.to = entry.on
    }
    return { caseId: choice === 'create' || choice === 'leave' ? null : choice, key, leave: choice === 'leave' }
  }

  function memberOf({ name }: ReadEntry): Id | null {
    if (name === '') return null
    const { key, whose } = options.findPerson(name)
    const decided = own.get(key)
    if (whose === null) {
      if (key !== '' && !decided) strangers.add(key)
      return decided ?? null
    }
    const taken = decided !== undefined ? decided !== null : whose.level === 'certain' || decisions.likely
    const known = people.get(key)
    if (known) known.entries++
    else {
      const memberName = options.memberName(whose.id)
      people.set(key, { key, name, level: whose.level, memberId: whose.id, memberName, entries: 1, taken })
    }
    return taken ? (decided ?? whose.id) : null
  }

  /** Why an entry is not added; null when it is. */
  function place(row: number, entry: ReadEntry): RowNote | null {
    const meant = options.findCase(entry.reference)
    const had = (ids: readonly Id[], source: ActionSource) => ids.some((id) => log.take(entry, id, source))
    const isKnown = (ids: readonly Id[]) => had(ids, entry.source) || (entry.source !== 'import' && had(ids, 'import'))
    if (isKnown(meant.ids)) {
      grow(sums.known, entry)
      return { key: 'known', params: {} }
    }
    if (meant.gone) {
      grow(sums.left, entry)
      return { key: 'caseInBin', params: { reference: entry.reference } }
    }
    const { caseId, key, leave } = caseOf(entry, meant)
    if (leave) {
      grow(sums.left, entry)
      return { key: 'caseLeft', params: { reference: entry.reference } }
    }
    const ids = caseId === null ? [] : [caseId]
    if (meant.id === null && isKnown(ids)) {
      grow(sums.known, entry)
      return { key: 'known', params: {} }
    }
    if (decisions.alike === 'leave') {
      const source = sources.find((one) => one !== 'import' && one !== entry.source && had(ids, one))
      if (source) {
        grow(sums.alike, entry)
        return { key: `alike.${source}`, params: {} }
      }
    }
    const memberId = memberOf(entry)
    additions.push({ row, entry, caseId, key, memberId, addresseeId: options.addressee(entry.addressee) })
    grow(sums.added, entry)
    if (entry.kind === 'solidarity') solidarity += entry.count
    if (memberId !== null) named++
    if (from === null || entry.on < from) from = entry.on
    if (to === null || entry.on > to) to = entry.on
    const month = entry.on.slice(0, 7)
    if (options.sentMonths.has(month)) sent.set(month, (sent.get(month) ?? 0) + entry.count)
    return null
  }

  for (const { row, sheet, cells, entries, problems } of rows) {
    const reasons = [...problems]
    for (const { key } of problems) rejected.set(key, (rejected.get(key) ?? 0) + 1)
    const taken: number[] = []
    const said = new Set<string>()
    for (const entry of entries) {
      const why = place(row, entry)
      if (why === null) taken.push(entry.column)
      else if (!said.has(why.key)) {
        said.add(why.key)
        reasons.push(why)
      }
    }
    if (reasons.length === 0) continue
    const rest = taken.length === 0 ? cells : cells.map((cell, at) => (taken.includes(at) ? '' : cell))
    left.push({ row, sheet, cells: rest, reasons })
  }

  const groups = [...unknown.values()].map(({ written, ...group }) => ({
    ...group,
    spellings: [...written]
      .sort((a, b) => b[1] - a[1])
      .slice(0, spellingsShown)
      .map(([text]) => text),
  }))
  const used = new Set(additions.flatMap(({ caseId, key }) => (caseId === null ? [key] : [])))
  const toCreate = new Map(groups.filter(({ key }) => used.has(key)).map((group) => [group.key, group]))
  return {
    additions,
    toCreate,
    unknown: groups.sort((a, b) => b.count - a.count),
    people: [...people.values()].sort(
      (a, b) => Number(a.level === 'certain') - Number(b.level === 'certain') || b.entries - a.entries,
    ),
    strangers: strangers.size,
    left,
    outcome: {
      added: sums.added,
      from,
      to,
      solidarity,
      named,
      created: toCreate.size,
      known: sums.known,
      alike: sums.alike,
      left: sums.left,
      sent: [...sent].sort().map(([month, count]) => ({ month, count })),
      rejected: [...rejected].sort((a, b) => b[1] - a[1]).map(([reason, count]) => ({ reason, count })),
    },
  }
}

const none = (): Sum => ({ entries: 0, count: 0 })
function grow(sum: Sum, { count }: ReadEntry): void {
  sum.entries++
  sum.count += count
}
