import { v7 as uuid } from 'uuid'
import type { Household, HouseholdSuggestion } from '#shared/households.ts'
import type { Member } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { createHouseholdsRepository } from './repository.ts'
import { suggestHouseholds } from './suggest.ts'

interface Confirmed {
  household: Id | null
  members: Id[]
  name: string
}

export interface HouseholdsService {
  /** Confirmed households of two or more who are not in the bin, by what they are called. */
  list(): Household[]
  /** Reads the whole roster, so it is a job. */
  suggestions(): HouseholdSuggestion[]
  /** What a pack needs to know, read once. */
  deciding(): {
    of(member: Id): { id: Id; name: string } | null
    /** How many suggestions there are among these members. */
    undecided(members: readonly Member[]): number
  }
  /** @throws Refusal `memberGone`, `householdGone`, `householdAlone` */
  confirm(confirmed: Confirmed, apart: readonly Id[]): { operation: Id; id: Id }
  /** Throws as `confirm`; then none of them is confirmed. */
  confirmAll(all: readonly Confirmed[]): { operation: Id; count: number }
  /** @throws Refusal `memberGone` */
  refuse(members: readonly Id[]): { operation: Id }
  /** @throws Refusal `householdGone` */
  rename(id: Id, name: string): { operation: Id }
  /** @throws Refusal `householdGone` when the member is in none */
  leave(member: Id): { operation: Id }
  /** @throws Refusal `householdGone` */
  dissolve(id: Id): { operation: Id }
}

export function createHouseholds({ sqlite, history, clock }: Data, settings: SettingsService): HouseholdsService {
  const repository = createHouseholdsRepository(sqlite)

  function list(): Household[] {
    const households = new Map<Id, Household>()
    for (const { id, name, household, called } of repository.memberships()) {
      const known = households.get(household)
      if (known) known.members.push({ id, name })
      else households.set(household, { id: household, name: called, members: [{ id, name }] })
    }
    const { language } = settings.get()
    const order = new Intl.Collator(language)
    return [...households.values()]
      .filter(({ members }) => members.length > 1)
      .sort((a, b) => order.compare(calledIn(a, language), calledIn(b, language)))
  }

  /** Households by member, as they are when it is called. */
  function membership() {
    const byMember = new Map(
      list().flatMap(({ id, name, members }) => members.map((member) => [member.id, { id, name }] as const)),
    )
    return (member: Id) => byMember.get(member) ?? null
  }

  function named(id: Id): string {
    const name = repository.nameOf(id)
    if (name === null) throw new Refusal('householdGone')
    return name || peopleIn(id)
  }
  const peopleIn = (id: Id): string => {
    const found = list().find((household) => household.id === id)
    return found ? calledIn(found, settings.get().language) : ''
  }

  /** One person is no household. */
  function dissolveIfAlone(household: Id): void {
    if (repository.peopleOf(household).length < 2) repository.remove(household)
  }

  function putTogether({ household, members: wanted, name }: Confirmed, apart: readonly Id[]): Id {
    const members = [...new Set(wanted)]
    if (members.length < 2) throw new Refusal('householdAlone')
    if (![...members, ...apart].every(repository.isMember)) throw new Refusal('memberGone')
    if (household !== null && repository.nameOf(household) === null) throw new Refusal('householdGone')
    const id = household ?? uuid()
    const at = clock.now()
    if (household === null) repository.insert(id, name, at)
    else repository.rename(id, name, at)
    for (const member of members) {
      const before = repository.householdOf(member)
      repository.put(member, id)
      if (before !== null && before !== id) dissolveIfAlone(before)
      for (const other of members) if (other > member) repository.allow(member, other)
      for (const other of apart) repository.refuse(member, other)
    }
    return id
  }

  const refuseAll = (members: readonly Id[]) =>
    members.forEach((one, i) => {
      for (const other of members.slice(i + 1)) repository.refuse(one, other)
    })

  return {
    list,

    suggestions() {
      const { country, language } = settings.get()
      const { t } = createTranslator(language)
      const householdOf = membership()
      const decided = { householdOf: (id: Id) => householdOf(id)?.id ?? null, refused: repository.refused() }
      return suggestHouseholds(repository.dwellers(), decided, country).map(({ household, members, hints }) => {
        const [first] = members
        const known = members.map(({ id }) => householdOf(id)).find((one) => one !== null) ?? null
        const family = hints.includes('family') ? t('households.family', { name: first?.familyName ?? '' }) : ''
        return {
          household: known && { id: known.id, name: named(known.id) },
          members: members.map(({ id, name }) => ({ id, name, inHousehold: householdOf(id)?.id === household })),
          address: [...(first?.address ?? [])],
          country: first?.country ?? null,
          hints,
          name: known ? known.name : family,
        }
      })
    },

    deciding() {
      const of = membership()
      return {
        of,
        undecided: (members) => {
          const decided = { householdOf: (id: Id) => of(id)?.id ?? null, refused: repository.refused() }
          return suggestHouseholds(members, decided, settings.get().country).length
        },
      }
    },

    confirm(confirmed, apart) {
      const { operation, result } = history.operate(
        (id) => ({ key: 'households.confirm', params: { name: named(id) } }),
        () => putTogether(confirmed, apart),
      )
      return { operation, id: result }
    },

    confirmAll(all) {
      const { operation } = history.operate({ key: 'households.confirmAll', params: { count: all.length } }, () => {
        for (const one of all) putTogether(one, [])
      })
      return { operation, count: all.length }
    },

    refuse(members) {
      const { operation } = history.operate({ key: 'households.refuse', params: { count: members.length } }, () => {
        if (!members.every(repository.isMember)) throw new Refusal('memberGone')
        refuseAll([...new Set(members)])
      })
      return { operation }
    },

    rename(id, name) {
      const { operation } = history.operate(
        () => ({ key: 'households.rename', params: { name: named(id) } }),
        () => {
          named(id)
          repository.rename(id, name, clock.now())
        },
      )
      return { operation }
    },

    leave(member) {
      const household = repository.householdOf(member)
      if (household === null) throw new Refusal('householdGone')
      const { operation } = history.operate({ key: 'households.leave', params: { name: named(household) } }, () => {
        repository.takeOut(member)
        // Else they would be suggested again at once.
        for (const other of repository.peopleOf(household)) repository.refuse(member, other)
        dissolveIfAlone(household)
      })
      return { operation }
    },

    dissolve(id) {
      const name = named(id)
      const { operation } = history.operate({ key: 'households.dissolve', params: { name } }, () => {
        refuseAll(repository.peopleOf(id))
        repository.remove(id)
      })
      return { operation }
    },
  }
}

/** Its name, else its people's. */
const calledIn = ({ name, members }: Household, language: string): string =>
  name || new Intl.ListFormat(language, { type: 'conjunction' }).format(members.map((member) => member.name))
