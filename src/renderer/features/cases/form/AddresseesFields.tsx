import { Alert, Button, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from './addressees/Card.tsx'
import { DirectoryOffer } from './addressees/DirectoryOffer.tsx'
import { LinkedNote } from './addressees/LinkedNote.tsx'
import { SplitDialog } from './addressees/SplitDialog.tsx'
import { TakenLine } from './addressees/TakenLine.tsx'
import { useCards } from './addressees/useCards.ts'
import { useCardTools } from './addressees/useCardTools.ts'
import { useDirectory } from './addressees/useDirectory.ts'
import { emptyAddressee } from './fields.ts'
import { focusLastRow } from './rows.ts'
import type { CaseForm } from './useCaseForm.ts'

export interface AddresseesFieldsProps {
  form: CaseForm
  withNotes: boolean
  /** Whether the reader was unsure of an addressee: its card is opened at once. */
  unsure?: ((index: number) => boolean) | undefined
  /** Drawn on a card's head: how sure the reader was of the block. */
  note?: ((index: number) => ReactNode) | undefined
  /** Rows were moved, split, merged or removed: for each new row the row it was before, or -1. */
  onRearranged?: ((origins: readonly number[]) => void) | undefined
}

/** The case's addressees as cards: whom one writes to, and who gets a copy. */
export function AddresseesFields({ form, withNotes, unsure, note, onRearranged }: AddresseesFieldsProps) {
  const { t } = useTranslation()
  const addressees = form.useWatchValue('addressees')
  const reference = form.useWatchValue('reference')
  const cards = useCards({
    form,
    addressees,
    wantsLook: (index) => addressees[index]?.checkAddress === true || unsure?.(index) === true,
    onRearranged,
  })
  const tools = useCardTools(form, cards)
  const { entries, offers } = useDirectory(addressees)
  const splitting = tools.splitting === null ? undefined : addressees[tools.splitting]
  const taken = cards.taken && <TakenLine taken={cards.taken} onBack={cards.takeBack} />

  return (
    <Stack gap="sm" data-rows="addressees" ref={cards.root}>
      {addressees.map((addressee, index) => {
        const offer = offers[index]
        return (
          <Fragment key={cards.cardKey(index)}>
            {cards.taken?.at === index && cards.taken.instead === 0 && taken}
            <Card
              addressees={addressees}
              index={index}
              open={cards.isOpen(index)}
              onOpen={(open) => cards.setOpen(index, open)}
              tools={tools}
              withNote={withNotes}
              note={note?.(index)}
            >
              {offer && <DirectoryOffer card={addressee} index={index} match={offer} tools={tools} />}
              {addressee.id !== null && entries && (
                <LinkedNote
                  card={addressee}
                  index={index}
                  entry={entries.get(addressee.id) ?? null}
                  reference={reference}
                  tools={tools}
                />
              )}
            </Card>
            {cards.taken?.at === index && cards.taken.instead > 0 && taken}
          </Fragment>
        )
      })}
      {cards.taken?.at === addressees.length && taken}
      {addressees.length === 0 && (
        <Alert variant="light" color="gray">
          <Text size="sm">{t('cases.form.noAddressees')}</Text>
        </Alert>
      )}
      <VisuallyHidden role="status">{cards.said}</VisuallyHidden>
      {splitting && tools.splitting !== null && (
        <SplitDialog addressee={splitting} index={tools.splitting} onSplit={tools.split} onLeave={tools.leaveSplit} />
      )}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={(event) => {
            form.insertListItem('addressees', { ...emptyAddressee })
            focusLastRow(event.currentTarget)
          }}
        >
          {t('cases.form.addAddressee')}
        </Button>
      </div>
    </Stack>
  )
}
