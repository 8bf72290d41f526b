import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react'
import type { Stretch } from '#shared/intake.ts'
import { type Caret, caretAt, moveCaret, selectedBy } from './sourceCaret.ts'
import { lineAt } from './sourceLines.ts'
import { selectedStretch, selectStretch } from './sourceSelection.ts'

interface SourceKeys {
  /** The line that the keys are at. */
  active: number
  /** What the keys selected last, for those who hear it. */
  selected: Stretch | null
  onKeyDown: (event: KeyboardEvent) => void
  /** Takes up what the mouse selected, so that the keys go on from there. */
  onMouseUp: () => void
  /** Puts the keys at a place of the text, with nothing selected. */
  goTo: (at: number) => void
}

/** Selecting in the source by keyboard. `onMenu`: Enter or the Menu key; something is selected then. */
export function useSourceKeys(
  list: RefObject<HTMLElement | null>,
  text: string,
  lines: readonly Stretch[],
  onMenu: () => void,
): SourceKeys {
  const caret = useRef<Caret | null>(null)
  const [active, setActive] = useState(0)
  const [selected, setSelected] = useState<Stretch | null>(null)

  const put = (next: Caret) => {
    caret.current = next
    const stretch = selectedBy(text, next)
    setActive(lineAt(lines, next.head.start))
    setSelected(stretch)
    if (list.current) selectStretch(list.current, stretch)
  }

  const goTo = useCallback(
    (at: number) => {
      caret.current = null
      setSelected(null)
      setActive(lineAt(lines, at))
    },
    [lines],
  )

  return {
    active,
    selected,
    goTo,
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const here = lines[active]
      if (!here) return
      const menu = event.key === 'Enter' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
      // The first step up or down takes the line that is marked; every other key goes on from it.
      const first = caret.current === null && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
      const from = caret.current ?? caretAt(here)
      const next = first ? from : moveCaret(text, lines, from, event.key, event.shiftKey)
      if (menu || event.key === ' ') {
        event.preventDefault()
        if (!caret.current) put(caretAt(here))
        if (menu) onMenu()
      } else if (next) {
        event.preventDefault()
        put(next)
      }
    },
    onMouseUp() {
      const stretch = list.current ? selectedStretch(list.current) : null
      caret.current = stretch && { by: 'word', anchor: stretch, head: stretch }
      if (stretch) setActive(lineAt(lines, stretch.start))
    },
  }
}
