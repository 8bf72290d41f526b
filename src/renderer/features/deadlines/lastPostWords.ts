import type { TFunction } from 'i18next'
import type { Deadline } from '#shared/deadlines.ts'
import { countryName } from '../../components/countries.ts'
import { dayText } from '../../components/days.ts'

export interface LastPost {
  words: string
  /** Something has to be done today, or in another way. */
  pressing: boolean
}

/** What the post still allows: "last post 24 Nov", "last post today", "too late for the post: e-mail or call now". */
export function lastPostWords(
  { post, quick, deadline }: Deadline,
  today: string,
  { t, locale }: { t: TFunction; locale: string },
): LastPost | null {
  if (deadline < today || post.length === 0) return null
  const next = post.find(({ by }) => by >= today)
  if (!next) return { words: t(quick ? 'deadlines.late' : 'deadlines.lateAll'), pressing: true }
  const where = post.length > 1 ? countryName(next.country, locale) : ''
  if (next.by === today)
    return { words: t(where ? 'deadlines.todayTo' : 'deadlines.today', { country: where }), pressing: true }
  const day = dayText(next.by, locale, today)
  return { words: t(where ? 'deadlines.byTo' : 'deadlines.by', { day, country: where }), pressing: false }
}
