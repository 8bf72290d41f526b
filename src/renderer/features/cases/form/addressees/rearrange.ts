/** The operations on a list of addressees, each with where every row came from: pure. */
import { mergeParties, type Side, splitParty } from '#shared/addresseeParts.ts'
import type { CaseAddressee } from '../fields.ts'

export interface Rearranged {
  addressees: CaseAddressee[]
  /** For each new row the row it was before; -1 for one that was not there. A row that was split comes twice. */
  origins: number[]
  /** The row that the operation was about, as it lies now. */
  focus: number
}

type List = readonly CaseAddressee[]

const rows = (list: List): number[] => list.map((_, index) => index)

function arranged(list: List, origins: number[], focus: number): Rearranged {
  return { addressees: origins.flatMap((origin) => list[origin] ?? []), origins, focus }
}

export function move(list: List, from: number, to: number): Rearranged {
  const origins = rows(list).filter((row) => row !== from)
  origins.splice(to, 0, from)
  return arranged(list, origins, to)
}

export function remove(list: List, at: number): Rearranged {
  const origins = rows(list).filter((row) => row !== at)
  return arranged(list, origins, Math.min(at, origins.length - 1))
}

/** With other values in one row. */
export function replace(list: List, at: number, addressee: CaseAddressee): Rearranged {
  return { addressees: list.map((one, row) => (row === at ? addressee : one)), origins: rows(list), focus: at }
}

export function duplicate(list: List, at: number): Rearranged {
  const copy = list[at]
  if (!copy) return arranged(list, rows(list), at)
  // Two that are linked to one entry would be one in the case.
  return insert(list, at + 1, [{ ...copy, id: null }])
}

export function insert(list: List, at: number, added: List): Rearranged {
  return {
    addressees: [...list.slice(0, at), ...added, ...list.slice(at)],
    origins: [...rows(list).slice(0, at), ...added.map(() => -1), ...rows(list).slice(at)],
    focus: at,
  }
}

export function split(list: List, at: number, sides: readonly Side[]): Rearranged {
  const whole = list[at]
  if (!whole) return arranged(list, rows(list), at)
  const [first, second] = splitParty(whole, sides)
  return {
    addressees: [...list.slice(0, at), first, { ...second, id: null }, ...list.slice(at + 1)],
    origins: rows(list).flatMap((row) => (row === at ? [row, row] : [row])),
    focus: at + 1,
  }
}

/** `other` goes into `at`, in the order in which they lie; the one that was asked keeps its part in the case and its link. */
export function merge(list: List, at: number, other: number): Rearranged {
  const [one, two] = [list[Math.min(at, other)], list[Math.max(at, other)]]
  const kept = list[at]
  if (!one || !two || !kept || at === other) return arranged(list, rows(list), at)
  const merged = { ...mergeParties(one, two), role: kept.role, id: kept.id ?? list[other]?.id ?? null }
  const origins = rows(list).filter((row) => row !== other)
  return {
    addressees: origins.flatMap((row) => (row === at ? merged : (list[row] ?? []))),
    origins,
    focus: origins.indexOf(at),
  }
}

/** Puts rows back where others lie now; what was typed in all other rows stays. */
export function putBack(list: List, at: number, instead: number, before: List): Rearranged {
  const { addressees, origins } = insert(
    list.filter((_, row) => row < at || row >= at + instead),
    at,
    before,
  )
  const left = rows(list).filter((row) => row < at || row >= at + instead)
  return { addressees, origins: origins.map((row) => (row < 0 ? -1 : (left[row] ?? -1))), focus: at }
}
