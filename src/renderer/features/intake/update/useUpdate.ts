import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Case, CaseFields } from '#shared/cases.ts'
import { applyDifferences, caseDifferences, chosenAtFirst, type Difference } from '#shared/caseUpdate.ts'
import type { IntakeDraft } from '#shared/intake.ts'
import { orpc } from '../../../app/client.ts'
import { queries } from '../../../app/queries.ts'
import { sayProblem } from '../../../components/say.tsx'
import { useChange } from '../../../components/useChange.ts'
import { checkFields, tidyFields } from '../../cases/form/fields.ts'
import type { ClosingChoice } from './useClosing.ts'
import type { KnownCase } from './useKnownCase.ts'

interface UpdateNeeds {
  draft: IntakeDraft
  known: KnownCase | null
  /** The reading as it stands in the form. */
  values: CaseFields
  closing: ClosingChoice | null
  /** Writes what was typed in the reading. */
  flush: () => Promise<void>
  /** Where one goes once the draft is off the desk. */
  leave: (otherwise: string) => void
  /** A value that would be taken over is wrong: it can only be put right in the reading. */
  onWrong: () => void
}

export interface Update {
  query: UseQueryResult<Case, Error>
  /** The reading without blank rows: the differences' paths count in it. */
  printed: CaseFields
  differences: readonly Difference[]
  chosen: ReadonlySet<string>
  choose: (ids: readonly string[], chosen: boolean) => void
  save: () => Promise<void>
  saving: boolean
}

/** What the document changes in its case, what of it was chosen, and the way to save that. */
export function useUpdate({ draft, known, values, closing, flush, leave, onWrong }: UpdateNeeds): Update {
  const { t } = useTranslation()
  const query = useQuery({
    ...orpc.cases.get.queryOptions({ input: { id: known?.caseId ?? '' } }),
    enabled: known !== null,
  })
  const printed = useMemo(() => tidyFields(values), [values])
  const stored = useMemo(() => query.data && CaseFields.parse(query.data), [query.data])
  const differences = useMemo(() => (stored ? caseDifferences(stored, printed) : []), [stored, printed])

  // What the coordinator said, by id: it outlives a look at the reading and a correction there.
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map())
  const choose = useCallback(
    (ids: readonly string[], chosen: boolean) =>
      setSaid((before) => new Map([...before, ...ids.map((id) => [id, chosen] as const)])),
    [],
  )
  const close = closing?.value ?? null
  const chosen = useMemo(() => {
    const atFirst = chosenAtFirst(differences, close !== null)
    return new Set(differences.map(({ id }) => id).filter((id) => said.get(id) ?? atFirst.has(id)))
  }, [differences, said, close])

  const apply = useChange(
    {
      ...orpc.cases.applyUpdate.mutationOptions(),
      // Whatever stood in the way, the differences are to be looked at as they are now.
      onError: () => queries.invalidateQueries({ queryKey: orpc.cases.key() }),
    },
    {
      said: ({ held }, { close: closed }) => {
        const reference = query.data?.reference ?? ''
        if (closed) return t(held > 0 ? 'update.closedHeld' : 'update.closed', { reference, count: held })
        return chosen.size === 0
          ? t('update.kept', { reference })
          : t('update.updated', { reference, count: chosen.size })
      },
      after: ({ id }) => leave(`/cases/${id}`),
    },
  )

  const save = async () => {
    const of = query.data
    if (!of || !stored || apply.isPending) return
    const fields = applyDifferences(stored, differences, chosen)
    if (Object.keys(checkFields(fields)).length > 0) {
      sayProblem(t('update.toReading'))
      onWrong()
      return
    }
    await flush()
    apply.mutate({ id: of.id, draft: draft.id, seen: of.updatedAt, fields, close })
  }

  return { query, printed, differences, chosen, choose, save, saving: apply.isPending }
}
