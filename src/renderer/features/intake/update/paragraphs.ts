/** How a long text or a list changed, for reading: pure. */
import { wordsOf } from '#shared/sameWords.ts'

/** Items in a row that stayed, or that gave way to others. */
export type Stretch = { kind: 'same'; items: string[] } | { kind: 'changed'; before: string[]; after: string[] }

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

/** The longest common run of items, in order, told by their words; what lies between is changed. */
export function stretches(before: readonly string[], after: readonly string[]): Stretch[] {
  const keys = [before.map(wordsOf), after.map(wordsOf)] as const
  // common[i][j]: how many items the rests from i and from j have in common.
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = common[i] as number[]
      row[j] = keys[0][i] === keys[1][j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const found: Stretch[] = []
  const put = (kind: Stretch['kind']): Stretch => {
    const last = found.at(-1)
    if (last?.kind === kind) return last
    const next: Stretch = kind === 'same' ? { kind, items: [] } : { kind, before: [], after: [] }
    found.push(next)
    return next
  }
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]]
    const same = old !== undefined && fresh !== undefined && keys[0][i] === keys[1][j]
    const stretch = put(same ? 'same' : 'changed')
    if (stretch.kind === 'same') {
      stretch.items.push(after[j] ?? '')
      i++
      j++
    } else if (fresh === undefined || (old !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      stretch.before.push(old ?? '')
      i++
    } else {
      stretch.after.push(fresh)
      j++
    }
  }
  return found
}

export interface Marked {
  text: string
  changed: boolean
}

/** Two versions of one sentence with what differs between their common beginning and end marked, by words. */
export function markChange(before: string, after: string): { before: Marked[]; after: Marked[] } {
  const words = (text: string): string[] => text.match(/\S+\s*/g) ?? []
  const [old, fresh] = [words(before), words(after)]
  const shortest = Math.min(old.length, fresh.length)
  const alike = (i: number, j: number) => (old[i] ?? '').trim() === (fresh[j] ?? '').trim()
  let head = 0
  while (head < shortest && alike(head, head)) head++
  let tail = 0
  while (tail < shortest - head && alike(old.length - 1 - tail, fresh.length - 1 - tail)) tail++
  const mark = (all: string[]): Marked[] =>
    [
      { text: all.slice(0, head).join(''), changed: false },
      { text: all.slice(head, all.length - tail).join(''), changed: true },
      { text: all.slice(all.length - tail).join(''), changed: false },
    ].filter(({ text }) => text !== '')
  return { before: mark(old), after: mark(fresh) }
}
