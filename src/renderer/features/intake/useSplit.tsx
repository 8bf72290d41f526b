import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { IntakeDraft } from '#shared/intake.ts'
import { orpc } from '../../app/client.ts'
import { sayDone } from '../../components/say.tsx'
import { useChange } from '../../components/useChange.ts'

interface Split {
  /** A new case begins at this place of the draft's text. */
  split: (at: number) => void
  /** Puts drafts of neighbouring parts together. */
  join: (ids: string[]) => void
  /** The text is one case. */
  settle: () => void
  busy: boolean
}

/** Cutting a draft's text and putting it together again. `before` writes what is still being typed. */
export function useSplit(draft: IntakeDraft, before: () => Promise<void>): Split {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const joining = useChange(orpc.intake.join.mutationOptions(), {
    said: () => t('intake.split.joined'),
    after: ({ id }) => navigate(`/intake/${id}`, { replace: true }),
  })
  const splitting = useChange(orpc.intake.split.mutationOptions(), {
    after: ({ drafts }) => {
      // Drafts are outside the undo history, so the way back is a change of its own.
      sayDone(t('intake.split.done', { count: drafts.length }), {
        label: t('intake.split.back'),
        run: () => joining.mutate({ ids: drafts.map(({ id }) => id) }),
      })
      navigate(`/intake/${drafts[0]?.id}`, { replace: true })
    },
  })
  const settling = useChange(orpc.intake.settle.mutationOptions(), {
    after: () =>
      queries.setQueryData(
        orpc.intake.draft.queryKey({ input: { id: draft.id } }),
        (old) => old && { ...old, oneCase: true },
      ),
  })
  return {
    split: (at) => void before().then(() => splitting.mutate({ id: draft.id, at })),
    join: (ids) => void before().then(() => joining.mutate({ ids })),
    settle: () => settling.mutate({ id: draft.id }),
    busy: joining.isPending || splitting.isPending || settling.isPending,
  }
}
