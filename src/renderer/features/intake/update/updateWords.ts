import type { TFunction } from 'i18next'
import type { ClosingChoice } from './useClosing.ts'
import type { Update } from './useUpdate.ts'

/** What the main button of an update does. */
export function updateLabel(t: TFunction, { chosen, query }: Update, closing: ClosingChoice | null): string {
  const reference = query.data?.reference ?? ''
  const count = chosen.size
  if (closing?.value && query.data?.status === 'open')
    return t(count > 0 ? 'update.closeWith' : 'update.close', { reference, count })
  return t(count > 0 ? 'update.update' : 'update.keep', { reference, count })
}

/** How much of the differences is taken over. */
export const updateCount = (t: TFunction, { chosen, differences }: Update): string =>
  differences.length === 0
    ? t('update.noChanges')
    : t('update.chosen', { chosen: chosen.size, count: differences.length })
