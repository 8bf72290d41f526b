/** What a case asks of an addressee, for a public word. */
import type { LetterText } from '#shared/packs.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { CasesService } from '../cases/service.ts'
import { countryName } from '../letters/countryName.ts'
import { asksAsSentences } from '../wording/asks/say.ts'

/** The asks to this addressee, then the headline; of a case that is gone, the person whom the letter is about. */
export function postSentences(
  cases: Pick<CasesService, 'get'>,
  caseId: Id,
  addresseeId: Id | null,
  text: LetterText,
): string[] {
  try {
    const about = cases.get(caseId)
    const addressee = about.addressees.find(({ id }) => id === addresseeId)
    // Asks become sentences in English only; elsewhere the headline speaks.
    const asks =
      addressee && text.language.startsWith('en') && (about.language ?? 'en').startsWith('en')
        ? asksAsSentences(about.asks, {
            addressee,
            others: about.addressees.filter(({ id }) => id !== addresseeId),
            people: about.people,
            country: about.country === null ? null : countryName(about.country, 'en'),
          })
        : []
    return [...asks, about.headline]
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [text.subject]
  }
}
