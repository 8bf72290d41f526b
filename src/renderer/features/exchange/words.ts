import { useTranslation } from 'react-i18next'
import type { KindOutcome } from '#shared/exchange.ts'
import { dayText } from '../../components/days.ts'
import { useListFormat, useLocale, useNumber } from '../../components/locale.ts'

export const conflictPath = ({ kind, id }: { kind: string; id: string }): string =>
  `/exchange/decide/${kind}/${encodeURIComponent(id)}`

export function useFieldName(): (field: string) => string {
  const { t } = useTranslation()
  return (field) => t(`exchange.field.${field}`)
}

const verdicts = ['added', 'changed', 'gone', 'conflicts', 'binned', 'older', 'same'] as const

/** "3 new, 1 to decide, 12 as they are": what happens to the records of one kind. */
export function useOutcomeWords(): (outcome: KindOutcome) => string {
  const { t } = useTranslation()
  const list = useListFormat()
  const number = useNumber()
  return (outcome) =>
    list(
      verdicts
        .filter((verdict) => outcome[verdict] > 0)
        .map((verdict) =>
          t(`exchange.verdict.${verdict}`, { count: outcome[verdict], number: number(outcome[verdict]) }),
        ),
    )
}

/** A value as a person reads it; what is a list there is one here. */
export function useValueWords(): (lines: readonly string[]) => string {
  const locale = useLocale()
  const words = (line: string) => (/^\d{4}-\d\d-\d\d$/.test(line) ? dayText(line, locale) : line)
  return (lines) => lines.map((line) => (lines.length > 1 ? `• ${words(line)}` : words(line))).join('\n')
}
