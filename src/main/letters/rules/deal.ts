/** Who writes which sheet: the pattern dealt out, fairly and always alike. */
import type { Pattern } from '#shared/packRules.ts'

export interface Deal {
  letters: number
  /**
   * The letter at a place of the pack, by the places of its writer and its sheet; `turn` counts the letters of its sheet
   * before it. Null beyond the end.
   */
  at(position: number): { writer: number; sheet: number; turn: number } | null
  /** The places of a writer's sheets, in order. */
  sheetsOf(writer: number): readonly number[]
  /** How many letters each writer, and each sheet, has. */
  perWriter: number[]
  perSheet: number[]
  /** Letters that the pattern wants and safety forbids; a null writer: nobody may write that sheet. */
  blocked: { writer: number | null; sheet: number }[]
}

interface Dealing {
  pattern: Pattern
  /** In the order in which they lie in the pack; the ids decide who gets what. */
  writers: readonly { id: string }[]
  sheets: readonly { id: string }[]
  mayWrite(writer: number, sheet: number): boolean
}

/**
 * Deals by ids and not by places, so that the same people get the same sheets however lists are sorted. Where nobody is
 * forbidden anything, counts differ by at most one, both over writers and over sheets.
 */
export function deal({ pattern, writers, sheets, mayWrite }: Dealing): Deal {
  const given: number[][] = writers.map(() => [])
  const blocked: Deal['blocked'] = []
  const places = (of: readonly { id: string }[]) =>
    of.map((_, place) => place).sort((a, b) => compare(of[a]?.id ?? '', of[b]?.id ?? ''))

  if (pattern.kind === 'everyone') {
    const all = sheets.map((_, sheet) => sheet)
    writers.forEach((_, writer) => {
      const may = all.filter((sheet) => mayWrite(writer, sheet))
      given[writer] = may.length === all.length ? all : may
      if (may.length < all.length)
        for (const sheet of all) if (!mayWrite(writer, sheet)) blocked.push({ writer, sheet })
    })
  } else if (pattern.kind === 'each') {
    const queue = places(sheets)
    for (const writer of places(writers)) {
      const taken = take(queue, pattern.letters, (sheet) => mayWrite(writer, sheet))
      given[writer] = taken.sort((a, b) => a - b)
      const short = Math.min(pattern.letters, sheets.length) - taken.length
      const forbidden = queue.filter((sheet) => !mayWrite(writer, sheet)).sort((a, b) => a - b)
      for (const sheet of forbidden.slice(0, short)) blocked.push({ writer, sheet })
    }
  } else if (writers.length > 0) {
    const queue = places(writers)
    for (const sheet of places(sheets)) {
      const [writer] = take(queue, 1, (one) => mayWrite(one, sheet))
      if (writer === undefined) blocked.push({ writer: null, sheet })
      else given[writer]?.push(sheet)
    }
    for (const taken of given) taken.sort((a, b) => a - b)
  }
  return laidOut(given, sheets.length, blocked)
}

/** Takes the first so many that may be taken and puts them at the queue's end: whoever waited longest comes first. */
function take(queue: number[], count: number, may: (place: number) => boolean): number[] {
  const taken: number[] = []
  for (let i = 0; i < queue.length && taken.length < count; i++) {
    const place = queue[i]
    if (place !== undefined && may(place)) taken.push(place)
  }
  if (taken.length === 0) return taken
  const out = new Set(taken)
  const rest = queue.filter((place) => !out.has(place))
  queue.splice(0, queue.length, ...rest, ...taken)
  return [...taken]
}

/** A writer's letters lie together, to be signed in one go. */
function laidOut(given: number[][], sheets: number, blocked: Deal['blocked']): Deal {
  const ends: number[] = []
  const perSheet = new Array<number>(sheets).fill(0)
  let letters = 0
  const turns: number[][] = []
  for (const taken of given) {
    const own = taken.map((sheet) => perSheet[sheet] ?? 0)
    for (const sheet of taken) perSheet[sheet] = (perSheet[sheet] ?? 0) + 1
    turns.push(own)
    letters += taken.length
    ends.push(letters)
  }
  return {
    letters,
    perWriter: given.map((taken) => taken.length),
    perSheet,
    blocked,
    sheetsOf: (writer) => given[writer] ?? [],
    at(position) {
      if (position < 0 || position >= letters) return null
      let [low, high] = [0, ends.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((ends[middle] ?? 0) > position) high = middle
        else low = middle + 1
      }
      const place = position - (ends[low - 1] ?? 0)
      const [sheet, turn] = [given[low]?.[place], turns[low]?.[place]]
      return sheet === undefined || turn === undefined ? null : { writer: low, sheet, turn }
    },
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
