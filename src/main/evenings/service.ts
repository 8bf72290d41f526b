import { v7 as uuid } from 'uuid'
import type { Evening, EveningFields, EveningSummary } from '#shared/evenings.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { ActionsService } from '../actions/service.ts'
import type { CasesService } from '../cases/service.ts'
import type { Data } from '../db/data.ts'
import { safeFileName } from '../files/names.ts'
import type { PacksService } from '../letters/service.ts'
import type { MembersService } from '../members/service.ts'
import type { MoneyService } from '../money/service.ts'
import type { RosterService } from '../roster/service.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { type Closing, createClosing } from './closing.ts'
import { createPaperLists, type PaperLists } from './paper/service.ts'
import { asAttendance, createPeopleList, type PeopleList } from './people.ts'
import { createEveningsRepository, type EveningRow } from './repository.ts'
import { createTally, type Tally } from './tally.ts'

interface Done {
  operation: Id
}
type Saved = Done & { id: Id }

export interface EveningsService extends PeopleList, Tally, Closing, PaperLists {
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

  const people = createPeopleList(data, { repository, evening: row, open, members, roster })
  return {
    ...people.procedures,
    ...createTally(data, { repository, open }),
    ...createClosing(data, { repository, evening: row, open, packs, actions, money }),
    ...createPaperLists(data, { repository, evening: row, entryFor: people.entryFor, actions }),
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
  }
}
