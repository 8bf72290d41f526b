import { v7 as uuid } from 'uuid'
import {
  type MergeChoices,
  type MergePreview,
  type MovedCounts,
  mergedFields,
  type PastMerge,
  type SimilarMember,
} from '#shared/memberMerge.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id, Instant } from '#shared/values.ts'
import type { Data } from '../../db/data.ts'
import type { SettingsService } from '../../settings/service.ts'
import { displayName, namesSomebody } from '../name.ts'
import { toE164 } from '../phone.ts'
import { createMembersRepository } from '../repository.ts'
import type { MembersService } from '../service.ts'
import { tidy } from '../tidy.ts'
import { decidingEntry } from './consent.ts'
import { countIn, createMover, type Moved, type Row } from './move.ts'
import { createMergesRepository, type LedgerEntry, type MergedRows } from './repository.ts'
import { similarTo } from './similar.ts'

interface Merging {
  one: Id
  other: Id
  chosen: MergeChoices
  seen: { one: Instant; other: Instant }
}

export interface MemberMergeService {
  /** @throws Refusal `memberGone`, `memberMergeSelf` */
  preview(one: Id, other: Id): MergePreview
  /** @throws Refusal `memberGone`, `memberMergeSelf`, `memberMergeChanged`, `memberNameless` */
  merge(merging: Merging): { operation: Id; id: Id; name: string }
  /** Merges into this member, the latest first. */
  of(member: Id): PastMerge[]
  /** @throws Refusal `mergeGone`, `mergeInto` when the member who was kept went into another one since */
  takeApart(id: Id): { operation: Id; member: Id; name: string; back: MovedCounts; stayed: string[] }
  /** Reads the whole roster, so it is a job. @throws Refusal `memberGone` */
  similar(id: Id): SimilarMember[]
  /** @throws Refusal `memberGone` */
  notSame(one: Id, other: Id): { operation: Id }
}

/** Of a member's row, what is no field of it. */
const bookkeeping = ['id', 'created_at', 'updated_at', 'deleted_at', 'phone_e164']

export function createMemberMerge(
  { sqlite, history, clock }: Data,
  { members, settings }: { members: Pick<MembersService, 'get'>; settings: Pick<SettingsService, 'get'> },
): MemberMergeService {
  const roster = createMembersRepository(sqlite)
  const repository = createMergesRepository(sqlite)
  const mover = createMover(sqlite)

  function two(one: Id, other: Id) {
    if (one === other) throw new Refusal('memberMergeSelf')
    return { one: members.get(one), other: members.get(other) }
  }

  /** By purpose, what the two ledgers say together. */
  function together(one: Id, other: Id): Map<string, LedgerEntry> {
    // The ledgers are read oldest first, so the last of a purpose is the latest.
    const latest = (member: Id) => new Map(repository.ledger(member).map((entry) => [entry.purpose, entry]))
    const [left, right] = [latest(one), latest(other)]
    const said = new Map<string, LedgerEntry>()
    for (const purpose of new Set([...left.keys(), ...right.keys()])) {
      const entry = decidingEntry(left.get(purpose) ?? null, right.get(purpose) ?? null)
      if (entry) said.set(purpose, entry)
    }
    return said
  }

  /** Says once more what counts, where the ledger's order would say otherwise. @returns the entries added */
  function settle(kept: Id, said: ReadonlyMap<string, LedgerEntry>): Id[] {
    const latest = new Map(repository.ledger(kept).map((entry) => [entry.purpose, entry]))
    const added: Id[] = []
    for (const [purpose, entry] of said) {
      if (latest.get(purpose)?.given === entry.given) continue
      const id = uuid()
      mover.insert('consents', { ...entry.row, id, member_id: kept, recorded_at: clock.now() })
      added.push(id)
    }
    return added
  }

  const rowOf = (member: Id): Row => {
    const row = repository.row(member)
    if (!row) throw new Refusal('memberGone')
    return row
  }

  /** Columns that were changed after the merge. */
  const edited = ({ merged }: MergedRows, now: Row): string[] =>
    Object.keys(merged).filter(
      (column) => !bookkeeping.includes(column) && column in now && now[column] !== merged[column],
    )

  const countsOf = (moved: Moved): MovedCounts => ({
    letters: countIn(moved, 'letters'),
    actions: countIn(moved, 'actions'),
    consents: countIn(moved, 'consents'),
  })

  return {
    preview(one, other) {
      const both = two(one, other)
      const entry = together(one, other).get('roster')
      const consent = entry
        ? { given: entry.given, on: entry.saidOn, how: entry.how }
        : { given: false, on: null, how: '' }
      return { ...both, consent, moves: repository.counts(other) }
    },

    merge({ one: kept, other: gone, chosen, seen }) {
      const { one, other } = two(kept, gone)
      if (one.updatedAt !== seen.one || other.updatedAt !== seen.other) throw new Refusal('memberMergeChanged')
      const fields = tidy(mergedFields(one, other, chosen))
      if (!namesSomebody(fields)) throw new Refusal('memberNameless')
      const name = displayName(fields)
      const { operation } = history.operate({ key: 'members.merge', params: { name, other: other.name } }, () => {
        const at = clock.now()
        const before = { kept: rowOf(kept), gone: rowOf(gone) }
        const said = together(kept, gone)
        const moved = mover.move(gone, kept)
        moved.added = settle(kept, said)
        roster.update(kept, fields, toE164(fields.phone, fields.country ?? settings.get().country), at)
        repository.removeMember(gone)
        repository.insert({ id: uuid(), kept, gone, at, rows: { ...before, merged: rowOf(kept) }, moved })
      })
      return { operation, id: kept, name }
    },

    of: (member) =>
      repository.ofKept(member).map(({ id, at, rows, moved }) => ({
        id,
        at,
        name: nameIn(rows.gone),
        moved: countsOf(moved),
        edited: edited(rows, rowOf(member)),
      })),

    takeApart(id) {
      const merge = repository.get(id)
      if (!merge) throw new Refusal('mergeGone')
      const { kept, gone, rows, moved } = merge
      const now = repository.row(kept)
      const name = nameIn(rows.gone)
      if (!now) {
        const later = repository.into(kept)
        throw later ? new Refusal('mergeInto', { name: nameIn(later.rows.merged) }) : new Refusal('memberGone')
      }
      const stayed = edited(rows, now)
      const params = { name: nameIn(now), other: name }
      const { operation, result } = history.operate({ key: 'members.takeApart', params }, () => {
        if (!mover.insert('members', rows.gone)) throw new Refusal('mergeGone')
        const back = mover.moveBack(moved, gone, kept)
        for (const entry of moved.added) repository.removeConsent(entry)
        repository.setColumns(kept, { ...asBefore(rows, now), updated_at: clock.now() })
        repository.remove(id)
        return back
      })
      const back = (table: string) => result.get(table) ?? 0
      return {
        operation,
        member: gone,
        name,
        back: { letters: back('letters'), actions: back('actions'), consents: back('consents') },
        stayed,
      }
    },

    similar(id) {
      const member = members.get(id)
      const refused = repository.refusedWith(id)
      return similarTo(member, repository.people(), (other) => refused.has(other))
        .slice(0, 5)
        .map(({ person, reasons }) => ({
          id: person.id,
          name: displayName(person),
          address: person.address.join(', '),
          reasons,
        }))
    },

    notSame(one, other) {
      const both = two(one, other)
      const params = { name: both.one.name, other: both.other.name }
      const { operation } = history.operate({ key: 'members.notSame', params }, () => repository.refuse(one, other))
      return { operation }
    },
  }
}

const nameIn = (row: Row): string =>
  displayName({
    prefix: String(row.prefix),
    givenName: String(row.given_name),
    familyName: String(row.family_name),
  })

/** What the merge changed of the member who was kept, and nobody since. */
function asBefore({ kept, merged }: MergedRows, now: Row): Row {
  const columns = Object.keys(kept).filter(
    (column) =>
      column !== 'updated_at' && column in now && kept[column] !== merged[column] && now[column] === merged[column],
  )
  return Object.fromEntries(columns.map((column) => [column, kept[column] ?? null]))
}
