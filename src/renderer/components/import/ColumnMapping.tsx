import { Button, Collapse, NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Import.module.css'

interface Props<T extends string> {
  title: string
  /** How many columns are read, and whether their meaning is remembered. */
  sum: ReactNode
  intro: string
  columns: readonly { header: string; sample: readonly string[]; column: T; guess: T }[]
  choices: { value: T; label: string }[]
  /** What a column's choice is called to those who hear it. */
  labelOf: (header: string) => string
  remembered: boolean
  disabled: boolean
  onMapping: (mapping: T[]) => void
}

/** Each column of a list with what it is taken for, and a few of its values to judge by. */
export function ColumnMapping<T extends string>(props: Props<T>) {
  const { title, sum, intro, columns, choices, labelOf, remembered, disabled, onMapping } = props
  const { t } = useTranslation()
  // What was looked at once, for the same list, stays out of the way.
  const [open, setOpen] = useState(!remembered)
  const set = (at: number, value: string) => {
    const chosen = choices.find((choice) => choice.value === value)
    if (chosen) onMapping(columns.map(({ column }, i) => (i === at ? chosen.value : column)))
  }
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title" className={classes.step}>
        {title}
      </h2>
      <div className={classes.columnsHead}>
        <span>{sum}</span>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open}
          aria-controls="columns-list"
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'memberImport.hide' : 'memberImport.change')}
        </Button>
        {remembered && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={disabled}
            onClick={() => onMapping(columns.map(({ guess }) => guess))}
          >
            {t('memberImport.guessAnew')}
          </Button>
        )}
      </div>
      <Collapse expanded={open} id="columns-list">
        <p className={classes.intro}>{intro}</p>
        <div className={classes.columns}>
          {columns.map((column, at) => {
            const header = column.header || t('members.import.columnNumber', { number: at + 1 })
            const sample = column.sample.filter((text) => text !== '').slice(0, 2)
            return (
              <NativeSelect
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, and their order is the file's
                key={at}
                className={classes.column}
                label={header}
                aria-label={labelOf(header)}
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
