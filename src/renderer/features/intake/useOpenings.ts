import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { IntakeDraft, Opening } from '#shared/intake.ts'
import { orpc } from '../../app/client.ts'

/** What the reader says of a text that it did not dare to split. */
export const doubt = 'intake.warning.severalReferences'

const none: readonly number[] = []

interface Openings {
  /** Where cases seem to begin; null where nothing is to be asked. */
  openings: readonly Opening[] | null
  /** The places of the further ones. */
  borders: readonly number[]
}

/** Whether to ask about several cases in a draft's text, and where they would begin. */
export function useOpenings(draft: IntakeDraft): Openings {
  const asked = !draft.oneCase && draft.read.warnings.some(({ key }) => key === doubt)
  const found = useQuery(
    orpc.intake.openings.queryOptions({ input: { id: draft.id }, enabled: asked, staleTime: 'static' }),
  )
  const openings = asked ? (found.data ?? null) : null
  const borders = useMemo(() => openings?.slice(1).map(({ at }) => at) ?? none, [openings])
  return { openings, borders }
}
