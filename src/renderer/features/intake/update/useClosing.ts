import { useMemo, useState } from 'react'
import type { Closing } from '#shared/cases.ts'
import { closingDay } from '#shared/caseUpdate.ts'
import type { CaseDraft } from '#shared/intake.ts'
import { today } from '../../../components/days.ts'

export interface ClosingChoice {
  notice: string
  wanted: boolean
  on: string
  setWanted: (wanted: boolean) => void
  setOn: (on: string) => void
  /** What goes to the desk; null where the coordinator does not believe the reader. */
  value: Closing | null
}

/** What becomes of a document's word that the action has ended; null where it says no such thing. */
export function useClosing(read: CaseDraft): ClosingChoice | null {
  const [wanted, setWanted] = useState(true)
  const [on, setOn] = useState(() => closingDay(read, today()))
  const notice = read.closed?.notice
  return useMemo(
    () =>
      notice === undefined ? null : { notice, wanted, on, setWanted, setOn, value: wanted ? { on, notice } : null },
    [notice, wanted, on],
  )
}
