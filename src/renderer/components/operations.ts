import type { TFunction } from 'i18next'
import type { OperationLabel } from '#shared/desk.ts'

/** What an operation did, as a short phrase. */
export function operationText(t: TFunction, label: OperationLabel): string {
  return t(`operation.${label.key}`, { ...label.params, defaultValue: t('history.something') })
}
