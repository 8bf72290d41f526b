import { Button, CloseButton } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AddresseeSummary } from '#shared/addressees.ts'
import classes from './Directory.module.css'
import { MergeDialog } from './MergeDialog.tsx'

interface SelectionToolsProps {
  selected: readonly AddresseeSummary[]
  onClear: () => void
}

/** How much depends on an entry: the one of two with more of it stays. */
const weight = (entry: AddresseeSummary): number => entry.cases.length * 1000 + entry.actions

/** What can be done with selected entries of the directory: two that are one become one. */
export function SelectionTools({ selected, onClear }: SelectionToolsProps) {
  const { t } = useTranslation()
  const [merging, setMerging] = useState(false)
  const [one, other, ...more] = [...selected].sort((a, b) => weight(b) - weight(a))
  const two = one && other && more.length === 0 ? ([one, other] as const) : null
  return (
    <div className={classes.selection}>
      <strong role="status">{t('app.table.selected', { count: selected.length })}</strong>
      <Button
        variant="default"
        disabled={!two}
        leftSection={<IconArrowMerge size={18} aria-hidden />}
        onClick={() => setMerging(true)}
      >
        {t('addressees.merge.open')}
      </Button>
      {!two && <span className="quiet">{t('addressees.merge.needsTwo')}</span>}
      <CloseButton ml="auto" aria-label={t('app.table.clearSelection')} onClick={onClear} />
      {merging && two && (
        <MergeDialog
          entries={two}
          onClose={() => setMerging(false)}
          onMerged={() => {
            setMerging(false)
            onClear()
          }}
        />
      )}
    </div>
  )
}
