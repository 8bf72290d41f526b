import type { Case } from '#shared/cases.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id, LanguageTag } from '#shared/values.ts'
import { type CaseWording, partNames, tidyVariant, type WordingParts } from '#shared/wording.ts'
import type { CasesService } from '../cases/service.ts'
import type { Data } from '../db/data.ts'
import { derive, documentLanguage, languagesFor, ownLanguage } from './derive.ts'
import { createWordingRepository } from './repository.ts'

export interface WordingService {
  /** @param language null: the case's own. @throws Refusal `caseGone` */
  get(caseId: Id, language: LanguageTag | null): CaseWording
  /** What a letter of the case is worded by: stored, else derived. */
  wordingOf(about: Case, language?: LanguageTag | null): { language: LanguageTag; parts: WordingParts }
  /** @throws Refusal `caseGone`, `wordingEmpty` */
  save(caseId: Id, language: LanguageTag, parts: WordingParts): { operation: Id }
  /** Begins again from the case. @throws Refusal `caseGone`, `wordingNotEdited` */
  remove(caseId: Id, language: LanguageTag): { operation: Id }
}

export function createWording(
  { sqlite, history, clock }: Data,
  { cases }: { cases: Pick<CasesService, 'get'> },
): WordingService {
  const repository = createWordingRepository(sqlite)

  function wordingOf(about: Case, wanted?: LanguageTag | null) {
    const language = wanted ?? ownLanguage(about)
    const stored = repository.get(about.id, language)
    return { language, parts: stored ?? derive(about, language), edited: stored !== null }
  }

  return {
    wordingOf,

    get(caseId, wanted) {
      const about = cases.get(caseId)
      const edited = repository.languages(caseId)
      const worded = wordingOf(about, wanted)
      const languages = [...new Set([...languagesFor(about), ...edited, worded.language])]
      return {
        caseId,
        reference: about.reference,
        documentLanguage: documentLanguage(about),
        ...worded,
        languages: languages.map((language) => ({ language, edited: edited.includes(language) })),
      }
    },

    save(caseId, language, parts) {
      const { reference } = cases.get(caseId)
      const kept = tidy(parts)
      if (kept.every(({ variants }) => variants.length === 0)) throw new Refusal('wordingEmpty', { reference })
      const { operation } = history.operate({ key: 'wording.save', params: { reference, language } }, () =>
        repository.put(caseId, language, kept, clock.now()),
      )
      return { operation }
    },

    remove(caseId, language) {
      const { reference } = cases.get(caseId)
      const { operation } = history.operate({ key: 'wording.remove', params: { reference, language } }, () => {
        if (!repository.remove(caseId, language)) throw new Refusal('wordingNotEdited', { reference })
      })
      return { operation }
    },
  }
}

/** Parts in their order, without empty variants. */
const tidy = (parts: WordingParts): WordingParts =>
  parts
    .map(({ part, variants }) => ({
      part,
      variants: variants.map(tidyVariant).filter((variant) => variant !== ''),
    }))
    .sort((a, b) => partNames.indexOf(a.part) - partNames.indexOf(b.part))
