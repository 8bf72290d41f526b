import { Button } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IntakeDraft } from '#shared/intake.ts'

interface JoinNeighbourProps {
  draft: IntakeDraft
  /** The other drafts that came in with it. */
  others: readonly IntakeDraft[]
  busy: boolean
  onJoin: (ids: string[]) => void
}

/** For a part of a longer text: puts it together with the part after it, or before it where it is the last. */
export function JoinNeighbour({ draft, others, busy, onJoin }: JoinNeighbourProps) {
  const { t } = useTranslation()
  const { part } = draft
  if (!part) return null
  const same = others.filter((other) => other.part?.of === part.of)
  const neighbour =
    same.find((other) => other.part?.start === part.end) ?? same.find((other) => other.part?.end === part.start)
  if (!neighbour) return null
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconArrowMerge size={14} aria-hidden />}
      disabled={busy}
      onClick={() => onJoin([draft.id, neighbour.id])}
    >
      {t('intake.split.backWith', { name: neighbour.edited.reference ?? t('intake.split.neighbour') })}
    </Button>
  )
}
