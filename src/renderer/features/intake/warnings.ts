import type { TFunction } from 'i18next'
import type { IntakeWarning } from '#shared/intake.ts'

const home = 'intake.warning.'

/** The sentence of a reader's warning, whether its key names the whole way or only its end. */
export function warningText(t: TFunction, { key, params }: IntakeWarning, otherwise?: string): string {
  const path = key.includes('.') ? key : home + key
  return t(path, otherwise === undefined ? params : { ...params, defaultValue: otherwise })
}
