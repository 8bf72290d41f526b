import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangePlan } from '#shared/exchange.ts'
import type { FileRef } from '#shared/files.ts'
import { orpc } from '../../app/client.ts'
import { newId } from '../../components/ids.ts'
import { refusalText } from '../../components/refusals.ts'
import { useChange } from '../../components/useChange.ts'

/** A file from its passphrase to its merge. The passphrase stays in the page and is asked for once. */
export function useOpening(onMerged: () => void) {
  const { t } = useTranslation()
  const [plan, setPlan] = useState<ExchangePlan | null>(null)
  const [apart, setApart] = useState<readonly string[]>([])
  const [job, setJob] = useState<string | null>(null)
  const look = useChange(orpc.exchange.look.mutationOptions(), { quiet: true, after: setPlan })
  const merge = useChange(orpc.exchange.merge.mutationOptions(), {
    said: ({ plan: done }) => t('exchange.open.merged', { from: done.from || t('exchange.nameless') }),
    after: onMerged,
  })
  const sought = (file: FileRef, passphrase: string, others: readonly string[]) => ({
    token: file.token,
    passphrase: passphrase.trim().replace(/\s+/g, ' '),
    apart: [...others],
    job: null,
  })
  return {
    plan,
    job,
    looking: look.isPending,
    merging: merge.isPending,
    problem: look.isError ? refusalText(t, look.error) : null,
    /** Whether everything in the file is here already. */
    nothing: plan !== null && isNothing(plan),
    look: (file: FileRef, passphrase: string) => {
      if (!look.isPending) look.mutate(sought(file, passphrase, apart))
    },
    setApart: (file: FileRef, passphrase: string, id: string, others: boolean) => {
      const next = others ? [...apart, id] : apart.filter((one) => one !== id)
      setApart(next)
      look.mutate(sought(file, passphrase, next))
    },
    merge: (file: FileRef, passphrase: string) => {
      if (plan === null || merge.isPending) return
      const next = newId()
      setJob(next)
      merge.mutate({ ...sought(file, passphrase, apart), expected: plan.fingerprint, job: next })
    },
    forget: () => {
      setPlan(null)
      setApart([])
      look.reset()
    },
  }
}

const isNothing = ({ kinds, sameCases, joined, tallies, files }: ExchangePlan): boolean =>
  kinds.every(({ added, changed, gone, conflicts, binned }) => added + changed + gone + conflicts + binned === 0) &&
  sameCases.length === 0 &&
  joined.length === 0 &&
  tallies.newer === 0 &&
  files === 0
