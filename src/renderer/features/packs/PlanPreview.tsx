import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PackPlan } from '#shared/packs.ts'
import { orpc } from '../../app/client.ts'
import { useNumber } from '../../components/locale.ts'
import { LetterSheet } from './LetterSheet.tsx'
import classes from './PlanPreview.module.css'

interface PlanPreviewProps {
  plan: PackPlan | null
  position: number
  onMove: (position: number) => void
  sentence: string
}

/** A letter of the plan, worded as it would be frozen, and the way to the others. */
export function PlanPreview({ plan, position, onMove, sentence }: PlanPreviewProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const settings = useQuery(orpc.settings.get.queryOptions())
  const sample = plan?.sample
  const label = t('packs.letterOf', { position: number(position + 1), total: number(plan?.letters ?? 0) })
  return (
    <section className={classes.preview} aria-label={t('packs.preview')}>
      {plan && sample ? (
        <>
          <Group justify="space-between" mb="xs" wrap="nowrap">
            <span role="status">
              <strong>{label}</strong>{' '}
              <span className="quiet">
                {t('packs.fromTo', { member: sample.memberName, addressee: sample.addresseeName })}
              </span>
            </span>
            <Group gap={4} wrap="nowrap">
              <ActionIcon
                variant="default"
                aria-label={t('packs.previous')}
                disabled={position === 0}
                onClick={() => onMove(position - 1)}
              >
                <IconChevronLeft size={18} />
              </ActionIcon>
              <ActionIcon
                variant="default"
                aria-label={t('packs.next')}
                disabled={position >= plan.letters - 1}
                onClick={() => onMove(position + 1)}
              >
                <IconChevronRight size={18} />
              </ActionIcon>
            </Group>
          </Group>
          <LetterSheet text={sample.text} pageSize={settings.data?.pageSize ?? 'A4'} label={label} />
        </>
      ) : (
        <p className={classes.empty}>{plan ? sentence : t('packs.previewEmpty')}</p>
      )}
    </section>
  )
}
