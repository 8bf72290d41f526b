import { Modal } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { MoneyForm } from './MoneyForm.tsx'

interface MoneyDialogProps extends Omit<ComponentProps<typeof MoneyForm>, 'onDone'> {
  opened: boolean
  onClose: () => void
  title: string
}

/** The form by itself, over whatever screen it is wanted on. */
export function MoneyDialog({ opened, onClose, title, ...form }: MoneyDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.common.close') }}
      // The calendar and the lists may hang out of it.
      styles={{ content: { overflow: 'visible' } }}
    >
      {opened && <MoneyForm {...form} onDone={onClose} />}
    </Modal>
  )
}
