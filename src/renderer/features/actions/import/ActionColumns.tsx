import { Button, Collapse, NativeSelect } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionColumn, type ActionPreview, figureColumns, figureOf, wordColumns } from '#shared/actionImport.ts'
import classes from '../../members/Import.module.css'

interface Props {
  plan: ActionPreview
  onMapping: (mapping: ActionColumn[]) => void
  disabled: boolean
}

function columnText(t: TFunction, column: ActionColumn): string {
  const figure = figureOf(column)
  if (figure === null || figure.channel === null) return t(`actionImport.column.${column}`)
  const what = t(`evenings.column.${figure.kind}`, { channel: t(`channel.${figure.channel}`) })
  return t('actionImport.column.figures', { what })
}

/** Each column of the list with what it is taken for, and a few of its values to judge by. */
export function ActionColumns({ plan, onMapping, disabled }: Props) {
  const { t } = useTranslation()
  // What was looked at once, for the same list, stays out of the way.
  const [open, setOpen] = useState(!plan.remembered)
  const choices = [...wordColumns, ...figureColumns].map((value) => ({ value, label: columnText(t, value) }))
  const set = (at: number, value: string) => {
    const chosen = ActionColumn.safeParse(value)
    if (chosen.success) onMapping(plan.columns.map(({ column }, i) => (i === at ? chosen.data : column)))
  }
  const read = plan.columns.filter(({ column }) => column !== 'ignore').length
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title" className={classes.step}>
        {t('actionImport.columns.title')}
      </h2>
      <div className={classes.columnsHead}>
        <span>
          {t('actionImport.columns.sum', { count: read })} {plan.remembered && t('actionImport.columns.remembered')}
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
        <p className={classes.intro}>{t('actionImport.columns.intro')}</p>
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
                aria-label={t('actionImport.columns.label', { header })}
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
