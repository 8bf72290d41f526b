import type { TFunction } from 'i18next'
import type { IntakeWarning } from '#shared/intake.ts'

/** The sentence of a reader's warning, or of the refusal of one file among several. */
export function warningText(t: TFunction, { key, params }: IntakeWarning, otherwise?: string): string {
  const path = key.includes('.') ? key : [`intake.warning.${key}`, `refusal.${key}`]
  return t(path, otherwise === undefined ? params : { ...params, defaultValue: otherwise })
}
