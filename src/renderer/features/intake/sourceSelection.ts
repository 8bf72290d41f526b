/** Between the browser's selection and places in the source's text. The element must hold that text and no other. */
import type { Stretch } from '#shared/intake.ts'

/** The selected stretch of the element's text, blanks at its edges left out; null when nothing is selected in it. */
export function selectedStretch(element: HTMLElement): Stretch | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.commonAncestorContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const text = range.toString()
  const words = text.trim()
  if (words === '') return null
  const start = before.toString().length + (text.length - text.trimStart().length)
  return { start, end: start + words.length }
}

/** Selects a stretch of the element's text. */
export function selectStretch(element: HTMLElement, { start, end }: Stretch): void {
  const from = pointAt(element, start)
  const to = pointAt(element, end)
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

function pointAt(element: HTMLElement, at: number): { node: Node; offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = at
  let last: Text | null = null
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
    last = node
  }
  return last && { node: last, offset: last.length }
}
