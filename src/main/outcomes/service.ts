import { v7 as uuid } from 'uuid'
import type { Outcome, OutcomeFields, SlipChoice, SlipPlan } from '#shared/outcomes.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id, LanguageTag } from '#shared/values.ts'
import type { CasesService } from '../cases/service.ts'
import type { Data } from '../db/data.ts'
import { safeFileName } from '../files/names.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { createOutcomesRepository } from './repository.ts'
import { type Slip, slipFor } from './slip/text.ts'
import { slipLanguage, slipTexts } from './slip/texts.ts'
import { createWrote } from './wrote.ts'

export interface Slips {
  slips: Slip[]
  reference: string
  /** Most slips are in it. */
  language: LanguageTag
}

export interface OutcomesService {
  list(caseId: Id): Outcome[]
  /** @throws Refusal `caseGone`, `outcomeInFuture` */
  add(fields: OutcomeFields, close: boolean): { operation: Id; id: Id; held: number }
  /** @throws Refusal `outcomeGone`, `caseGone`, `outcomeInFuture` */
  update(id: Id, fields: OutcomeFields): { operation: Id; id: Id }
  /** @throws Refusal `outcomeGone` */
  remove(id: Id): { operation: Id; id: Id }
  /** @throws Refusal `outcomeGone` */
  slipPlan(choice: SlipChoice): SlipPlan
  /** @throws Refusal `outcomeGone`, `noSlips` */
  slips(choice: SlipChoice): Slips
  /** What their file is called, with its extension. @throws Refusal `outcomeGone` */
  slipsName(id: Id): string
}

interface Others {
  cases: Pick<CasesService, 'get' | 'setStatus'>
  settings: Pick<SettingsService, 'get'>
}

export function createOutcomes({ sqlite, history, clock }: Data, { cases, settings }: Others): OutcomesService {
  const repository = createOutcomesRepository(sqlite)
  const wrote = createWrote(sqlite)

  function get(id: Id): Outcome {
    const found = repository.get(id)
    if (!found) throw new Refusal('outcomeGone')
    return found
  }

  function referenceOf({ caseId, on }: OutcomeFields): string {
    if (on > clock.today()) throw new Refusal('outcomeInFuture', { on })
    return cases.get(caseId).reference
  }

  /** Whoever wrote for the case, by name, and how their slips read. */
  function telling({ id, language, words }: SlipChoice) {
    const outcome = get(id)
    const about = cases.get(outcome.caseId)
    const { language: ofScreens, country } = settings.get()
    const counts = wrote.of(about.id)
    const order = new Intl.Collator(ofScreens)
    const all = repository.tellers([...counts.keys()]).sort((a, b) => order.compare(a.name, b.name))
    const caseLanguage = slipLanguage([about.language, ofScreens])
    const people = outcome.people.length > 0 ? outcome.people : about.people.map(({ name }) => name)
    const facts = { ...outcome, people, headline: about.headline, words, country }
    const told = all
      .filter(({ inBin, consent }) => consent && !inBin)
      .map((one) => ({
        memberId: one.id,
        name: one.name,
        count: counts.get(one.id) ?? 0,
        language: slipLanguage([...one.languages, about.language, ofScreens]),
      }))
    const slips = told.map((one) => {
      const tongue = language === 'member' ? one.language : caseLanguage
      return { slip: slipFor(facts, one, slipTexts(tongue), tongue), tongue }
    })
    const leftOut = all
      .filter(({ inBin, consent }) => !consent || inBin)
      .map(({ id: memberId, name, inBin }) => ({
        memberId,
        name,
        why: inBin ? ('bin' as const) : ('noConsent' as const),
      }))
    return { about, told, leftOut, caseLanguage, slips }
  }

  return {
    list: repository.of,

    add(fields, close) {
      const reference = referenceOf(fields)
      const id = uuid()
      const { operation, result } = history.operate({ key: 'outcomes.add', params: { reference } }, () => {
        repository.insert(id, fields, clock.now())
        const open = cases.get(fields.caseId).status === 'open'
        return close && open ? cases.setStatus(fields.caseId, 'closed').held : 0
      })
      return { operation, id, held: result }
    },

    update(id, fields) {
      get(id)
      const { operation } = history.operate(
        { key: 'outcomes.update', params: { reference: referenceOf(fields) } },
        () => {
          repository.update(id, fields, clock.now())
        },
      )
      return { operation, id }
    },

    remove(id) {
      const { reference } = cases.get(get(id).caseId)
      const { operation } = history.operate({ key: 'outcomes.remove', params: { reference } }, () => {
        repository.remove(id, clock.now())
      })
      return { operation, id }
    },

    slipPlan(choice) {
      const { told, leftOut, caseLanguage, slips } = telling(choice)
      const first = slips[0]?.slip
      const sample = first
        ? { title: first.title, paragraphs: [first.happened, first.greeting, ...first.paragraphs] }
        : null
      return { people: told, leftOut, caseLanguage, sample }
    },

    slips(choice) {
      const { about, slips, caseLanguage } = telling(choice)
      const [first] = slips
      if (!first) throw new Refusal('noSlips', { reference: about.reference })
      const same = slips.every(({ tongue }) => tongue === first.tongue)
      return {
        slips: slips.map(({ slip }) => slip),
        reference: about.reference,
        language: same ? first.tongue : caseLanguage,
      }
    },

    slipsName(id) {
      const { reference } = cases.get(get(id).caseId)
      const { t } = createTranslator(settings.get().language)
      return safeFileName(`${t('outcomes.slip.file', { reference })}.docx`)
    },
  }
}
