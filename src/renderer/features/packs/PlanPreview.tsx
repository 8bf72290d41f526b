import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/packRules.ts'
import type { PackPlan } from '#shared/packs.ts'
import { orpc } from '../../app/client.ts'
import { useNumber } from '../../components/locale.ts'
import { litParagraph } from './check/Lit.tsx'
import { LetterSheet } from './LetterSheet.tsx'
import classes from './PlanPreview.module.css'

interface PlanPreviewProps {
  plan: PackPlan | null
  position: number
  onMove: (position: number) => void
  sentence: string
  /** What is lit, while its letter is shown. */
  finding: Finding | null
}

/** A letter of the plan, worded as it would be frozen, and the way to the others. */
export function PlanPreview({ plan, position, onMove, sentence, finding }: PlanPreviewProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const settings = useQuery(orpc.settings.get.queryOptions())
  const sample = plan?.sample
  const lit = finding?.position === sample?.position ? finding : null
  const box = useRef<HTMLElement>(null)
  // Where the letter stands below the steps, what is lit may be out of sight.
  useEffect(() => {
    if (lit) box.current?.querySelector('mark, [data-lit]')?.scrollIntoView({ block: 'nearest' })
  }, [lit])
  const label = t('packs.letterOf', { position: number(position + 1), total: number(plan?.letters ?? 0) })
  return (
    <section ref={box} className={classes.preview} aria-label={t('packs.preview')}>
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
          <LetterSheet
            text={sample.text}
            pageSize={settings.data?.pageSize ?? 'A4'}
            label={label}
            paragraph={litParagraph(lit)}
            lit={lit?.part}
          />
        </>
      ) : (
        <p className={classes.empty}>{plan ? sentence : t('packs.previewEmpty')}</p>
      )}
    </section>
  )
}
