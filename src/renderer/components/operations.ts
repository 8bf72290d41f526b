import type { TFunction } from 'i18next'
import type { OperationLabel } from '#shared/desk.ts'
import { i18n } from '../app/i18n.ts'
import { localeOf } from './locale.ts'
import { saidParams } from './saidParams.ts'

/** What an operation did, as a short phrase. */
export function operationText(t: TFunction, label: OperationLabel): string {
  return t(`operation.${label.key}`, {
    ...saidParams(label.params, localeOf(i18n.language)),
    defaultValue: t('history.something'),
  })
}
