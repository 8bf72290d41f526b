import { useLayoutEffect, useRef, useState } from 'react'
import type { CaseAddressee } from '../fields.ts'
import type { CaseForm } from '../useCaseForm.ts'
import { useRows } from '../useRows.ts'
import { putBack, type Rearranged } from './rearrange.ts'

interface CardState {
  key: number
  open: boolean
}

/** What can be put back: `before` stood in place of the `instead` rows from `at` on. */
export interface Taken {
  said: string
  at: number
  instead: number
  before: CaseAddressee[]
}

interface Options {
  form: CaseForm
  addressees: readonly CaseAddressee[]
  /** Whether a card is opened at first. */
  wantsLook: (index: number) => boolean
  /** For each new row the row it was before, or -1. */
  onRearranged?: ((origins: readonly number[]) => void) | undefined
}

/**
 * The cards over the form's list: which of them are open, what was said last, and what can be put back. A card goes on
 * being itself wherever it is moved.
 */
export function useCards({ form, addressees, wantsLook, onRearranged }: Options) {
  const root = useRef<HTMLDivElement>(null)
  const made = useRef(0)
  const fresh = (open: boolean): CardState => {
    made.current += 1
    return { key: made.current, open }
  }
  const [cards, setCards] = useState(() => addressees.map((_, index) => fresh(wantsLook(index))))
  const [said, setSaid] = useState('')
  const [taken, setTaken] = useState<Taken | null>(null)
  const { rowKey, redraw } = useRows()

  // Rows come and go by other ways as well: text used as a new addressee, blank rows left out at save.
  if (cards.length !== addressees.length) setCards(addressees.map((_, index) => cards[index] ?? fresh(true)))

  const setOpen = (index: number, open: boolean) =>
    setCards((before) => before.map((card, row) => (row === index ? { ...card, open } : card)))

  // A card with something wrong in it stays open until it is closed by hand, also once that is corrected.
  const wrong = cards.findIndex(
    (card, row) => !card.open && Object.keys(form.errors).some((path) => path.startsWith(`addressees.${row}.`)),
  )
  if (wrong >= 0) setOpen(wrong, true)

  const [goingTo, setGoingTo] = useState<{ index: number } | null>(null)
  const focusHead = (index: number) => setGoingTo({ index })
  // With the drawing and not a frame later, so that the next key is not lost however fast it comes.
  useLayoutEffect(() => {
    if (goingTo === null) return
    const go = () => {
      const list = root.current
      const head = list?.querySelectorAll<HTMLElement>('[data-card-head]')[goingTo.index]
      const target = head ?? list?.querySelector<HTMLElement>(':scope > :last-child button')
      if (target === document.activeElement) return
      target?.focus({ preventScroll: true })
      target?.scrollIntoView({ block: 'nearest' })
    }
    go()
    // A menu that closes gives the focus back to its button only then.
    const again = requestAnimationFrame(go)
    return () => cancelAnimationFrame(again)
  }, [goingTo])

  /** Draws the list anew, says what happened and goes to the card that it happened to. */
  const change = (next: Rearranged, sentence: string, back: Omit<Taken, 'said'> | null = null) => {
    form.setFieldValue('addressees', next.addressees)
    // Errors are known by position only.
    form.setErrors(Object.fromEntries(Object.entries(form.errors).filter(([path]) => !path.startsWith('addressees.'))))
    setCards((before) =>
      next.origins.map((origin, row) => {
        const card = next.origins.indexOf(origin) === row ? before[origin] : undefined
        return card ?? fresh(false)
      }),
    )
    setTaken(back && { ...back, said: sentence })
    setSaid(sentence)
    onRearranged?.(next.origins)
    redraw()
    focusHead(next.focus)
  }

  const takeBack = (sentence: string) => {
    if (!taken) return
    change(putBack(form.getValues().addressees, taken.at, taken.instead, taken.before), sentence)
  }

  return {
    root,
    said,
    taken,
    isOpen: (index: number) => cards[index]?.open ?? true,
    cardKey: (index: number) => `${rowKey(0)}.${cards[index]?.key ?? `new${index}`}`,
    setOpen,
    focusHead,
    change,
    takeBack,
  }
}

export type Cards = ReturnType<typeof useCards>
