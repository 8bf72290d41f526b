/** What becomes of the rows of a plan under the coordinator's decisions. */
import type { Decisions, DuplicateDecision, ImportOutcome, MemberField } from '#shared/memberImport.ts'
import type { MemberFields, RowNote } from '#shared/members.ts'
import type { CountryCode, Id } from '#shared/values.ts'
import { displayName } from '../name.ts'
import { compareFields, mergeFields, saidFields, takenAtOnce } from './merge.ts'
import type { ImportPlan, PlannedRow, RejectedRow } from './people.ts'

export interface Addition {
  from: PlannedRow
  /** The row's fields, with what later rows of the same person brought. */
  fields: MemberFields
  phoneE164: string | null
}

export interface Decided {
  additions: Addition[]
  /** Members as they will stand, by id. */
  changes: ReadonlyMap<Id, MemberFields>
  /** Rows left out, the known among them, in the file's order. */
  leftOut: RejectedRow[]
  outcome: ImportOutcome
}

export interface DecideOptions {
  /** The fields that the file speaks of. */
  spoken: readonly MemberField[]
  home: CountryCode
  /** A member as they are now; null for one who has gone. */
  member(id: Id): MemberFields | null
  dial(fields: MemberFields): string | null
}

/** Somebody an import adds (by place), or a member (by id). */
type Who = number | Id

type RowDecision = Pick<DuplicateDecision, 'choice' | 'fields'>

export function decide(plan: ImportPlan, decisions: Decisions, options: DecideOptions): Decided {
  const single = new Map(decisions.single.map((decision) => [decision.row, decision]))
  const additions: Addition[] = []
  const changes = new Map<Id, MemberFields>()
  const kept: RejectedRow[] = []
  const changed = new Map<MemberField, number>()
  let merged = 0
  let unchanged = 0

  const now = (who: Who): MemberFields | null =>
    typeof who === 'number' ? (additions[who]?.fields ?? null) : (changes.get(who) ?? options.member(who))
  function become(who: Who, fields: MemberFields): void {
    if (typeof who === 'string') return void changes.set(who, fields)
    const addition = additions[who]
    if (addition) Object.assign(addition, { fields, phoneE164: options.dial(fields) })
  }
  function add(from: PlannedRow): Who {
    return additions.push({ from, fields: from.fields, phoneE164: from.phoneE164 }) - 1
  }
  function merge(person: PlannedRow, who: Who, known: MemberFields, { choice, fields: taken }: RowDecision) {
    const difference = compareFields(known, person.fields, saidFields(options.spoken, person.unsaid), options.home)
    const take = choice === 'take' ? takenAtOnce(known, person.fields, difference) : taken
    const fields = [...difference.fills, ...take.filter((field) => difference.differs.includes(field))]
    if (fields.length === 0) return void unchanged++
    become(who, mergeFields(known, person.fields, fields))
    for (const field of fields) changed.set(field, (changed.get(field) ?? 0) + 1)
    merged++
  }

  /** Who each row turned out to be, since a later row may be the same as it. */
  const whoIs: Who[] = []
  for (const person of plan.people) {
    const { match } = person
    const who = match === null ? undefined : (match.member ?? whoIs[match.other ?? -1])
    const decision = who === undefined ? null : decisionFor(person, decisions, single)
    if (who === undefined || decision === null || decision.choice === 'add') {
      whoIs.push(add(person))
      continue
    }
    whoIs.push(who)
    // Nobody is looked up who stays as they are: they may be a hundred thousand.
    const known = decision.choice === 'keep' ? null : now(who)
    if (known) merge(person, who, known, decision)
    else kept.push({ row: person.row, cells: person.cells, reasons: [whyKept(person, plan)] })
  }

  return {
    additions,
    changes,
    leftOut: [...plan.rejected, ...kept].sort((a, b) => a.row - b.row),
    outcome: {
      added: additions.length,
      merged,
      changed: mostFirst(changed).map(([field, count]) => ({ field, count })),
      unchanged,
      kept: kept.length,
      rejected: countReasons(plan.rejected),
    },
  }
}

function decisionFor(
  { row, match }: PlannedRow,
  decisions: Decisions,
  single: ReadonlyMap<number, DuplicateDecision>,
): RowDecision {
  const own = single.get(row)
  if (own) return own
  return { choice: match?.level === 'certain' ? decisions.certain : decisions.likely, fields: [] }
}

function whyKept({ match, fields }: PlannedRow, plan: ImportPlan): RowNote {
  const other = match?.other === null || match?.other === undefined ? undefined : plan.people[match.other]
  return other
    ? { key: 'duplicateInFile', params: { row: other.row } }
    : { key: 'onRoster', params: { name: displayName(fields) } }
}

function countReasons(rejected: readonly RejectedRow[]): ImportOutcome['rejected'] {
  const counts = new Map<string, number>()
  for (const { reasons } of rejected) {
    const reason = reasons[0]?.key ?? ''
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return mostFirst(counts).map(([reason, count]) => ({ reason, count }))
}

/** Equal counts keep the order in which they were met. */
const mostFirst = <K>(counts: ReadonlyMap<K, number>): [K, number][] => [...counts].sort((a, b) => b[1] - a[1])
