import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '#shared/files.ts'
import type { MemberColumn } from '#shared/members.ts'
import { orpc } from '../../app/client.ts'
import { newId } from '../../components/ids.ts'
import { useChange } from '../../components/useChange.ts'

export interface Imported {
  operation: string
  added: number
  rejected: number
  rejectFile: FileRef | null
}

/** Runs an import as a job that can be watched and cancelled. */
export function useRunImport() {
  const { t } = useTranslation()
  const [job, setJob] = useState<string | null>(null)
  const [result, setResult] = useState<Imported | null>(null)
  const change = useChange(orpc.members.runImport.mutationOptions(), {
    said: ({ added }) => (added === 0 ? '' : t('members.import.added', { count: added })),
    after: setResult,
  })
  return {
    job,
    result,
    busy: change.isPending,
    run: (file: string, mapping: MemberColumn[]) => {
      if (change.isPending) return
      const next = newId()
      setJob(next)
      change.mutate({ file, mapping, job: next })
    },
    forget: () => setResult(null),
  }
}
