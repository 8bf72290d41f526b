import { SegmentedControl } from '@mantine/core'
import { IconChevronRight, IconCopy, IconMail, IconMapPinQuestion } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { AddresseeBlock } from '../AddresseeBlock.tsx'
import { Field } from '../Field.tsx'
import type { CaseAddressee } from '../fields.ts'
import classes from './Card.module.css'
import { CardFace } from './CardFace.tsx'
import { CardMenu } from './CardMenu.tsx'
import { cardName } from './cardName.ts'
import type { CardTools } from './useCardTools.ts'

interface CardProps {
  addressees: readonly CaseAddressee[]
  index: number
  open: boolean
  onOpen: (open: boolean) => void
  tools: CardTools
  withNote: boolean
  /** How sure the reader was of it. */
  note: ReactNode
  /** What the directory knows of it. */
  children: ReactNode
}

/** One addressee of the case: closed as one reads it on an envelope, opened as its form. */
export function Card({ addressees, index, open, onOpen, tools, withNote, note, children }: CardProps) {
  const { t } = useTranslation()
  const body = useId()
  const addressee = addressees[index]
  if (!addressee) return null
  const { role, checkAddress } = addressee
  const name = cardName(t, addressee, index)
  const number = t('cases.form.addressee', { number: index + 1 })
  const RoleIcon = role === 'target' ? IconMail : IconCopy
  return (
    <section
      className={classes.card}
      aria-label={number}
      data-card
      data-row
      onKeyDown={(event) => tools.onKeyDown(event, index)}
    >
      <div className={classes.top}>
        <h3 className={classes.title}>
          <button
            type="button"
            className={classes.head}
            data-card-head
            data-path={`addressees.${index}`}
            aria-expanded={open}
            aria-controls={body}
            onClick={() => onOpen(!open)}
          >
            <IconChevronRight size={16} className={classes.chevron} aria-hidden />
            <span className={classes.who}>
              <span className={classes.name}>{name}</span>
              {addressee.name.trim() !== '' && addressee.title.trim() !== '' && <span>{addressee.title}</span>}
            </span>
          </button>
        </h3>
        <span className={classes.marks}>
          {note}
          {checkAddress && (
            <span className={`${classes.mark} ${classes.check}`}>
              <IconMapPinQuestion size={15} aria-hidden />
              {t('addressees.checkAddress')}
            </span>
          )}
          <span className={classes.mark}>
            <RoleIcon size={15} aria-hidden />
            {t(`cases.role.${role}`)}
          </span>
        </span>
        <CardMenu addressees={addressees} index={index} tools={tools} />
      </div>
      <div id={body}>
        {open ? (
          <div className={classes.form}>
            <Field path={`addressees.${index}.role`} label={t('cases.form.role')} bare>
              {({ label, defaultValue, onChange }) => (
                <SegmentedControl
                  mb="sm"
                  aria-label={label}
                  defaultValue={defaultValue}
                  onChange={onChange}
                  data={[
                    { value: 'target', label: t('cases.role.target') },
                    { value: 'copy', label: t('cases.role.copy') },
                  ]}
                />
              )}
            </Field>
            <AddresseeBlock prefix={`addressees.${index}.`} withNote={withNote} />
          </div>
        ) : (
          <CardFace addressee={addressee} onOpen={() => onOpen(true)} />
        )}
      </div>
      {children}
    </section>
  )
}
