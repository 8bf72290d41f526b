import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './DraftFooter.module.css'
import type { Look } from './look.ts'
import type { Kept } from './useKeptDraft.ts'

interface DraftFooterProps {
  look: Look
  kept: Kept
  saving: boolean
  onNext: () => void
  onSave: () => void
  discard: ReactNode
}

/** What is left to do with the draft, always in view. */
export function DraftFooter({ look, kept, saving, onNext, onSave, discard }: DraftFooterProps) {
  const { t } = useTranslation()
  const wanting = look.wanting.length
  return (
    <div className={classes.footer}>
      <Group gap="sm">
        <strong role="status">
          {wanting === 0
            ? t('intake.allLooked', { total: look.fields.length })
            : t('intake.wantLook', { count: wanting, total: look.fields.length })}
        </strong>
        {wanting > 0 && (
          <Button variant="default" size="compact-sm" onClick={onNext}>
            {t('intake.next')}
          </Button>
        )}
        <span className={kept === 'failed' ? 'due' : 'quiet'} role={kept === 'failed' ? 'alert' : undefined}>
          {t(`intake.keeping.${kept}`)}
        </span>
      </Group>
      <Group gap="xs">
        {discard}
        <Button onClick={onSave} loading={saving}>
          {t('intake.save')}
        </Button>
      </Group>
    </div>
  )
}
