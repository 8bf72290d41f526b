import { useTranslation } from 'react-i18next'
import type { ActionOutcome, Sum } from '#shared/actionImport.ts'
import { dayText, monthText } from '../../../components/days.ts'
import classes from '../../../components/import/Import.module.css'
import { useListFormat, useLocale, useNumber } from '../../../components/locale.ts'

/** Months that are named before the others are only counted. */
const named = 6

/** What an import will do, or did, in whole sentences; every figure of the list is in one of them. */
export function ActionSentences({ outcome, tense }: { outcome: ActionOutcome; tense: 'future' | 'past' }) {
  const { t } = useTranslation()
  const number = useNumber()
  const list = useListFormat()
  const locale = useLocale()
  const say = (key: string, count: number, words: Record<string, string> = {}) =>
    count === 0 ? null : t(`actionImport.${tense}.${key}`, { count, number: number(count), ...words })
  const sum = (key: string, { entries, count }: Sum) => say(key, entries, { total: number(count) })
  const rejected = outcome.rejected.reduce((all, { count }) => all + count, 0)
  const months = outcome.sent.map(({ month, count }) =>
    t('actionImport.monthCount', { month: monthText(month, locale), number: number(count) }),
  )
  const { added, from, to } = outcome
  const day = (one: string | null) => (one === null ? '' : dayText(one, locale))
  const sentences = [
    say(added.entries === 1 && added.count > 1 ? 'addedOnce' : 'added', added.count, {
      entries: number(added.entries),
      from: day(from),
      to: day(to),
    }) ?? t(`actionImport.${tense}.none`),
    say('solidarity', outcome.solidarity),
    say('named', outcome.named),
    say('created', outcome.created),
    say('sent', outcome.sent.length, {
      months: list(months.length > named ? [...months.slice(0, named), '…'] : months),
    }),
    sum('known', outcome.known),
    sum('alike', outcome.alike),
    sum('left', outcome.left),
    say('rejected', rejected, {
      reasons: list(
        outcome.rejected.map(({ reason, count }) => t(`actionImport.why.${reason}`, { count, number: number(count) })),
      ),
    }),
  ]
  return (
    <ul className={classes.sentences}>
      {sentences
        .filter((sentence) => sentence !== null)
        .map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
    </ul>
  )
}
