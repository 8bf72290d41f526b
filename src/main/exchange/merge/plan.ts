/**
 * What a merge will do, worked out before anything is written: the registers of file and profile joined, record by record,
 * and what has to become of each row so that the version that stands, stands there.
 */
import type { ExchangePlan, KindOutcome, LeftOut } from '#shared/exchange.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import { missingFiles } from '../attached.ts'
import { type Content, hashOf, plainText, type Shape, withoutUsual, withUsual } from '../content.ts'
import { type LocalNeeds, type LocalRecord, localRecord, removed } from '../local.ts'
import type { Payload } from '../payload.ts'
import type { ExchangeRepository, GroupTally, Kept } from '../repository.ts'
import { respelled, type Sameness, type SamePair, sameness } from '../same.ts'
import { type Kind, kindNamed, kindOfTable, kinds } from '../tables.ts'
import { isLater } from '../tallies.ts'
import { joined, type Register } from '../version.ts'
import { barring } from './barring.ts'
import { tally } from './count.ts'
import { mergedMembers } from './mergedMembers.ts'
import { recognise } from './recognise.ts'
import { resolveSlots } from './slots.ts'
import { twins } from './twins.ts'

export interface MergeNeeds extends LocalNeeds {
  sqlite: Sqlite
  repository: ExchangeRepository
  group: { id: string }
  documents: string
  /** Whether nothing was ever entered here: then the profile becomes the group that hands over. */
  empty: boolean
}

/** What becomes of one record. */
export interface Step {
  kind: Kind
  /** As this profile writes it. */
  key: string
  canonicalKey: string
  /** What is to stand in the table: null takes the row away, undefined leaves no row but keeps the record. */
  content: Content | null | undefined
  changedAt: string
  register: Register
  /** Keys of the rows that are there now; those of another spelling go. */
  rows: readonly string[]
  /** Versions as they are to be kept, and those that are kept now. */
  keep: Kept[]
  kept: readonly Kept[]
}

export interface MergePlan {
  steps: Step[]
  pairs: SamePair[]
  /** Rows whose references go over to another before all else. */
  moves: { table: 'members' | 'cases' | 'addressees'; from: string; to: string }[]
  tallies: GroupTally[]
  files: Payload['files']
  /** The group that this profile becomes. */
  becomes: string | null
  outcome: Omit<ExchangePlan, 'fingerprint'>
}

/** @throws Refusal `exchangeDamaged` */
export function planMerge(
  given: Omit<MergeNeeds, 'same'>,
  payload: Payload,
  apart: ReadonlySet<string>,
  file: string,
): MergePlan {
  const { sqlite, records, repository, group } = given
  const before = sameness([...repository.pairs(), ...payload.pairs])
  const found = recognise(
    sqlite,
    { cases: contentsOf(payload, 'case'), addressees: contentsOf(payload, 'addressee') },
    before,
    apart,
  )
  const same = sameness([...before.pairs(), ...found.pairs])
  const needs: MergeNeeds = { ...given, same }
  const incoming = gather(payload, same)
  const members = mergedMembers(needs, incoming)
  const spell = speller(needs, members.kept)
  const doubled = twins(needs)
  for (const { kind, key } of doubled.records) addKey(incoming, kind, key)
  for (const { kind, id } of repository.waiting())
    if (kindNamed(kind)?.slot) addKey(incoming, kind, respelled(id, same.canonical))
  const barred = barring(sqlite, payload)

  const counts = tally()
  const leftOut = new Set<string>()
  const coming = new Set<string>()
  for (const [name, keys] of incoming)
    for (const key of keys.keys()) coming.add(`${kindNamed(name)?.table} ${respelled(key, spell)}`)
  for (const { kind, id } of payload.fixed) coming.add(`${kindNamed(kind)?.table} ${respelled(id, spell)}`)
  const here = new Map<string, boolean>()
  const present = (table: string, id: string): boolean => {
    const name = `${table} ${id}`
    if (leftOut.has(name)) return false
    const known = here.get(name) ?? records.has(table, id)
    here.set(name, known)
    return known || coming.has(name)
  }

  const steps: Step[] = []
  for (const kind of kinds) {
    const shape = records.shape(kind)
    const leave = (reason: LeftOut['reason'], key: string) => {
      counts.left(kind, reason)
      if (!kind.only) leftOut.add(`${kind.table} ${respelled(key, spell)}`)
    }
    if (kind.frozen) {
      for (const one of payload.fixed.filter((line) => line.kind === kind.name)) {
        const key = respelled(one.id, spell)
        const content = referring(shape, respelled(one.content, spell), present)
        if (records.find(kind, key)) counts.say(kind, 'same')
        else if (content === null) leave('missing', one.id)
        else {
          counts.say(kind, 'added')
          steps.push(newStep(kind, key, one.id, content))
        }
      }
      continue
    }
    const own: Step[] = []
    for (const [key, theirs] of incoming.get(kind.name) ?? []) {
      const mine = localRecord(needs, kind, key)
      const register = joined(mine.register, theirs)
      const [stands] = register
      if (!stands) continue
      if (mine.rows.length === 0 && barred.erased(kind, stands.content)) {
        leave('erased', key)
        continue
      }
      if (members.isGone(key)) {
        if (mine.rows.length > 0 && members.folds.has(key)) counts.say(kind, 'gone')
        else counts.left(kind, 'mergedHere')
        continue
      }
      const localKey = respelled(key, spell)
      const content = stands.content && referring(shape, respelled(stands.content, spell), present)
      const keyHolds = shape.key.every((name, i) => {
        const refers = shape.keyColumns.find((column) => column.name === name)?.refers
        const id = shape.key.length === 1 ? localKey : String(JSON.parse(localKey)[i])
        return !refers || present(refers, id)
      })
      const withoutParent = kind.only !== undefined && !present(kind.table, localKey)
      if (stands.content !== null && (content === null || !keyHolds || withoutParent)) {
        leave('missing', key)
        continue
      }
      own.push({
        kind,
        key: localKey,
        canonicalKey: key,
        content,
        changedAt: stands.changedAt,
        register,
        rows: mine.rows.map((row) => row.key),
        keep: [],
        kept: mine.kept,
      })
      counts.judge(kind, { mine, theirs, register })
    }
    const held = resolveSlots(needs, kind, own)
    for (const _ of held) counts.left(kind, 'twice')
    for (const step of own) if (finish(needs, step)) steps.push(step)
  }

  const { id: sender } = payload.head.group
  const becomes = given.empty && payload.head.what === 'handOver' && sender !== group.id ? sender : null
  const told = payload.tallies.filter((one) => one.groupId !== (becomes ?? group.id))
  if (told.length < payload.tallies.length) counts.leftMany('tally', 'ownTallies', payload.tallies.length - told.length)
  const tallies = told.filter((one) => isLater(one, repository.tally(one.groupId, one.caseKey)))
  const files = missingFiles(given.documents, payload.files, file)
  return {
    steps,
    pairs: changedPairs(repository, same),
    moves: [...members.moves, ...doubled.moves],
    tallies,
    files,
    becomes,
    outcome: {
      what: payload.head.what,
      from: payload.head.group.name,
      madeAt: payload.head.madeAt,
      ...counts.result(),
      sameCases: found.sameCases,
      tallies: { cases: told.length, newer: tallies.length },
      erasedThere: barred.namesHere,
      files: files.length,
    },
  }
}

export type Incoming = Map<string, Map<string, Register>>

function gather(payload: Payload, same: Sameness): Incoming {
  const incoming: Incoming = new Map()
  for (const { kind, id, register } of payload.records) {
    const key = respelled(id, same.canonical)
    const keys = incoming.get(kind) ?? new Map<string, Register>()
    incoming.set(kind, keys)
    const spelled = register.map((version) => ({ ...version, content: respelled(version.content, same.canonical) }))
    keys.set(key, joined(keys.get(key) ?? [], spelled))
  }
  return incoming
}

function addKey(incoming: Incoming, kind: string, key: string): void {
  const keys = incoming.get(kind) ?? new Map<string, Register>()
  incoming.set(kind, keys)
  if (!keys.has(key)) keys.set(key, [])
}

/** Those in the bin too: whether an entry is known must not depend on which of two files came first. */
function contentsOf(payload: Payload, kind: string): Map<string, Content> {
  const found = new Map<string, Content>()
  for (const record of payload.records) {
    const [stands] = record.kind === kind ? joined(record.register, []) : []
    if (stands?.content) found.set(record.id, stands.content)
  }
  return found
}

/** From ids as everybody may know them to those of this profile's rows. */
function speller({ records, same }: MergeNeeds, kept: (id: string) => string): (id: string) => string {
  const spelled = new Map<string, string>()
  return (id) => {
    const known = spelled.get(id)
    if (known !== undefined) return known
    const all = same.spellings(id)
    const own = all.length === 1 ? id : all.find((one) => records.has('cases', one) || records.has('addressees', one))
    const result = kept(own ?? same.canonical(id))
    spelled.set(id, result)
    return result
  }
}

/** The content without references to what is not here; null where it needs one of them. */
function referring(shape: Shape, content: Content, present: (table: string, id: string) => boolean): Content | null {
  const fits = (columns: Shape['columns'], row: Content['row']): Content['row'] | null => {
    const then = withoutUsual(columns, withUsual(columns, row))
    for (const { name, refers, nullable } of columns) {
      const id = then[name]
      if (!refers || typeof id !== 'string' || present(refers, id)) continue
      if (!nullable) return null
      delete then[name]
    }
    return then
  }
  const row = fits(shape.columns, content.row)
  if (row === null) return null
  if (shape.parts.length === 0) return { row }
  const parts = shape.parts.map(({ table, columns, by }) => {
    const rows = (content.parts?.[table] ?? []).map((one) => fits(columns, one)).filter((one) => one !== null)
    return [table, distinct(table, by, rows)] as const
  })
  return { row, parts: Object.fromEntries(parts) }
}

/** Two addressees of a case may have become one: then it is written to once. */
function distinct(table: string, _by: string, rows: Content['row'][]): Content['row'][] {
  if (kindOfTable(table) !== undefined) return rows
  const seen = new Set<string>()
  return rows.filter((row) => {
    const [id] = Object.entries(row).flatMap(([name, value]) => (name.endsWith('_id') ? [String(value)] : []))
    if (id === undefined) return true
    const known = seen.has(id)
    seen.add(id)
    return !known
  })
}

const newStep = (kind: Kind, key: string, canonicalKey: string, content: Content): Step => ({
  kind,
  key,
  canonicalKey,
  content,
  changedAt: '',
  register: [],
  rows: [],
  keep: [],
  kept: [],
})

/** @returns whether anything is to be done */
function finish({ records }: MergeNeeds, step: Step): boolean {
  const { kind, key, content, register, rows } = step
  step.keep = register.map((version, place) => {
    const stands = place === 0 && content !== undefined
    const hash = content ? hashOf(kind, key, content) : removed
    return {
      kind: kind.name,
      id: key,
      version: version.version,
      after: version.after,
      changedAt: version.changedAt,
      madeBy: version.madeBy,
      here: version.here,
      standing: stands ? hash : null,
      content: stands ? undefined : version.content,
    }
  })
  const now = records.find(kind, key)?.content ?? null
  const rowAsIs = plainText(kind, key, now) === plainText(kind, key, content ?? null)
  const doubled = rows.some((row) => row !== key)
  return !rowAsIs || doubled || changedKept(step).length > 0 || droppedKept(step).length > 0
}

const text = (kept: Kept) => JSON.stringify(kept)
const named = ({ id, version }: Kept) => `${id} ${version}`

export function changedKept({ keep, kept }: Step): Kept[] {
  const known = new Map(kept.map((one) => [named(one), text(one)]))
  return keep.filter((one) => known.get(named(one)) !== text(one))
}

export function droppedKept({ keep, kept }: Step): Kept[] {
  const wanted = new Set(keep.map(named))
  return kept.filter((one) => !wanted.has(named(one)))
}

function changedPairs(repository: ExchangeRepository, same: Sameness): SamePair[] {
  const known = new Set(repository.pairs().map((pair) => JSON.stringify(pair)))
  return same.pairs().filter((pair) => !known.has(JSON.stringify(pair)))
}

export type { KindOutcome, LocalRecord }
