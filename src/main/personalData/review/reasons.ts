/** Why the group should look at a member again: the rules of retention (GDPR Art. 5 (1) (e)), as pure functions. */
import type { RetentionRules, Review, ReviewRule } from '#shared/personalData.ts'
import type { Day } from '#shared/values.ts'
import { dayAfter, dayBefore, type Span } from '../../days.ts'

/** What the rules ask of a member. Days are civil days. */
export interface Facts {
  active: boolean
  /** Comes along and is no member. */
  guest: boolean
  addedOn: Day
  /** The last change of the record. */
  changedOn: Day
  binnedOn: Day | null
  /** The latest letter or other action. */
  lastActionOn: Day | null
  /** The latest entry for the roster; null where there is none. */
  consent: { given: boolean; on: Day } | null
  /** A guest who wants no trace, and whose letters are all posted. */
  traceless: boolean
  /** An erased person of the same name and contact. */
  returned: boolean
}

export interface Decision {
  rule: ReviewRule
  decision: 'keep' | 'ask'
  decidedOn: Day
  /** The rule is silent until that day. */
  until: Day
}

type Reason = Review['reasons'][number]

/** Months that a decision to keep counts, and that somebody who was asked has for an answer. */
export const decisionMonths = { keep: 12, ask: 1 } as const

export const decidedUntil = (today: Day, decision: keyof typeof decisionMonths): Day =>
  dayAfter(today, { months: decisionMonths[decision] })

/** Days are compared as text, so the borders of a run are worked out once. */
export function reviewRulesOn(today: Day, rules: RetentionRules) {
  const back = (span: Span | null) => (span === null ? null : dayBefore(today, span))
  const border = {
    quiet: back(rules.quietMonths === null ? null : { months: rules.quietMonths }),
    inactive: back(rules.inactiveMonths === null ? null : { months: rules.inactiveMonths }),
    oldConsent: back(rules.consentYears === null ? null : { years: rules.consentYears }),
    bin: back(rules.binDays === null ? null : { days: rules.binDays }),
    guest: back(rules.guestDays === null ? null : { days: rules.guestDays }),
    noConsent: back(rules.noConsentDays === null ? null : { days: rules.noConsentDays }),
  }
  const reached = (rule: keyof typeof border, since: Day) => {
    const day = border[rule]
    return day !== null && since <= day
  }

  /** @returns the rules that speak, without those that were decided on */
  return (facts: Facts, decisions: readonly Decision[]): Reason[] => {
    const decided = new Map(decisions.map((one) => [one.rule, one]))
    return applying(facts)
      .filter(({ rule }) => (decided.get(rule)?.until ?? '') <= today)
      .map(({ rule, since }) => {
        const before = decided.get(rule)
        return { rule, since, askedOn: before?.decision === 'ask' ? before.decidedOn : null }
      })
  }

  function applying(facts: Facts): { rule: ReviewRule; since: Day | null }[] {
    const { active, guest, addedOn, changedOn, binnedOn, lastActionOn, consent, traceless, returned } = facts
    if (binnedOn !== null) return reached('bin', binnedOn) ? [{ rule: 'bin', since: binnedOn }] : []
    const found: { rule: ReviewRule; since: Day | null }[] = []
    if (returned) found.push({ rule: 'returned', since: addedOn })
    if (guest) {
      // What they asked for; no setting puts it off.
      if (traceless) found.push({ rule: 'traceless', since: addedOn })
      else if (reached('guest', lastActionOn ?? addedOn)) found.push({ rule: 'guest', since: lastActionOn })
      return found
    }
    if (!active && reached('inactive', changedOn)) found.push({ rule: 'inactive', since: changedOn })
    if (active && reached('quiet', lastActionOn ?? addedOn)) found.push({ rule: 'quiet', since: lastActionOn })
    if (consent === null && reached('noConsent', addedOn)) found.push({ rule: 'noConsent', since: addedOn })
    if (consent?.given === false && reached('noConsent', consent.on))
      found.push({ rule: 'withdrawn', since: consent.on })
    if (consent?.given && reached('oldConsent', consent.on)) found.push({ rule: 'oldConsent', since: consent.on })
    return found
  }
}
