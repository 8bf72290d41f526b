import type { TFunction } from 'i18next'
import type { Review } from '#shared/personalData.ts'
import { dayText } from '../../components/days.ts'

/** "No letter since 3 May 2024; asked on 2 Oct, no answer recorded". */
export function reasonWords(t: TFunction, { rule, since, askedOn }: Review['reasons'][number], locale: string): string {
  const never = since === null && (rule === 'quiet' || rule === 'guest') ? 'Never' : ''
  const why = t(`personalData.review.reason.${rule}${never}`, { day: since === null ? '' : dayText(since, locale) })
  return askedOn === null ? why : `${why}; ${t('personalData.review.asked', { day: dayText(askedOn, locale) })}`
}
