import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionDecisions, ActionOutcome } from '#shared/actionImport.ts'
import type { FileRef } from '#shared/files.ts'
import { orpc } from '../../../app/client.ts'
import { queries } from '../../../app/queries.ts'
import { newId } from '../../../components/ids.ts'
import { useChange } from '../../../components/useChange.ts'
import type { SourceOfList } from './listSource.ts'

export interface ImportedList {
  operation: string
  outcome: ActionOutcome
  rejected: number
  rejectFile: FileRef | null
}

/** Runs an import as a job that can be watched and cancelled. */
export function useRunActionImport() {
  const { t } = useTranslation()
  const [job, setJob] = useState<string | null>(null)
  const [result, setResult] = useState<ImportedList | null>(null)
  const options = orpc.actions.runImport.mutationOptions({
    // The log has changed since the page was read: it is read anew, and the coordinator looks again.
    onError: () => void queries.invalidateQueries(),
  })
  const change = useChange(options, {
    said: ({ outcome }) => (outcome.added.count === 0 ? '' : t('actionImport.done')),
    after: setResult,
  })
  return {
    job,
    result,
    busy: change.isPending,
    /** @param expected what the page says will happen */
    run: (asked: SourceOfList & { decisions: ActionDecisions }, expected: ActionOutcome) => {
      if (change.isPending) return
      const next = newId()
      setJob(next)
      change.mutate({ ...asked, expected, job: next })
    },
    forget: () => setResult(null),
  }
}
