import { v7 as uuid } from 'uuid'
import type { FindingGroup } from '#shared/packRules.ts'
import type { Letter, LetterChannel, Pack, PackChoice, PackPlan, PackSummary, PageSize, Skip } from '#shared/packs.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { JobControl } from '../jobs/control.ts'
import type { TemplatesService } from '../templates/service.ts'
import { createTranslator } from '../translator.ts'
import { makeFreeCodes } from './code.ts'
import type { PrintRun } from './docx/printRun.ts'
import { packName } from './fileNames.ts'
import { createLettersRepository, type Named } from './frozen/repository.ts'
import { createWithheldRepository, grouped } from './frozen/withheld.ts'
import { paperFor } from './layout/paper.ts'
import { createMaking, type MakingNeeds, seedOf } from './making.ts'
import { planOf, readAll } from './plan.ts'
import { createPosting, type Posting } from './posting.ts'
import { createPacksRepository, type FrozenPack } from './repository.ts'
import { countsOf } from './rules/cross.ts'
import { whyEmpty } from './whyEmpty.ts'

export interface PackMade {
  operation: Id
  id: Id
  number: number
  letters: number
  skipped: Skip[]
}

export interface PacksService extends Posting {
  list(): PackSummary[]
  /** @throws Refusal `packGone` */
  get(id: Id): Pack & { pageSize: PageSize }
  /** As `get`, without what has to be counted among its letters. @throws Refusal `packGone` */
  summary(id: Id): PackSummary
  /** What the pack's file is called, without an extension. */
  documentName(id: Id): string
  /**
   * @param limit -1 for all
   * @param channel only these letters, without those that are withheld; `offset` and `limit` count them alone
   */
  letters(id: Id, offset: number, limit: number, channel?: LetterChannel): { total: number; letters: Letter[] }
  /** The pack as it is printed: its paper letters but those that are withheld. @throws Refusal `packGone`, `packNoPaper` */
  printRun(id: Id): PrintRun
  /** What each letter's own file is named after, in the order of `printRun`. */
  names(id: Id): Named[]
  /** The places of the letters that may go out this way now. @throws Refusal `packGone` */
  places(id: Id, channel: LetterChannel): number[]
  /** What freezing the choice would give. Writes nothing. @throws Refusal `caseGone`, `memberGone` */
  plan(choice: PackChoice, sample: number): PackPlan
  /** Reads every letter of the choice over. Throws as `plan`, and `cancelled` */
  lint(choice: PackChoice, control: JobControl): FindingGroup[]
  /** Freezes the choice as one operation. @throws Refusal `packEmpty`, `caseGone`, `memberGone`, `templateGone`, `cancelled` */
  make(choice: PackChoice, control: JobControl): PackMade
  /** Part of printing: @throws Refusal `packGone`, `packHeld` */
  mustBeFree(id: Id): void
  /** Ends the hold: see `heldFor`. @throws Refusal `packGone`, `packNotHeld` */
  release(id: Id): { operation: Id }
  /** To the bin. @throws Refusal `packGone`, `packPosted` */
  remove(id: Id): { operation: Id }
}

/** Letters frozen between two looks at whether to stop. */
const batch = 500

export type PacksNeeds = MakingNeeds & { templates: Pick<TemplatesService, 'freezeFor'> }

export function createPacks({ sqlite, history, clock }: Data, needs: PacksNeeds): PacksService {
  const { settings, templates } = needs
  const repository = createPacksRepository(sqlite)
  const frozen = createLettersRepository(sqlite)
  const withheld = createWithheldRepository(sqlite)
  const making = createMaking(needs)

  function row(id: Id): FrozenPack {
    const found = repository.get(id)
    if (!found) throw new Refusal('packGone')
    return found
  }

  function get(id: Id): Pack & { pageSize: PageSize } {
    const found = row(id)
    const back = withheld.of(id)
    const channels = { letter: 0, email: 0, fax: 0 }
    for (const { position, channel } of frozen.places(id)) if (!back.has(position)) channels[channel]++
    return { ...found, channels, withheld: grouped(back), recorded: frozen.recorded(id) }
  }

  function places(id: Id, channel: LetterChannel): number[] {
    row(id)
    const back = withheld.of(id)
    return frozen.places(id).flatMap((one) => (one.channel === channel && !back.has(one.position) ? one.position : []))
  }

  /** The places to print, or null where that is the whole pack: reading it needs no list then. */
  const printed = (id: Id): number[] | null =>
    frozen.allOnPaper(id) && withheld.of(id).size === 0 ? null : places(id, 'letter')

  function mustBeFree(id: Id): void {
    const { number, heldFor } = row(id)
    if (heldFor.length === 0) return
    throw new Refusal('packHeld', { number, references: heldFor.map(({ reference }) => reference).join(', ') })
  }

  /** What a plan and a reading over begin with; freezing takes the same seed. */
  function around(choice: PackChoice) {
    const crossed = making.crossing(choice)
    const { pageSize, addressWindow, language, groupName } = settings.get()
    const word = making.words(crossed, choice, seedOf(crossed, repository.nextNumber()))
    const paper = paperFor(pageSize, addressWindow)
    return { crossed, word, letterDate: choice.letterDate, language, groupName, paper }
  }

  return {
    list: repository.list,
    get,
    summary: row,

    mustBeFree,

    release(id) {
      const { number, heldFor } = row(id)
      if (heldFor.length === 0) throw new Refusal('packNotHeld', { number })
      const { operation } = history.operate({ key: 'packs.release', params: { number } }, () =>
        repository.release(id, clock.now()),
      )
      return { operation }
    },

    documentName: (id) => packName(createTranslator(settings.get().language).t('document.pack.letters'), row(id)),

    letters(id, offset, limit, channel) {
      if (channel === undefined) {
        const back = withheld.of(id)
        const letters = frozen.letters(id, offset, limit).map((letter): Letter => {
          const reason = back.get(letter.position)?.reason
          return reason === undefined ? letter : { ...letter, withheld: reason }
        })
        return { total: row(id).letters, letters }
      }
      const all = places(id, channel)
      const wanted = limit < 0 ? all.slice(offset) : all.slice(offset, offset + limit)
      const [first, last] = [wanted[0], wanted.at(-1)]
      if (first === undefined || last === undefined) return { total: all.length, letters: [] }
      const among = new Set(wanted)
      const between = frozen.letters(id, first, last - first + 1)
      return { total: all.length, letters: between.filter(({ position }) => among.has(position)) }
    },

    printRun(id) {
      const pack = row(id)
      const wanted = printed(id)
      if (wanted?.length === 0) throw new Refusal('packNoPaper', { number: pack.number })
      return frozen.printRun(pack, wanted)
    },

    names: (id) => frozen.names(id, printed(id)),
    places,

    plan: (choice, sample) => planOf(around(choice), sample),
    lint: (choice, control) => readAll(around(choice), control),

    make(choice, control) {
      const { operation, result } = history.operate(
        ({ number, letters }) => ({ key: 'packs.make', params: { number, count: letters } }),
        () => {
          const crossed = making.crossing(choice)
          const counts = countsOf(crossed)
          const { letters } = counts
          if (letters === 0) throw new Refusal('packEmpty', { why: whyEmpty(crossed, settings.get().language) })
          const { pageSize, addressWindow } = settings.get()
          const { letterDate } = choice
          const { skipped } = crossed
          const number = repository.nextNumber()
          const seed = seedOf(crossed, number)
          const pack = { id: uuid(), number, letterDate, pageSize, skipped, seed }
          const used = [...new Set(crossed.sheets.map(({ about }) => about.id))]
          repository.insert({ ...pack, ...counts, cases: used }, clock.now())
          templates.freezeFor(pack.id, choice.template)
          const word = making.words(crossed, choice, seed)
          const freeze = frozen.freezeInto(pack.id, paperFor(pageSize, addressWindow), history.add)
          const codes = makeFreeCodes(letters, frozen.takenCodes)
          for (let position = 0; position < letters; position += batch) {
            control.checkpoint()
            control.progress(position, letters)
            freeze(codes.slice(position, position + batch).flatMap((code, i) => word(position + i, code) ?? []))
          }
          control.checkpoint()
          control.progress(letters, letters)
          return { id: pack.id, number: pack.number, letters, skipped }
        },
      )
      return { operation, ...result }
    },

    ...createPosting({ sqlite, history, clock }, { row, mustBeFree, repository, frozen, withheld }),

    remove(id) {
      const pack = row(id)
      if (pack.postedOn !== null) throw new Refusal('packPosted', { number: pack.number })
      const { operation } = history.operate({ key: 'packs.remove', params: { number: pack.number } }, () =>
        repository.remove(id, clock.now()),
      )
      return { operation }
    },
  }
}
