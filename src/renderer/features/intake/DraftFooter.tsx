import { Button, Group, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './DraftFooter.module.css'
import { wantingKey } from './keys.ts'
import type { Look } from './look.ts'
import type { Kept } from './useKeptDraft.ts'

interface DraftFooterProps {
  look: Look
  kept: Kept
  saving: boolean
  onNext: () => void
  onSave: () => void
  /** The case is on the desk already: its name, and the way to what the document changes in it. */
  known?: { reference: string; onCompare: () => void } | undefined
  discard: ReactNode
}

/** What is left to do with the draft, always in view. */
export function DraftFooter({ look, kept, saving, onNext, onSave, known, discard }: DraftFooterProps) {
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
          <Tooltip label={t('intake.nextKey')}>
            <Button variant="default" size="compact-sm" aria-keyshortcuts={wantingKey} onClick={onNext}>
              {t('intake.next')}
            </Button>
          </Tooltip>
        )}
        <span className={kept === 'failed' ? 'due' : 'quiet'} role={kept === 'failed' ? 'alert' : undefined}>
          {t(`intake.keeping.${kept}`)}
        </span>
      </Group>
      <Group gap="xs">
        {discard}
        <Button variant={known ? 'default' : 'filled'} onClick={onSave} loading={saving}>
          {t(known ? 'update.saveNew' : 'intake.save')}
        </Button>
        {known && <Button onClick={known.onCompare}>{t('update.compare', { reference: known.reference })}</Button>}
      </Group>
    </div>
  )
}
