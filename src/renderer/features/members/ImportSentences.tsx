import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#shared/memberImport.ts'
import classes from '../../components/import/Import.module.css'
import { useListFormat, useNumber } from '../../components/locale.ts'
import { useFieldName } from './useFieldText.ts'

/** What an import will do, or did, in whole sentences; every row of the file is in one of them. */
export function ImportSentences({ outcome, tense }: { outcome: ImportOutcome; tense: 'future' | 'past' }) {
  const { t } = useTranslation()
  const number = useNumber()
  const list = useListFormat()
  const fieldName = useFieldName()
  const say = (key: string, count: number, words: Record<string, string> = {}) =>
    count === 0 ? null : t(`memberImport.${tense}.${key}`, { count, number: number(count), ...words })
  const rejected = outcome.rejected.reduce((sum, { count }) => sum + count, 0)
  const sentences = [
    say('added', outcome.added) ?? t(`memberImport.${tense}.none`),
    say('merged', outcome.merged, {
      fields: list(
        outcome.changed.map(({ field, count }) =>
          t('memberImport.fieldCount', { field: fieldName(field), number: number(count) }),
        ),
      ),
    }),
    say('unchanged', outcome.unchanged),
    say('kept', outcome.kept),
    say('rejected', rejected, {
      reasons: list(
        outcome.rejected.map(({ reason, count }) =>
          t([`memberImport.why.${reason}`, 'memberImport.why.other'], { count, number: number(count) }),
        ),
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
