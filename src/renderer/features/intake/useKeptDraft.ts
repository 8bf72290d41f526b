import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CaseFields } from '#shared/cases.ts'
import { draftFromFields } from '#shared/draftFields.ts'
import type { CaseDraft, IntakeDraft } from '#shared/intake.ts'
import { desk, orpc } from '../../app/client.ts'

const pauseMs = 600

export type Kept = 'kept' | 'waiting' | 'failed'

interface Keeper {
  state: Kept
  /** Notes what the form holds now; written to the desk after a pause in typing. */
  note: (fields: CaseFields) => void
  /** Writes what is still waiting, and waits for it. */
  flush: () => Promise<void>
}

/** Keeps a draft's edits on the desk while they are typed, so that they outlive the window. */
export function useKeptDraft(draft: IntakeDraft): Keeper {
  const [state, setState] = useState<Kept>('kept')
  const queries = useQueryClient()
  const waiting = useRef<CaseDraft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const writing = useRef<Promise<void>>(Promise.resolve())
  const { id, read } = draft

  const write = useCallback(() => {
    clearTimeout(timer.current)
    // One after the other: an older text must never arrive after a newer one.
    writing.current = writing.current.then(async () => {
      const edited = waiting.current
      if (!edited) return
      waiting.current = null
      queries.setQueryData(orpc.intake.draft.queryKey({ input: { id } }), (old) => (old ? { ...old, edited } : old))
      try {
        await desk.intake.keep({ id, edited })
        setState(waiting.current ? 'waiting' : 'kept')
      } catch {
        waiting.current ??= edited
        setState('failed')
      }
    })
    return writing.current
  }, [id, queries])

  const note = useCallback(
    (fields: CaseFields) => {
      waiting.current = draftFromFields(read, fields)
      setState('waiting')
      clearTimeout(timer.current)
      timer.current = setTimeout(write, pauseMs)
    },
    [read, write],
  )

  useEffect(() => {
    const leave = () => void write()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      void write().then(() => queries.invalidateQueries({ queryKey: orpc.intake.drafts.key() }))
    }
  }, [write, queries])

  return useMemo(() => ({ state, note, flush: write }), [state, note, write])
}
