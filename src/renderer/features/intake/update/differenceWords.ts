import type { TFunction } from 'i18next'
import { type Difference, deadlineMove } from '#shared/caseUpdate.ts'
import { daysBetween } from '../../../components/days.ts'

const officialName = ({ name, title }: { name: string; title: string }): string => name || title

/** What a difference is called: the field, or who it is about. */
export function differenceName(t: TFunction, difference: Difference): string {
  if (difference.kind === 'field') return t(`update.field.${difference.field}`)
  const whom = difference.before ?? difference.after
  const name = 'title' in whom ? officialName(whom) : whom.name
  return t(`update.${difference.kind}`, { name })
}

/** What should be known of it before it is ticked; null where the values say all. */
export function differenceRemark(t: TFunction, difference: Difference): { text: string; careful: boolean } | null {
  const move = deadlineMove(difference)
  if (move !== null && difference.kind === 'field') {
    const count = Math.abs(daysBetween(String(difference.before), String(difference.after)))
    return { text: t(`update.${move}`, { count }), careful: move === 'broughtForward' }
  }
  if (difference.kind === 'personRemoved') return { text: t('update.personLeaves'), careful: false }
  if (difference.kind === 'addresseeRemoved') return { text: t('update.addresseeLeaves'), careful: false }
  return null
}
