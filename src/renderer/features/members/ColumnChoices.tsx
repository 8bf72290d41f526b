import { Button, Collapse, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/memberImport.ts'
import { type MemberColumn, memberColumns } from '#shared/members.ts'
import { useNumber } from '../../components/locale.ts'
import classes from './Import.module.css'

interface Props {
  plan: ImportPreview
  onMapping: (mapping: MemberColumn[]) => void
  disabled: boolean
}

/** Each column of the file with what it is taken for, and a few of its values to judge by. */
export function ColumnChoices({ plan, onMapping, disabled }: Props) {
  const { t } = useTranslation()
  const number = useNumber()
  // What was looked at once, for the same list, stays out of the way.
  const [open, setOpen] = useState(!plan.remembered)
  const choices = memberColumns.map((column) => ({ value: column, label: t(`members.import.column.${column}`) }))
  const set = (at: number, guess: string) => {
    const chosen = memberColumns.find((column) => column === guess) ?? 'ignore'
    onMapping(plan.columns.map(({ column }, index) => (index === at ? chosen : column)))
  }
  const ignored = plan.columns.filter(({ column }) => column === 'ignore').length
  const read = plan.columns.length - ignored
  const counted = (key: string, count: number) => t(`memberImport.${key}`, { count, number: number(count) })
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title" className={classes.step}>
        {t('memberImport.columnsTitle')}
      </h2>
      <div className={classes.columnsHead}>
        <span>
          {t(ignored === 0 ? 'memberImport.columnsAll' : 'memberImport.columnsSum', {
            read: counted('columnsRead', read),
            ignored: counted('columnsIgnored', ignored),
          })}{' '}
          {plan.remembered && t('memberImport.remembered')}
        </span>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open}
          aria-controls="columns-list"
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'memberImport.hide' : 'memberImport.change')}
        </Button>
        {plan.remembered && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={disabled}
            onClick={() => onMapping(plan.columns.map(({ guess }) => guess))}
          >
            {t('memberImport.guessAnew')}
          </Button>
        )}
      </div>
      <Collapse expanded={open} id="columns-list">
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
                value={column.column}
                disabled={disabled}
                data-ignored={column.column === 'ignore' || undefined}
                onChange={(event) => set(at, event.currentTarget.value)}
              />
            )
          })}
        </div>
      </Collapse>
    </section>
  )
}
