import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '../DraftFooter.module.css'

interface UpdateFooterProps {
  said: string
  /** What the button does, in words. */
  label: string
  saving: boolean
  onSave: () => void
  onSaveNew: () => void
  discard: ReactNode
}

/** How much is taken over, and the ways on, always in view. */
export function UpdateFooter({ said, label, saving, onSave, onSaveNew, discard }: UpdateFooterProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.footer}>
      <strong role="status">{said}</strong>
      <Group gap="xs">
        {discard}
        <Button variant="default" onClick={onSaveNew}>
          {t('update.saveNew')}
        </Button>
        <Button onClick={onSave} loading={saving}>
          {label}
        </Button>
      </Group>
    </div>
  )
}
