import { type RefObject, useEffect, useState } from 'react'

export interface SelectedText {
  text: string
  /** Where a small toolbar goes, in pixels of the window. */
  left: number
  top: number
}

/** The text selected inside an element, once the mouse or key that selects it is let go. Held still while `hold`. */
export function useSelectedText(inside: RefObject<HTMLElement | null>, hold: boolean): SelectedText | null {
  const [selected, setSelected] = useState<SelectedText | null>(null)

  useEffect(() => {
    if (hold) return
    const read = () => setSelected(selectionIn(inside.current))
    const clear = () => {
      if (document.getSelection()?.isCollapsed) setSelected(null)
    }
    document.addEventListener('mouseup', read)
    document.addEventListener('keyup', read)
    document.addEventListener('selectionchange', clear)
    window.addEventListener('scroll', read, true)
    return () => {
      document.removeEventListener('mouseup', read)
      document.removeEventListener('keyup', read)
      document.removeEventListener('selectionchange', clear)
      window.removeEventListener('scroll', read, true)
    }
  }, [inside, hold])

  return selected
}

function selectionIn(element: HTMLElement | null): SelectedText | null {
  const selection = document.getSelection()
  if (!element || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.commonAncestorContainer)) return null
  const text = selection.toString()
  if (text.trim() === '') return null
  const around = element.getBoundingClientRect()
  const place = range.getBoundingClientRect()
  return {
    text,
    left: Math.max(around.left, Math.min(place.left, around.right - 120)),
    top: Math.max(around.top, Math.min(place.bottom + 6, around.bottom - 40)),
  }
}
