/**
 * Which members a view finds, in its order, as numbers of roster_index: an order and some filters, each found once and
 * kept until anybody writes, and laid over one another. What takes longer than a blink is done in slices, so that main
 * goes on in between.
 */
import type { RosterSort, RosterView } from '#shared/roster.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { consentOf, lastLetterOf, lettersOf } from './repository.ts'
import { noTown } from './words/keys.ts'
import { matchOf, wantedOf } from './words/wanted.ts'

/** `blanks`: how many at the end have no value to sort by, and stay there when the order is turned. */
interface Order {
  numbers: Int32Array
  blanks: number
}
/** At each number, 1 where the member is in. */
type Flags = Uint8Array

/** Rows of a slice: some 5 ms. */
const slice = 4000
const keptFlags = 40
const keptFinds = 12

const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

export function createLookup(sqlite: Sqlite) {
  const ownChanges = sqlite.prepare<[], number>('SELECT total_changes()').pluck()
  const othersChanges = sqlite.prepare<[], number>('PRAGMA data_version').pluck()
  const most = sqlite.prepare<[], number>('SELECT coalesce(max(number), 0) FROM roster_index').pluck()
  const numbers = (sql: string) => sqlite.prepare<unknown[], number>(sql).pluck()
  const orders = {
    name: numbers('SELECT number FROM roster_index ORDER BY name_key'),
    town: numbers('SELECT number FROM roster_index ORDER BY town_key, name_key'),
    added: numbers('SELECT number FROM roster_index ORDER BY member_id'),
  }
  const withoutTown = numbers(`SELECT count(*) FROM roster_index WHERE town_key = '${noTown}'`)
  const plain = {
    active: numbers('SELECT number FROM roster_index WHERE active = ?'),
    guest: numbers('SELECT number FROM roster_index WHERE guest = ?'),
    email: numbers('SELECT number FROM roster_index WHERE has_email = ?'),
    country: numbers('SELECT number FROM roster_index WHERE country = ?'),
  }
  const search = numbers('SELECT rowid FROM roster_search WHERE roster_search MATCH ?')
  const consented = numbers(`
    SELECT number FROM roster_index WHERE number > ? AND number <= ? AND coalesce(${consentOf('roster_index.member_id')}, 0) = ?`)
  const tagged = numbers(`
    SELECT i.number FROM roster_index i JOIN members m ON m.id = i.member_id
    WHERE i.number > ? AND i.number <= ? AND EXISTS (SELECT 1 FROM json_each(m.tags) WHERE value = ?)`)
  const tallies = sqlite.prepare<[number, number], { number: number; letters: number; last: number }>(`
    SELECT i.number, ${lettersOf('i.member_id')} AS letters,
      CAST(replace(${lastLetterOf('i.member_id')}, '-', '') AS INTEGER) AS last
    FROM roster_index i
    WHERE i.number > ? AND i.number <= ?
      AND EXISTS (SELECT 1 FROM people_tallies t WHERE t.who = i.member_id AND t.letters > 0)`)

  /** Moves whenever this connection or another one writes. */
  const stamp = () => `${othersChanges.get()} ${ownChanges.get()}`

  let at = ''
  let kept = {
    orders: new Map<RosterSort, Order>(),
    flags: new Map<string, Flags>(),
    finds: new Map<string, Int32Array>(),
  }
  function fresh() {
    const now = stamp()
    if (now !== at) kept = { orders: new Map(), flags: new Map(), finds: new Map() }
    at = now
    return kept
  }

  function keep<T>(map: Map<string, T>, key: string, value: T, limit: number): T {
    const oldest = map.keys().next()
    if (map.size >= limit && !oldest.done) map.delete(oldest.value)
    map.set(key, value)
    return value
  }

  function flagsOf(found: readonly number[]): Flags {
    const flags = new Uint8Array((most.get() ?? 0) + 1)
    for (const number of found) flags[number] = 1
    return flags
  }

  /** `work` gets the numbers above the first and up to the second. */
  async function inSlices(work: (above: number, upTo: number) => void): Promise<void> {
    const end = most.get() ?? 0
    for (let from = 0; from < end; from += slice) {
      if (from > 0) await pause()
      work(from, from + slice)
    }
  }

  async function sliced(statement: { all(...values: unknown[]): number[] }, value: unknown): Promise<Flags> {
    const found: number[] = []
    await inSlices((above, upTo) => {
      for (const number of statement.all(above, upTo, value)) found.push(number)
    })
    return flagsOf(found)
  }

  /** By a figure, the smallest first; whoever has none (0) at the end; equal ones by name. */
  async function byFigure(figure: 'letters' | 'last'): Promise<Order> {
    const figures = new Int32Array((most.get() ?? 0) + 1)
    await inSlices((above, upTo) => {
      for (const row of tallies.all(above, upTo)) figures[row.number] = row[figure]
    })
    const alike = new Map<number, number[]>()
    for (const number of (await order('name')).numbers) {
      const value = figures[number] ?? 0
      const others = alike.get(value)
      if (others) others.push(number)
      else alike.set(value, [number])
    }
    const blanks = alike.get(0) ?? []
    const values = [...alike.keys()].filter((value) => value !== 0).sort((one, other) => one - other)
    return {
      numbers: Int32Array.from([...values.flatMap((value) => alike.get(value) ?? []), ...blanks]),
      blanks: blanks.length,
    }
  }

  async function order(by: RosterSort): Promise<Order> {
    const { orders: known } = fresh()
    const before = known.get(by)
    if (before) return before
    const made =
      by === 'letters'
        ? await byFigure('letters')
        : by === 'lastLetter'
          ? await byFigure('last')
          : { numbers: Int32Array.from(orders[by].all()), blanks: by === 'town' ? (withoutTown.get() ?? 0) : 0 }
    fresh().orders.set(by, made)
    return made
  }

  async function flags(key: string, find: () => Flags | Promise<Flags>): Promise<Flags> {
    return fresh().flags.get(key) ?? keep(fresh().flags, key, await find(), keptFlags)
  }

  function filtersOf(view: RosterView): Promise<Flags>[] {
    const all: Promise<Flags>[] = []
    const add = (name: string, value: unknown, find: () => Flags | Promise<Flags>) =>
      void all.push(flags(`${name} ${value}`, find))
    const is = (name: keyof typeof plain, value: unknown) => add(name, value, () => flagsOf(plain[name].all(value)))
    if (view.show !== 'all') is('active', view.show === 'active' ? 1 : 0)
    if (view.guests !== 'all') is('guest', view.guests === 'only' ? 1 : 0)
    if (view.email !== 'all') is('email', view.email === 'has' ? 1 : 0)
    if (view.country !== null) is('country', view.country)
    if (view.consent !== 'all') {
      const given = view.consent === 'given' ? 1 : 0
      add('consent', given, () => sliced(consented, given))
    }
    if (view.tag !== null) add('tag', view.tag, () => sliced(tagged, view.tag))
    const wanted = wantedOf(view.query)
    if (wanted) add('search', matchOf(wanted), () => flagsOf(search.all(matchOf(wanted))))
    return all
  }

  async function find(view: RosterView): Promise<Int32Array> {
    const { numbers: all, blanks } = await order(view.sort.by)
    const filters = await Promise.all(filtersOf(view))
    const turned = view.sort.desc ? turn(all, blanks) : all
    return filters.reduce(within, turned)
  }

  return {
    /** A string that changes when the profile does. */
    stamp,

    /** The numbers of whom a view finds, in its order. */
    async find(view: RosterView): Promise<Int32Array> {
      const key = JSON.stringify(view)
      const known = fresh().finds.get(key)
      if (known) return known
      // Somebody may write between two slices; then what was found is of two moments. Once more, and then as it is.
      for (let left = 3; ; left--) {
        const before = stamp()
        const found = await find(view)
        if (stamp() === before) return keep(fresh().finds, key, found, keptFinds)
        if (left === 0) return found
      }
    },
  }
}

/** Those with a flag. A plain loop: it goes through a hundred thousand at every keystroke. */
function within(numbers: Int32Array, flags: Flags): Int32Array {
  const found = new Int32Array(numbers.length)
  let count = 0
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0
    found[count] = number
    count += flags[number] ?? 0
  }
  return found.slice(0, count)
}

/** Backwards, but for the blanks, which stay at the end. */
function turn(numbers: Int32Array, blanks: number): Int32Array {
  const turned = numbers.slice()
  turned.subarray(0, turned.length - blanks).reverse()
  return turned
}
