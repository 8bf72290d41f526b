/** What the arrow keys select in the source: up and down by lines, left and right by words, Shift extends. Pure. */
import type { Stretch } from '#shared/intake.ts'
import { lineAt } from './sourceLines.ts'

export interface Caret {
  by: 'line' | 'word'
  /** Where the selection began, and where the keys are now: a line or a word each. */
  anchor: Stretch
  head: Stretch
}

/** Lines that PageUp and PageDown go over. */
const page = 12

const steps: Record<string, (line: number, count: number) => number> = {
  ArrowUp: (line) => line - 1,
  ArrowDown: (line) => line + 1,
  PageUp: (line) => line - page,
  PageDown: (line) => line + page,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** The first key after the source got the focus takes the line that is marked there. */
export const caretAt = (line: Stretch): Caret => ({ by: 'line', anchor: line, head: line })

/** The caret after a key; null for a key that does not move it. */
export function moveCaret(
  text: string,
  lines: readonly Stretch[],
  caret: Caret,
  key: string,
  extend: boolean,
): Caret | null {
  const step = steps[key]
  if (step) {
    const now = lineAt(lines, caret.head.start)
    const head = lines[Math.min(Math.max(step(now, lines.length), 0), lines.length - 1)]
    if (!head) return null
    return { by: 'line', anchor: extend ? caret.anchor : head, head }
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  return moveByWord(text, caret, key === 'ArrowRight', extend)
}

function moveByWord(text: string, caret: Caret, right: boolean, extend: boolean): Caret | null {
  if (caret.by === 'line' && !extend) {
    // A line is left for its first word, or for its last one.
    const word = right ? wordAfter(text, caret.head.start) : wordBefore(text, caret.head.end)
    return word && { by: 'word', anchor: word, head: word }
  }
  const anchor = caret.by === 'word' ? caret.anchor : wordAfter(text, Math.min(caret.anchor.start, caret.head.start))
  const from = caret.by === 'word' ? caret.head : wordBefore(text, Math.max(caret.anchor.end, caret.head.end))
  if (!anchor || !from) return null
  const head = (right ? wordAfter(text, from.end) : wordBefore(text, from.start)) ?? from
  return { by: 'word', anchor: extend ? anchor : head, head }
}

function wordAfter(text: string, at: number): Stretch | null {
  const word = /\S+/g
  word.lastIndex = at
  const found = word.exec(text)
  return found && { start: found.index, end: found.index + found[0].length }
}

function wordBefore(text: string, at: number): Stretch | null {
  let end = at
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1
  let start = end
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start -= 1
  return start < end ? { start, end } : null
}

/** What is selected, without blanks at its edges. */
export function selectedBy(text: string, { anchor, head }: Caret): Stretch {
  let start = Math.min(anchor.start, head.start)
  let end = Math.max(anchor.end, head.end)
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (start < end && /\s/.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
