import { isDefinedError } from '@orpc/client'
import type { TFunction } from 'i18next'
import type { RefusalData } from '#shared/procedure.ts'
import { i18n } from '../app/i18n.ts'
import { localeOf } from './locale.ts'
import { saidParams } from './saidParams.ts'

/** The refusal inside an error that a procedure threw, or null when it is something unforeseen. */
export function refusalOf(error: unknown): RefusalData | null {
  if (!(error instanceof Error) || !isDefinedError(error)) return null
  const { code, data } = error as { code?: unknown; data?: RefusalData }
  return code === 'REFUSED' && data !== undefined ? data : null
}

/** The sentence for an error: what happened, what was kept, what to do. */
export function refusalText(t: TFunction, error: unknown): string {
  const refusal = refusalOf(error)
  if (refusal === null) return t('refusal.unexpected')
  return t(`refusal.${refusal.key}`, {
    ...saidParams(refusal.params, localeOf(i18n.language)),
    defaultValue: t('refusal.unexpected'),
  })
}
