import { Button, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDiscard } from './useDiscard.ts'

interface DiscardDraftProps {
  id: string
  /** What the draft is called, for the button's name in a list. */
  name?: string
  after?: () => void
}

/** Takes a draft from the desk. It asks first: a draft is not yet the group's data, so there is no Undo for it. */
export function DiscardDraft({ id, name, after }: DiscardDraftProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const { discard, pending } = useDiscard(id, () => {
    setAsking(false)
    after?.()
  })
  return (
    <>
      <Button
        variant="subtle"
        aria-label={name === undefined ? undefined : t('intake.discardNamed', { name })}
        onClick={() => setAsking(true)}
      >
        {t('intake.discard')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('intake.discardTitle')}
        closeButtonProps={{ 'aria-label': t('intake.keepDraft') }}
      >
        <Text mb="md">{t('intake.discardWarning')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t('intake.keepDraft')}
          </Button>
          <Button color="due" loading={pending} onClick={discard}>
            {t('intake.discardNow')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
