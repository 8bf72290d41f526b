import { v7 as uuid } from 'uuid'
import { createTranslator } from '#shared/i18n/index.ts'
import type { Letter, LetterText, Pack, PackChoice, PackPlan, PackSummary, PageSize, Skip } from '#shared/packs.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Day, Id } from '#shared/values.ts'
import { addresseeName } from '../addressees/service.ts'
import type { CasesService } from '../cases/service.ts'
import type { Data } from '../db/data.ts'
import type { JobControl } from '../jobs/control.ts'
import type { MembersService } from '../members/service.ts'
import type { SettingsService } from '../settings/service.ts'
import { makeCode, makeFreeCode } from './code.ts'
import { type Composer, composerFor } from './compose.ts'
import { type Crossing, cross, letterAt, lettersOf } from './crossing.ts'
import { packName } from './fileNames.ts'
import { createPacksRepository, type NewLetter } from './repository.ts'
import { whyEmpty } from './whyEmpty.ts'
import { seedFrom } from './wording.ts'

export interface PackMade {
  operation: Id
  id: Id
  number: number
  letters: number
  skipped: Skip[]
}

export interface PacksService {
  list(): PackSummary[]
  /** @throws Refusal `packGone` */
  get(id: Id): Pack & { pageSize: PageSize }
  /** What the pack's file is called, without an extension. */
  documentName(id: Id): string
  /** @param limit -1 for all */
  letters(id: Id, offset: number, limit: number): { total: number; letters: Letter[] }
  /** What freezing the choice would give. Writes nothing. @throws Refusal `caseGone`, `memberGone` */
  plan(choice: PackChoice, sample: number): PackPlan
  /** Freezes the choice as one operation. @throws Refusal `packEmpty`, `caseGone`, `memberGone`, `cancelled` */
  make(choice: PackChoice, control: JobControl): PackMade
  /** One action a letter. @throws Refusal `packGone`, `packPostedAlready`, `actionInFuture`, `cancelled` */
  post(id: Id, on: Day, control: JobControl): { operation: Id; actions: number }
  /** @throws Refusal `packGone`, `packNotPosted` */
  unpost(id: Id): { operation: Id; actions: number }
  /** To the bin. @throws Refusal `packGone`, `packPosted` */
  remove(id: Id): { operation: Id }
}

/** Letters between two looks at whether to stop. */
const batch = 50

export interface PacksNeeds {
  cases: Pick<CasesService, 'get'>
  members: Pick<MembersService, 'writers'>
  settings: Pick<SettingsService, 'get'>
}

export function createPacks({ sqlite, history, clock }: Data, { cases, members, settings }: PacksNeeds): PacksService {
  const repository = createPacksRepository(sqlite)

  function get(id: Id): Pack & { pageSize: PageSize } {
    const found = repository.get(id)
    if (!found) throw new Refusal('packGone')
    return found
  }

  function crossing(choice: PackChoice): Crossing {
    const about = [...new Set(choice.cases)].map((id) => cases.get(id))
    return cross(about, members.writers(choice.members), choice.addressees)
  }

  /** Words any letter of the crossing; what letters of one case to one addressee share is prepared once. */
  function words(crossed: Crossing, letterDate: Day): (position: number, code: () => string) => NewLetter | null {
    const { country, language } = settings.get()
    const seed = seedFrom([letterDate, ...crossed.sheets.flatMap(({ about, to }) => [about.id, to.id])])
    const composers = new Map<number, Composer>()
    return (position, code) => {
      const found = letterAt(crossed, position)
      const sheet = found ? crossed.sheets[found.sheet] : undefined
      if (!found || !sheet) return null
      const { about, to } = sheet
      const compose = composers.get(found.sheet) ?? composerFor(about, to, { country, language }, letterDate, seed)
      composers.set(found.sheet, compose)
      const text: LetterText = compose(found.writer, position, code())
      return {
        id: uuid(),
        code: text.code,
        position,
        caseId: about.id,
        memberId: found.writer.id,
        memberName: found.writer.name,
        addresseeId: to.id,
        addresseeName: addresseeName(to),
        text,
      }
    }
  }

  /** Everybody writes to everybody here, so nobody counts where there is no letter at all. */
  function countsOf(crossed: Crossing): { letters: number; members: number; addressees: number } {
    const letters = lettersOf(crossed)
    if (letters === 0) return { letters, members: 0, addressees: 0 }
    return { letters, members: crossed.writers.length, addressees: new Set(crossed.sheets.map(({ to }) => to.id)).size }
  }

  return {
    list: repository.list,
    get,

    documentName: (id) => packName(createTranslator(settings.get().language).t('document.pack.letters'), get(id)),

    letters(id, offset, limit) {
      return { total: get(id).letters, letters: repository.letters(id, offset, limit) }
    },

    plan(choice, sample) {
      const crossed = crossing(choice)
      // Not yet the letter's own code, but the same one whenever the same sample is asked for.
      const code = () =>
        makeCode((bytes) => Buffer.from(Array.from({ length: bytes }, (_, i) => seedFrom([`${sample} ${i}`]) % 207)))
      const letter = words(crossed, choice.letterDate)(sample, code)
      const reference = crossed.sheets.find(({ about }) => about.id === letter?.caseId)?.about.reference ?? ''
      return {
        ...countsOf(crossed),
        skipped: crossed.skipped,
        sample: letter && { ...letter, reference },
      }
    },

    make(choice, control) {
      const { operation, result } = history.operate(
        ({ number, letters }) => ({ key: 'packs.make', params: { number, count: letters } }),
        () => {
          const crossed = crossing(choice)
          const counts = countsOf(crossed)
          const { letters } = counts
          if (letters === 0) throw new Refusal('packEmpty', { why: whyEmpty(crossed, settings.get().language) })
          const { pageSize } = settings.get()
          const { letterDate } = choice
          const { skipped } = crossed
          const pack = { id: uuid(), number: repository.nextNumber(), letterDate, pageSize, skipped }
          const used = [...new Set(crossed.sheets.map(({ about }) => about.id))]
          repository.insert({ ...pack, ...counts, cases: used }, clock.now())
          const word = words(crossed, letterDate)
          const code = () => makeFreeCode(repository.codeTaken)
          for (let position = 0; position < letters; position++) {
            if (position % batch === 0) {
              control.checkpoint()
              control.progress(position, letters)
            }
            const letter = word(position, code)
            if (letter) repository.insertLetter(pack.id, letter)
          }
          control.checkpoint()
          control.progress(letters, letters)
          return { id: pack.id, number: pack.number, letters, skipped }
        },
      )
      return { operation, ...result }
    },

    post(id, on, control) {
      const { operation, result } = history.operate(
        (done) => ({ key: 'packs.post', params: done }),
        () => {
          const pack = get(id)
          if (pack.postedOn !== null) throw new Refusal('packPostedAlready', { number: pack.number, on: pack.postedOn })
          if (on > clock.today()) throw new Refusal('actionInFuture', { on })
          const letters = repository.letters(id, 0, -1)
          const at = clock.now()
          letters.forEach((letter, i) => {
            if (i % batch === 0) {
              control.checkpoint()
              control.progress(i, letters.length)
            }
            repository.insertAction(letter, on, at)
          })
          control.checkpoint()
          control.progress(letters.length, letters.length)
          repository.setPosted(id, on)
          return { number: pack.number, count: letters.length }
        },
      )
      return { operation, actions: result.count }
    },

    unpost(id) {
      const { operation, result } = history.operate(
        (done) => ({ key: 'packs.unpost', params: done }),
        () => {
          const pack = get(id)
          if (pack.postedOn === null) throw new Refusal('packNotPosted', { number: pack.number })
          const count = repository.removeActions(id)
          repository.setPosted(id, null)
          return { number: pack.number, count }
        },
      )
      return { operation, actions: result.count }
    },

    remove(id) {
      const pack = get(id)
      if (pack.postedOn !== null) throw new Refusal('packPosted', { number: pack.number })
      const { operation } = history.operate({ key: 'packs.remove', params: { number: pack.number } }, () =>
        repository.remove(id, clock.now()),
      )
      return { operation }
    },
  }
}
