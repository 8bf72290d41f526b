import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export const modes = ['update', 'reading'] as const
export type Mode = (typeof modes)[number]

/** Between what a document changes in its case and how it was read. */
export function ModeSwitch({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      mb="md"
      aria-label={t('update.mode')}
      value={mode}
      onChange={(value) => onMode(modes.find((one) => one === value) ?? 'reading')}
      data={[
        { value: 'update', label: t('update.modeUpdate') },
        { value: 'reading', label: t('update.modeReading') },
      ]}
    />
  )
}
