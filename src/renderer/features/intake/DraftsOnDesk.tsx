import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeDraft } from '#shared/intake.ts'
import { orpc } from '../../app/client.ts'
import { DraftBatch } from './DraftBatch.tsx'
import classes from './DraftsOnDesk.module.css'

interface DraftsOnDeskProps {
  /** Those just read. */
  arrived: readonly string[]
  /** Called once they are shown, to lead the eyes to them. */
  onArrived: () => void
}

/** Drafts that were begun and neither saved nor discarded. */
export function DraftsOnDesk({ arrived, onArrived }: DraftsOnDeskProps) {
  const { t } = useTranslation()
  const title = useRef<HTMLHeadingElement>(null)
  const drafts = useQuery(orpc.intake.drafts.queryOptions())
  const there = arrived.length > 0 && arrived.every((id) => drafts.data?.some((draft) => draft.id === id))

  useEffect(() => {
    if (!there) return
    title.current?.focus({ preventScroll: true })
    onArrived()
  }, [there, onArrived])

  if (!drafts.data || drafts.data.length === 0) return null
  return (
    <section className={classes.desk} aria-labelledby="drafts-title">
      <Title order={2} size="h3" id="drafts-title" tabIndex={-1} ref={title} className={classes.title}>
        {t('intake.onDesk', { count: drafts.data.length })}
      </Title>
      {batchesOf(drafts.data).map((batch) => (
        <DraftBatch key={batch[0]?.batch.id} drafts={batch} />
      ))}
    </section>
  )
}

/** In the order in which they came, each batch together. */
function batchesOf(drafts: readonly IntakeDraft[]): IntakeDraft[][] {
  const batches = new Map<string, IntakeDraft[]>()
  for (const draft of drafts) batches.set(draft.batch.id, [...(batches.get(draft.batch.id) ?? []), draft])
  return [...batches.values()]
}
