import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IntakeDraft } from '#shared/intake.ts'
import { batchKeys, keyWords, useKeyName } from './keys.ts'
import { useBatch } from './useBatch.ts'

/** "2 of 5", and the way to the neighbours. */
export function BatchSteps({ draft }: { draft: IntakeDraft }) {
  const { t } = useTranslation()
  const keyName = useKeyName()
  const batch = useBatch(draft)
  if (batch.size === 1) return null
  const step = (key: 'previous' | 'next', to: IntakeDraft | null, Icon: typeof IconChevronLeft) => (
    <Tooltip label={`${t(`intake.batch.${key}`)} (${keyName(batchKeys[key])})`}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t(`intake.batch.${key}`)}
        aria-keyshortcuts={keyWords(batchKeys[key])}
        disabled={to === null}
        onClick={() => batch.goTo(to)}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label={t('intake.batch.label')}>
      {step('previous', batch.previous, IconChevronLeft)}
      <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
        {t('intake.batch.position', { number: batch.number, size: batch.size })}
      </span>
      {step('next', batch.next, IconChevronRight)}
    </Group>
  )
}
