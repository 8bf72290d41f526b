import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client.ts'
import { today } from '../../components/days.ts'
import { newId } from '../../components/ids.ts'
import { useNumber } from '../../components/locale.ts'
import { useChange } from '../../components/useChange.ts'
import type { RosterChoosing } from './useRosterSelection.ts'

/** From so many on, how far the work has come is shown. */
const many = 1000

/** What is done to all who are selected at once. */
export function useSelectionChanges({ selection, count, none }: RosterChoosing) {
  const { t } = useTranslation()
  const number = useNumber()
  const [job, setJob] = useState<string | null>(null)
  const done = { after: none }
  const settled = { onSettled: () => setJob(null) }
  const counted = (key: string) => ({
    ...done,
    said: ({ count: changed }: { count: number }) => t(key, { count: changed, number: number(changed) }),
  })
  const setActive = useChange(orpc.roster.setActive.mutationOptions(settled), {
    ...done,
    said: ({ count: changed }, { active }) =>
      t(active ? 'members.said.activated' : 'members.said.inactivated', { count: changed }),
  })
  const tag = useChange(orpc.roster.tag.mutationOptions(settled), {
    ...done,
    said: ({ count: changed }, { tag: name, on }) =>
      t(on ? 'roster.said.tagged' : 'roster.said.untagged', { count: changed, number: number(changed), tag: name }),
  })
  const withdraw = useChange(orpc.roster.withdrawConsent.mutationOptions(settled), counted('roster.said.withdrawn'))
  const remove = useChange(orpc.roster.remove.mutationOptions(settled), counted('members.said.removed'))
  const busy = [setActive, tag, withdraw, remove].some(({ isPending }) => isPending)

  /** One change at a time: a second click while it runs does nothing. */
  const begin = () => {
    if (selection === null || busy) return null
    const id = count >= many ? newId() : null
    setJob(id)
    return { selection, job: id }
  }
  const run = (work: (chosen: NonNullable<ReturnType<typeof begin>>) => void) => () => {
    const chosen = begin()
    if (chosen) work(chosen)
  }
  return {
    /** The work under way, when it is long. */
    job,
    setActive: (active: boolean) => run((chosen) => setActive.mutate({ ...chosen, active }))(),
    tag: (name: string, on: boolean) => run((chosen) => tag.mutate({ ...chosen, tag: name, on }))(),
    withdraw: (how: string) => run((chosen) => withdraw.mutate({ ...chosen, on: today(), how }))(),
    remove: run((chosen) => remove.mutate(chosen)),
  }
}

export type SelectionChanges = ReturnType<typeof useSelectionChanges>
