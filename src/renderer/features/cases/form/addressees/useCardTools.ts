import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '#shared/addresseeParts.ts'
import { takesText } from '../../../../app/keys.ts'
import type { CaseAddressee } from '../fields.ts'
import type { CaseForm } from '../useCaseForm.ts'
import { cardName } from './cardName.ts'
import * as arrange from './rearrange.ts'
import type { Cards } from './useCards.ts'

/** What can be done with a card: each operation with its sentence, and by its keys. */
export function useCardTools(form: CaseForm, cards: Cards) {
  const { t } = useTranslation()
  const [splitting, setSplitting] = useState<number | null>(null)
  const now = () => form.getValues().addressees
  const nameOf = (index: number) => {
    const addressee = now()[index]
    return addressee ? cardName(t, addressee, index) : ''
  }

  const tools = {
    splitting,
    askSplit: (index: number) => setSplitting(index),
    leaveSplit: () => {
      if (splitting !== null) cards.focusHead(splitting)
      setSplitting(null)
    },
    move(from: number, to: number) {
      const list = now()
      if (to < 0 || to >= list.length) return
      const place = { name: nameOf(from), place: to + 1, count: list.length }
      cards.change(arrange.move(list, from, to), t('addressees.card.said.moved', place))
    },
    turn(index: number) {
      const own = now()[index]
      if (!own) return
      const role = own.role === 'target' ? 'copy' : 'target'
      const sentence = role === 'copy' ? 'addressees.card.said.copy' : 'addressees.card.said.target'
      cards.change(arrange.replace(now(), index, { ...own, role }), t(sentence, { name: nameOf(index) }))
    },
    split(sides: readonly Side[]) {
      if (splitting === null) return
      const name = nameOf(splitting)
      cards.change(arrange.split(now(), splitting, sides), t('addressees.card.said.split', { name }))
      setSplitting(null)
    },
    merge(index: number, other: number) {
      const list = now()
      const [one, two] = [list[index], list[other]]
      if (!one || !two) return
      const next = arrange.merge(list, index, other)
      const names = { name: nameOf(index), other: nameOf(other) }
      const near = Math.abs(index - other) === 1
      // Two from different places cannot go back to both by one line.
      const back = near ? { at: next.focus, instead: 1, before: index < other ? [one, two] : [two, one] } : null
      cards.change(next, t('addressees.card.said.merged', names), back)
    },
    duplicate(index: number) {
      cards.change(
        arrange.duplicate(now(), index),
        t('addressees.card.said.duplicated', { name: nameOf(index), place: index + 2 }),
      )
    },
    remove(index: number) {
      const own = now()[index]
      if (!own) return
      const name = nameOf(index)
      cards.change(arrange.remove(now(), index), t('addressees.card.said.removed', { name }), {
        at: index,
        instead: 0,
        before: [own],
      })
    },
    /** Other values in one card, from the directory. */
    replace(index: number, addressee: CaseAddressee, sentence: string) {
      const own = now()[index]
      if (!own) return
      const back = { at: index, instead: 1, before: [own] }
      cards.change(arrange.replace(now(), index, addressee), sentence, back)
    },
    /** Keys on a card; none of them while one types. */
    onKeyDown(event: KeyboardEvent<HTMLElement>, index: number) {
      const target = event.target
      if (!(target instanceof Element) || takesText(target) || event.ctrlKey || event.metaKey) return
      if (!event.currentTarget.contains(target) || target.closest('[role="menu"]')) return
      const run = keyed(event, index, target.closest('[data-card-head]') !== null)
      if (!run) return
      event.preventDefault()
      run()
    },
  }

  function keyed(event: KeyboardEvent, index: number, onHead: boolean): (() => void) | null {
    if (event.key === 'Delete' && onHead && !event.altKey) return () => tools.remove(index)
    if (!event.altKey) return null
    if (event.key === 'Enter') return () => tools.askSplit(index)
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return null
    return () => (event.shiftKey ? tools.merge(index, index + step) : tools.move(index, index + step))
  }

  return tools
}

export type CardTools = ReturnType<typeof useCardTools>
