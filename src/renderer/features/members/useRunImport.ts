import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import type { Decisions, ImportOutcome } from '#shared/memberImport.ts'
import { orpc } from '../../app/client.ts'
import { queries } from '../../app/queries.ts'
import { newId } from '../../components/ids.ts'
import { useNumber } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import type { ImportSourceInput } from './useDuplicates.ts'

export interface Imported {
  operation: string
  outcome: ImportOutcome
  rejected: number
  rejectFile: FileRef | null
}

/** Runs an import as a job that can be watched and cancelled. */
export function useRunImport() {
  const { t } = useTranslation()
  const number = useNumber()
  const [job, setJob] = useState<string | null>(null)
  const [result, setResult] = useState<Imported | null>(null)
  const options = orpc.members.runImport.mutationOptions({
    // The roster has changed since the page was read: it is read anew, and the coordinator looks again.
    onError: () => void queries.invalidateQueries(),
  })
  const change = useChange(options, {
    said: ({ added }) => (added === 0 ? '' : t('memberImport.past.added', { count: added, number: number(added) })),
    after: setResult,
  })
  return {
    job,
    result,
    busy: change.isPending,
    /** @param expected what the page says will happen */
    run: (asked: ImportSourceInput & { decisions: Decisions }, expected: ImportOutcome) => {
      if (change.isPending) return
      const next = newId()
      setJob(next)
      change.mutate({ ...asked, expected, job: next })
    },
    forget: () => setResult(null),
  }
}
