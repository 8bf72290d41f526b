import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ImportPreview, type MemberColumn, memberColumns } from '#shared/members.ts'
import classes from './Import.module.css'

interface Props {
  plan: ImportPreview
  onMapping: (mapping: MemberColumn[]) => void
  disabled: boolean
}

/** Each column of the file with what it is taken for, and a few of its values to judge by. */
export function ColumnChoices({ plan, onMapping, disabled }: Props) {
  const { t } = useTranslation()
  const choices = memberColumns.map((column) => ({ value: column, label: t(`members.import.column.${column}`) }))
  const set = (at: number, guess: string) => {
    const chosen = memberColumns.find((column) => column === guess) ?? 'ignore'
    onMapping(plan.columns.map((column, index) => (index === at ? chosen : column.guess)))
  }
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title" className={classes.step}>
        {t('members.import.columns')}
      </h2>
      <p className={classes.intro}>{t('members.import.columnsIntro')}</p>
      <div className={classes.columns}>
        {plan.columns.map((column, at) => {
          const header = column.header || t('members.import.columnNumber', { number: at + 1 })
          const sample = column.sample.filter((text) => text !== '').slice(0, 2)
          return (
            <NativeSelect
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, and their order is the file's
              key={at}
              className={classes.column}
              label={header}
              aria-label={t('members.import.columnLabel', { header })}
              description={
                sample.length > 0
                  ? t('members.import.sample', { text: sample.join(' · ') })
                  : t('members.import.noSample')
              }
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              data={choices}
              value={column.guess}
              disabled={disabled}
              data-ignored={column.guess === 'ignore' || undefined}
              onChange={(event) => set(at, event.currentTarget.value)}
            />
          )
        })}
      </div>
    </section>
  )
}
