import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Case } from '#shared/cases.ts'
import type { Member } from '#shared/members.ts'
import type { CaseWording, PartName, WordingParts, WordingPreview } from '#shared/wording.ts'
import { orpc } from '../../app/client.ts'
import { type Draft, type Edited, filled } from './draft.ts'

export interface Previewing {
  /** Null while there is nobody to write, or nobody to write to. */
  letter: WordingPreview | null
  loaded: boolean
  writers: Member[]
  addressees: Case['addressees']
  setMember: (id: string | null) => void
  setAddressee: (id: string | null) => void
  /** To the next writer, and the next turn of the variants. */
  step: (by: 1 | -1) => void
}

interface Shown {
  of: CaseWording
  parts: WordingParts
  draft: Draft
  edited: Edited | null
  open: PartName | null
  several: boolean
}

/** A letter as the wording gives it, for any writer and addressee, while one types. */
export function usePreview({ of, parts, draft, edited, open, several }: Shown): Previewing {
  const [memberId, setMember] = useState<string | null>(null)
  const [addresseeId, setAddressee] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const members = useQuery(orpc.members.list.queryOptions())
  const about = useQuery(orpc.cases.get.queryOptions({ input: { id: of.caseId } }))
  const { caseId, language } = of
  const input = { caseId, language, parts, memberId, addresseeId, turn, several, pin: pinOf(draft, edited, open) }
  const [settled] = useDebouncedValue(input, 150)
  const preview = useQuery({
    ...orpc.wording.preview.queryOptions({ input: settled }),
    placeholderData: keepPreviousData,
    // Every keystroke asks another question; none of them is asked twice.
    gcTime: 5_000,
  })
  const letter = preview.data ?? null
  const writers = (members.data ?? []).filter(({ active, consent }) => active && consent.given)
  return {
    letter,
    loaded: preview.isSuccess,
    writers,
    addressees: about.data?.addressees ?? [],
    setMember,
    setAddressee,
    step(by) {
      const at = writers.findIndex(({ id }) => id === letter?.memberId)
      const next = writers[(at + by + writers.length) % writers.length]
      if (next) setMember(next.id)
      setTurn(Math.max(0, turn + by))
    },
  }
}

/** The variant under the caret; without one, those of the letter's turn. */
function pinOf(draft: Draft, edited: Edited | null, open: PartName | null) {
  if (edited === null || edited.part !== open) return null
  const part = draft.find((one) => one.part === edited.part)
  const variant = part ? filled(part).findIndex(({ id }) => id === edited.id) : -1
  return variant < 0 ? null : { part: edited.part, variant }
}
