import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Case } from '#shared/cases.ts'
import { everybody, type RosterView } from '#shared/roster.ts'
import type { CaseWording, PartName, WordingParts, WordingPreview } from '#shared/wording.ts'
import { desk, orpc } from '../../app/client.ts'
import { type Draft, type Edited, filled } from './draft.ts'

export interface Previewing {
  /** Null while there is nobody to write, or nobody to write to. */
  letter: WordingPreview | null
  loaded: boolean
  addressees: Case['addressees']
  setMember: (id: string | null) => void
  setAddressee: (id: string | null) => void
  /** To the next writer, and the next turn of the variants. */
  step: (by: 1 | -1) => Promise<void>
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
  return {
    letter,
    loaded: preview.isSuccess,
    addressees: about.data?.addressees ?? [],
    setMember,
    setAddressee,
    async step(by) {
      const next = await neighbour(letter?.memberId ?? null, by)
      if (next) setMember(next)
      setTurn((before) => Math.max(0, before + by))
    },
  }
}

/** Who may write and stands before or after a member on the roster, round and round; null where nobody may. */
async function neighbour(of: string | null, by: number): Promise<string | null> {
  const view: RosterView = { ...everybody, show: 'active', consent: 'given' }
  const { found } = await desk.roster.page({ view, offset: 0, limit: 0 })
  if (found === 0) return null
  const at = of === null ? -1 : ((await desk.roster.place({ view, id: of })) ?? -1)
  const next = (at + by + found) % found
  const [id = null] = await desk.roster.ids({ view, from: next, to: next + 1 })
  return id
}

/** The variant under the caret; without one, those of the letter's turn. */
function pinOf(draft: Draft, edited: Edited | null, open: PartName | null) {
  if (edited === null || edited.part !== open) return null
  const part = draft.find((one) => one.part === edited.part)
  const variant = part ? filled(part).findIndex(({ id }) => id === edited.id) : -1
  return variant < 0 ? null : { part: edited.part, variant }
}
