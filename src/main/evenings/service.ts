import { v7 as uuid } from 'uuid'
import {
  type Attendance,
  type Evening,
  type EveningFields,
  type EveningSummary,
  mostExpected,
  type Tap,
} from '#shared/evenings.ts'
import type { Member } from '#shared/members.ts'
import type { MoneyFields } from '#shared/money.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { ActionsService } from '../actions/service.ts'
import type { CasesService } from '../cases/service.ts'
import type { Data } from '../db/data.ts'
import { safeFileName } from '../files/names.ts'
import type { PacksService } from '../letters/service.ts'
import { displayName } from '../members/name.ts'
import type { MembersService } from '../members/service.ts'
import type { MoneyService } from '../money/service.ts'
import type { RosterService } from '../roster/service.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { actionsOf } from './becomes.ts'
import { howWell } from './findPeople.ts'
import { createPaperLists, type PaperLists } from './paper/service.ts'
import { type AttendanceRow, createEveningsRepository, type EveningRow } from './repository.ts'

interface Done {
  operation: Id
}
type Saved = Done & { id: Id }
/** What was in the collection box. */
export type Collected = Pick<MoneyFields, 'amount' | 'currency'>
export type Who = { memberId: Id } | { guest: string } | { number: number }

export interface EveningsService extends PaperLists {
  list(): EveningSummary[]
  /** @throws Refusal `eveningGone` */
  get(id: Id): Evening
  /** A name to offer for the sign-in sheet. @throws Refusal `eveningGone` */
  signInName(id: Id): string
  /** @throws Refusal `caseGone`, `packGone` */
  create(fields: EveningFields): Saved
  /** @throws Refusal `eveningGone`, `eveningClosed`, `caseGone`, `packGone`, `eveningCaseCounted` */
  update(id: Id, fields: EveningFields): Saved
  /** @throws Refusal `eveningGone`, `eveningClosed` */
  remove(id: Id): Saved
  /** @throws Refusal `eveningGone`, `eveningClosed`, `memberGone` */
  expect(id: Id, members: readonly Id[] | 'writers'): Done & { count: number }
  /** @throws Refusal `eveningGone`, `eveningClosed`, `attendanceGone`, `attendanceWrote` */
  strike(id: Id, attendance: Id): Done
  /** How many members write, as far as an evening can expect them all; null where they are more. */
  writers(): number | null
  /** At most ten. @throws Refusal `eveningGone` */
  find(id: Id, text: string): { memberId: Id; name: string; attendance: Attendance | null }[]
  /** @throws Refusal `eveningGone`, `eveningClosed`, `memberGone`, `attendanceGone` */
  checkIn(id: Id, who: Who, came: boolean): Done & { name: string }
  /** @throws Refusal `eveningGone`, `eveningClosed`, `eveningNotItsCase`, `attendanceGone` */
  tap(id: Id, taps: readonly Tap[]): Done & { counted: number }
  /** The newest where none is named. @throws Refusal `eveningGone`, `eveningClosed` */
  untap(id: Id, tap: Id | null): Done & { tap: Tap | null }
  /** @throws Refusal `eveningGone`, `eveningClosed`, `eveningAhead`, `packHeld`, `packPostedAlready`, `eveningNotItsPack` */
  close(id: Id, counted: readonly Id[], collected?: Collected | null): Done & { actions: number; letters: number }
  /** @throws Refusal `eveningGone`, `eveningOpen` */
  reopen(id: Id): Saved
}

interface Others {
  cases: Pick<CasesService, 'get'>
  settings: Pick<SettingsService, 'get'>
  members: Pick<MembersService, 'get'>
  roster: Pick<RosterService, 'byName' | 'search'>
  packs: Pick<PacksService, 'get' | 'mustBeFree'>
  actions: Pick<ActionsService, 'addMany' | 'correctEvening' | 'removeOfEvening'>
  money: Pick<MoneyService, 'add'>
}

const inTheBox = { kind: 'collection', caseId: null, packId: null, note: '' } as const

/** Names offered for what was typed, and looked at for that. */
const offered = 10
const lookedAt = 40

export function createEvenings(data: Data, others: Others): EveningsService {
  const { sqlite, history, clock } = data
  const { cases, settings, members, roster, packs, actions, money } = others
  const repository = createEveningsRepository(sqlite)

  function row(id: Id): EveningRow {
    const found = repository.get(id)
    if (!found) throw new Refusal('eveningGone')
    return found
  }

  function open(id: Id): EveningRow {
    const found = row(id)
    if (found.closedAt !== null) throw new Refusal('eveningClosed', { on: found.on })
    return found
  }

  function saved(id: Id, fields: EveningFields): void {
    const known = new Set(repository.cases(id).map((about) => about.id))
    const tallied = new Set(repository.tally(id).map(({ caseId }) => caseId))
    fields.cases.forEach((about, position) => {
      cases.get(about)
      repository.putCase(id, about, position)
      known.delete(about)
    })
    for (const about of known) {
      if (tallied.has(about)) throw new Refusal('eveningCaseCounted', { reference: cases.get(about).reference })
      repository.dropCase(id, about)
    }
    const packed = new Set(repository.packs(id).map((pack) => pack.id))
    for (const pack of fields.packs) {
      packs.get(pack)
      repository.putPack(id, pack)
      packed.delete(pack)
    }
    for (const pack of packed) repository.dropPack(id, pack)
  }

  function named(id: Id, attendance: Id): AttendanceRow {
    const found = repository.people(id).find((one) => one.id === attendance)
    if (!found) throw new Refusal('attendanceGone')
    return found
  }

  /** The entry of the list that is meant; a member who is not on it, or a guest, is put there. */
  function entryFor(id: Id, who: Who): AttendanceRow {
    const people = repository.people(id)
    const known = people.find((one) =>
      'number' in who ? one.number === who.number : 'memberId' in who && one.memberId === who.memberId,
    )
    if (known) return known
    if ('number' in who) throw new Refusal('attendanceNoNumber', { number: who.number })
    const entry = 'memberId' in who ? listed(members.get(who.memberId)) : { memberId: null, ...who }
    const key = uuid()
    repository.putPerson(key, id, entry, repository.nextNumber(id), null)
    return named(id, key)
  }

  return {
    ...createPaperLists(data, { repository, evening: row, nameOf, entryFor, actions }),
    list: repository.list,

    get(id) {
      const { columns, ...evening } = row(id)
      const tally = repository.tally(id)
      const printed = repository.printed(id)
      const letters = new Map(
        tally.filter((one) => one.channel === 'letter' && one.kind === 'appeal').map((one) => [one.caseId, one.count]),
      )
      return {
        ...evening,
        columns,
        cases: repository.cases(id).map((about) => ({
          ...about,
          printed: printed.get(about.id) ?? 0,
          counted: letters.get(about.id) ?? 0,
        })),
        packs: repository.packs(id).map(({ countedAt, ...pack }) => ({ ...pack, countedHere: countedAt === id })),
        attendance: repository.people(id).map(asAttendance),
        tally,
        lastTap: repository.lastTap(id),
        written: repository.written(id),
      }
    },

    signInName(id) {
      const { on } = row(id)
      const { t } = createTranslator(settings.get().language)
      return safeFileName(`${t('rosterFiles.fileName.signIn', { day: on })}.docx`)
    },

    create(fields) {
      const id = uuid()
      const { operation } = history.operate({ key: 'evenings.create', params: { on: fields.on } }, () => {
        repository.insert(id, fields, clock.now())
        saved(id, fields)
      })
      return { operation, id }
    },

    update(id, fields) {
      const { operation } = history.operate({ key: 'evenings.update', params: { on: fields.on } }, () => {
        open(id)
        repository.update(id, fields, clock.now())
        saved(id, fields)
      })
      return { operation, id }
    },

    remove(id) {
      const { on } = open(id)
      const { operation } = history.operate({ key: 'evenings.remove', params: { on } }, () =>
        repository.remove(id, clock.now()),
      )
      return { operation, id }
    },

    expect(id, chosen) {
      const { operation, result } = history.operate(
        (count) => ({ key: 'evenings.expect', params: { count } }),
        () => {
          open(id)
          const there = new Set(repository.people(id).map(({ memberId }) => memberId))
          const asked = chosen === 'writers' ? roster.search('', 'writers', mostExpected).map((one) => one.id) : chosen
          const fresh = [...new Set(asked)].filter((member) => !there.has(member) && !traceless(members.get(member)))
          let number = repository.nextNumber(id)
          for (const member of fresh) {
            repository.putPerson(uuid(), id, { memberId: members.get(member).id, guest: '' }, number++, null)
          }
          return fresh.length
        },
      )
      return { operation, count: result }
    },

    strike(id, attendance) {
      open(id)
      const person = named(id, attendance)
      if (repository.written(id).some((one) => one.attendanceId === attendance)) {
        throw new Refusal('attendanceWrote', { name: nameOf(person) })
      }
      const { operation } = history.operate({ key: 'evenings.strike', params: { name: nameOf(person) } }, () =>
        repository.dropPerson(attendance),
      )
      return { operation }
    },

    writers() {
      const found = roster.search('', 'writers', mostExpected + 1).length
      return found > mostExpected ? null : found
    },

    find(id, text) {
      row(id)
      const people = repository.people(id)
      const listed = people.flatMap((one) => {
        const names = { givenName: one.givenName ?? '', familyName: one.familyName ?? '' }
        const rank = one.memberId === null ? null : howWell(text, names)
        return rank === null || one.memberId === null ? [] : [{ rank, memberId: one.memberId, entry: one }]
      })
      const there = new Set(people.map(({ memberId }) => memberId))
      // Not the whole roster: it may be a hundred thousand.
      const others = roster
        .byName(text, lookedAt)
        .filter(({ id: member }) => !there.has(member) && !traceless(members.get(member)))
      return [
        ...listed
          .sort((a, b) => a.rank - b.rank)
          .map(({ memberId, entry }) => ({ memberId, name: nameOf(entry), attendance: asAttendance(entry) })),
        ...others.map((one) => ({ memberId: one.id, name: one.name, attendance: null })),
      ].slice(0, offered)
    },

    checkIn(id, who, came) {
      const { operation, result } = history.operate(
        (name) => ({ key: came ? 'evenings.checkIn' : 'evenings.checkOut', params: { name } }),
        () => {
          open(id)
          const entry = entryFor(id, who)
          if ((entry.cameAt !== null) !== came) repository.setCame(entry.id, came ? clock.now() : null)
          return nameOf(entry)
        },
      )
      return { operation, name: result }
    },

    tap(id, taps) {
      const { operation, result } = history.operate(
        (counted) => ({ key: 'evenings.tap', params: { count: counted } }),
        () => {
          open(id)
          const among = new Set(repository.cases(id).map((about) => about.id))
          const people = new Set(repository.people(id).map((one) => one.id))
          const at = clock.now()
          return taps.filter((tap) => {
            if (!among.has(tap.caseId)) throw new Refusal('eveningNotItsCase')
            if (tap.attendanceId !== null && !people.has(tap.attendanceId)) throw new Refusal('attendanceGone')
            return repository.putTap(id, tap, at)
          }).length
        },
      )
      return { operation, counted: result }
    },

    untap(id, named) {
      const { operation, result } = history.operate({ key: 'evenings.untap', params: {} }, () => {
        open(id)
        const tap = named === null ? repository.lastTap(id) : repository.oneTap(id, named)
        if (tap) repository.dropTap(tap.id)
        return tap
      })
      return { operation, tap: result }
    },

    close(id, counted, collected = null) {
      const { operation, result } = history.operate(
        (done) => ({ key: 'evenings.close', params: { count: done.letters } }),
        () => {
          const { on } = open(id)
          if (on > clock.today()) throw new Refusal('eveningAhead', { on })
          const made = actionsOf(repository.taps(id))
          const entries = made.map((one) => ({ ...one, on, addresseeId: null, note: '' }))
          actions.addMany(entries, { source: 'evening', eveningId: id })
          const own = new Map(repository.packs(id).map((pack) => [pack.id, pack]))
          for (const pack of counted) {
            const found = own.get(pack)
            if (!found) throw new Refusal('eveningNotItsPack')
            if (found.postedOn !== null) {
              throw new Refusal('packPostedAlready', { number: found.number, on: found.postedOn })
            }
            packs.mustBeFree(pack)
            repository.settle(pack, on, id)
          }
          if (collected !== null) money.add({ ...collected, ...inTheBox, on, eveningId: id })
          repository.setClosed(id, clock.now())
          return { actions: made.length, letters: made.reduce((sum, { count }) => sum + count, 0) }
        },
      )
      return { operation, ...result }
    },

    reopen(id) {
      const { on, closedAt } = row(id)
      if (closedAt === null) throw new Refusal('eveningOpen')
      const { operation } = history.operate({ key: 'evenings.reopen', params: { on } }, () => {
        actions.removeOfEvening(id)
        for (const pack of repository.packs(id)) if (pack.countedAt === id) repository.settle(pack.id, null, null)
        repository.setClosed(id, null)
      })
      return { operation, id }
    },
  }
}

/** A guest who wants no trace stands on no list by more than a first name. */
const traceless = ({ trace }: Pick<Member, 'trace'>): boolean => trace === 'none'
const listed = (member: Member) =>
  traceless(member) ? { memberId: null, guest: member.givenName || member.name } : { memberId: member.id, guest: '' }

const nameOf = ({ guest, prefix, givenName, familyName }: AttendanceRow): string =>
  guest !== '' ? guest : displayName({ prefix: prefix ?? '', givenName: givenName ?? '', familyName: familyName ?? '' })

const asAttendance = (entry: AttendanceRow): Attendance => ({
  id: entry.id,
  memberId: entry.memberId,
  name: nameOf(entry),
  guest: entry.guest !== '',
  number: entry.number,
  cameAt: entry.cameAt,
})
