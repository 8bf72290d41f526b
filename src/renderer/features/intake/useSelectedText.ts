import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { Stretch } from '#shared/intake.ts'
import { selectedStretch } from './sourceSelection.ts'

export interface SelectedText extends Stretch {
  text: string
  /** Where a small toolbar goes, in pixels of the window. */
  left: number
  top: number
}

interface Selecting {
  selected: SelectedText | null
  /** Looks now, e.g. when a key asks before the selecting one is let go. */
  look: () => void
}

/** The text selected inside an element, once the mouse or key that selects it is let go. Held still while `hold`. */
export function useSelectedText(inside: RefObject<HTMLElement | null>, hold: boolean): Selecting {
  const [selected, setSelected] = useState<SelectedText | null>(null)
  const look = useCallback(() => setSelected(selectionIn(inside.current)), [inside])

  useEffect(() => {
    if (hold) return
    const clear = () => {
      if (document.getSelection()?.isCollapsed) setSelected(null)
    }
    document.addEventListener('mouseup', look)
    document.addEventListener('keyup', look)
    document.addEventListener('selectionchange', clear)
    window.addEventListener('scroll', look, true)
    window.addEventListener('resize', look)
    return () => {
      document.removeEventListener('mouseup', look)
      document.removeEventListener('keyup', look)
      document.removeEventListener('selectionchange', clear)
      window.removeEventListener('scroll', look, true)
      window.removeEventListener('resize', look)
    }
  }, [look, hold])

  return { selected, look }
}

function selectionIn(element: HTMLElement | null): SelectedText | null {
  const stretch = element && selectedStretch(element)
  const selection = document.getSelection()
  if (!stretch || !selection) return null
  // What can be seen of the element: it scrolls in the pane around it.
  const around = (element.parentElement ?? element).getBoundingClientRect()
  const place = selection.getRangeAt(0).getBoundingClientRect()
  return {
    ...stretch,
    text: (element.textContent ?? '').slice(stretch.start, stretch.end),
    left: Math.max(around.left, Math.min(place.left, around.right - 120)),
    top: Math.max(around.top, Math.min(place.bottom + 6, around.bottom - 40)),
  }
}
