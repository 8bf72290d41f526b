/** What a person should look at. Keys are sentences under `intake.warning.*`. */
import type { CaseDraft, IntakeWarning } from '#shared/intake.ts'
import { countryOfIndex } from './data/regions.ts'
import { daysBetween } from './extract/dates.ts'

/** An action runs weeks, seldom months; more than a year is a misreading or a misprint. */
const longestDays = 366

export function warningsOf(draft: CaseDraft, hiddenEmail: boolean): IntakeWarning[] {
  const warnings: IntakeWarning[] = []
  const warn = (key: string, params: IntakeWarning['params'] = {}) =>
    warnings.push({ key: `intake.warning.${key}`, params })
  if (draft.issued && draft.deadline) {
    const days = daysBetween(draft.issued, draft.deadline)
    if (days < 0) warn('deadlineBeforeIssued', { deadline: draft.deadline, issued: draft.issued })
    else if (days > longestDays) warn('deadlineFarAfterIssued', { deadline: draft.deadline, issued: draft.issued })
  }
  const number = /^UA \d+\/(\d\d)$/.exec(draft.reference ?? '')
  if (number && draft.issued) {
    const short = Number(number[1])
    const opened = short + (short > 60 ? 1900 : 2000)
    if (Number(draft.issued.slice(0, 4)) < opened)
      warn('issuedBeforeNumber', { issued: draft.issued, reference: draft.reference ?? '' })
  }
  const regional = draft.index ? countryOfIndex(draft.index) : null
  if (regional && draft.countryCode && regional !== draft.countryCode)
    warn('countryAgainstIndex', { index: draft.index ?? '' })
  if (hiddenEmail) warn('emailHidden')
  if (draft.targets.some((party) => party.checkAddress)) warn('checkAddresses')
  if (draft.closed) warn('closed', draft.closed.on ? { on: draft.closed.on } : {})
  else {
    if (!draft.deadline) warn('noDeadline')
    if (draft.targets.length === 0) warn('noTargets')
  }
  return warnings
}
