/** Who is expected at an evening and who came: its list. */
import { v7 as uuid } from 'uuid'
import { type Attendance, mostExpected } from '#shared/evenings.ts'
import type { Member } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { displayName } from '../members/name.ts'
import type { MembersService } from '../members/service.ts'
import type { RosterService } from '../roster/service.ts'
import { howWell } from './findPeople.ts'
import type { AttendanceRow, EveningRow, EveningsRepository } from './repository.ts'

export type Who = { memberId: Id } | { guest: string } | { number: number }

interface Done {
  operation: Id
}

export interface PeopleList {
  /** @throws Refusal `eveningGone`, `eveningClosed`, `memberGone` */
  expect(id: Id, members: readonly Id[] | 'writers'): Done & { count: number }
  /** @throws Refusal `eveningGone`, `eveningClosed`, `attendanceGone`, `attendanceWrote` */
  strike(id: Id, attendance: Id): Done
  /** How many members write, as far as an evening can expect them all; null where they are more. */
  writers(): number | null
  /** At most ten. @throws Refusal `eveningGone` */
  find(id: Id, text: string): { memberId: Id; name: string; attendance: Attendance | null }[]
  /** @throws Refusal `eveningGone`, `eveningClosed`, `memberGone`, `attendanceGone`, `attendanceNoNumber` */
  checkIn(id: Id, who: Who, came: boolean): Done & { name: string }
}

interface Needs {
  repository: EveningsRepository
  /** @throws Refusal `eveningGone` */
  evening(id: Id): EveningRow
  /** @throws Refusal `eveningGone`, `eveningClosed` */
  open(id: Id): EveningRow
  members: Pick<MembersService, 'get'>
  roster: Pick<RosterService, 'byName' | 'search'>
}

/** Names offered for what was typed, and looked at for that. */
const offered = 10
const lookedAt = 40

/** The list's procedures, and within an operation who is meant by an entry. */
export function createPeopleList({ history, clock }: Data, needs: Needs) {
  const { repository, evening, open, members, roster } = needs

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

  const procedures: PeopleList = {
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
      evening(id)
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
  }
  return { procedures, entryFor }
}

/** A guest who wants no trace stands on no list by more than a first name. */
const traceless = ({ trace }: Pick<Member, 'trace'>): boolean => trace === 'none'
const listed = (member: Member) =>
  traceless(member) ? { memberId: null, guest: member.givenName || member.name } : { memberId: member.id, guest: '' }

export const nameOf = ({ guest, prefix, givenName, familyName }: AttendanceRow): string =>
  guest !== '' ? guest : displayName({ prefix: prefix ?? '', givenName: givenName ?? '', familyName: familyName ?? '' })

export const asAttendance = (entry: AttendanceRow): Attendance => ({
  id: entry.id,
  memberId: entry.memberId,
  name: nameOf(entry),
  guest: entry.guest !== '',
  number: entry.number,
  cameAt: entry.cameAt,
})
