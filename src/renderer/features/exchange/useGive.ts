import { useState } from 'react'
import type { ExchangeScope } from '#shared/exchange.ts'
import type { FileRef } from '#shared/files.ts'
import { orpc } from '../../app/client.ts'
import { newId } from '../../components/ids.ts'
import { useChange } from '../../components/useChange.ts'

/** Writes the encrypted file, once at a time. */
export function useGive() {
  const [job, setJob] = useState<string | null>(null)
  const [saved, setSaved] = useState<FileRef | null>(null)
  const change = useChange(orpc.exchange.give.mutationOptions(), { after: (given) => setSaved(given?.file ?? null) })
  return {
    job: change.isPending ? job : null,
    saved,
    busy: change.isPending,
    run: (scope: ExchangeScope, passphrase: string) => {
      if (change.isPending) return
      const next = newId()
      setJob(next)
      change.mutate({ scope, passphrase, job: next })
    },
  }
}
