import { app, dialog } from 'electron'
import type { TFunction } from 'i18next'
import { Refusal } from '#shared/refusal.ts'

/** Says in one sentence why the profile was not opened, in a dialog and on stderr, and ends with code 1. */
export function endRefused(error: unknown, t: TFunction): void {
  const sentence = error instanceof Refusal ? t(`refusal.${error.key}`, error.params) : t('host.start.defect')
  process.stderr.write(`${sentence}\n`)
  // A test has nobody to press the button.
  if (!process.env.CANDLEPOST_UNATTENDED) dialog.showErrorBox(t('host.start.refused'), sentence)
  app.exit(1)
}
