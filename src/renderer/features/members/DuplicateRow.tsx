import { SegmentedControl } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duplicate } from '#shared/memberImport.ts'
import type { MemberFields } from '#shared/members.ts'
import { useListFormat } from '../../components/locale.ts'
import classes from './Duplicates.module.css'
import { FieldChoices } from './FieldChoices.tsx'
import type { RowChoice } from './importDecisions.ts'

interface Props {
  duplicate: Duplicate
  choice: RowChoice
  onChoice: (choice: RowChoice) => void
  /** The keyboard goes on to the next row. */
  onNext: () => void
  disabled: boolean
}

const byKey: Record<string, RowChoice['choice']> = { k: 'keep', m: 'merge', a: 'add' }

/** A row of the file beside the person it seems to be, why, and what becomes of it. */
export function DuplicateRow({ duplicate, choice, onChoice, onNext, disabled }: Props) {
  const { t } = useTranslation()
  const { row, read, known, otherRow } = duplicate
  const name = nameOf(read)
  const choose = (value: RowChoice['choice']) =>
    onChoice({ choice: value, fields: choice.choice === value ? choice.fields : [] })
  const onKeyDown = (event: KeyboardEvent) => {
    const value = byKey[event.key.toLowerCase()]
    if (value === undefined || disabled || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose(value)
    if (value !== 'merge') onNext()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a short cut for the radio buttons inside
    <div className={classes.row} onKeyDown={onKeyDown}>
      <div className={classes.who}>
        <div className={classes.person}>
          <span className={classes.number}>{t('memberImport.rowNumber', { row })}</span> <strong>{name}</strong>
        </div>
        <div className={classes.person}>
          {otherRow === null
            ? t('memberImport.isMember', { name: nameOf(known) })
            : t('memberImport.isRow', { row: otherRow, name: nameOf(known) })}
        </div>
        <div className="quiet">{useReason(duplicate)}</div>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t('memberImport.choice.label', { name, row })}
        value={choice.choice}
        disabled={disabled}
        data={(['keep', 'merge', 'add'] as const).map((value) => ({ value, label: t(`memberImport.choice.${value}`) }))}
        onChange={(value) => choose(value as RowChoice['choice'])}
      />
      {choice.choice === 'merge' && (
        <FieldChoices
          duplicate={duplicate}
          name={nameOf(known)}
          taken={choice.fields}
          onTaken={(fields) => onChoice({ choice: 'merge', fields })}
        />
      )}
    </div>
  )
}

const nameOf = ({ prefix, givenName, familyName }: MemberFields): string =>
  [prefix, givenName, familyName].filter(Boolean).join(' ')

/** "The same name, and in common: e-mail address and phone number." */
function useReason({ reasons }: Duplicate): string {
  const { t } = useTranslation()
  const list = useListFormat()
  const [first, ...others] = reasons.map(({ key }) => key)
  const name = t(`memberImport.match.${first}`)
  const [only] = others
  if (only === undefined) return t('memberImport.match.alone', { name })
  if (only === 'bare' || only === 'indirect') return t(`memberImport.match.${only}`, { name })
  return t('memberImport.match.shared', { name, shared: list(others.map((key) => t(`memberImport.match.${key}`))) })
}
