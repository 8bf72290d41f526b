/** One row of an old list after the other. A row may leave day or case to the rows above it, as lists in groups do. Pure. */
import { type ActionColumn, figureOf } from '#shared/actionImport.ts'
import type { ActionKind } from '#shared/actions.ts'
import { fold } from '#shared/fold.ts'
import type { RowNote } from '#shared/members.ts'
import type { Channel } from '#shared/values.ts'
import type { DayOrder } from '../../members/import/days.ts'
import { headDays, joinedDay } from './headDays.ts'
import type { Heading } from './heading.ts'
import type { Met, ReadEntry, ReadOptions, ReadRow } from './read.ts'
import type { createSums } from './sums.ts'
import type { ListRow, Part } from './table.ts'
import { dayOf, readWhen, type When } from './when.ts'
import { isSumWord, readCount, readSource, readWay, type Way } from './words.ts'

interface Context extends ReadOptions {
  order: DayOrder
  /** Every row is an entry: see ActionTable. */
  own: boolean
}

interface Figure {
  /** -1 where each row counts as one. */
  at: number
  channel: Channel | null
  kind: ActionKind | null
  says: Heading | null
  cell: string
  count: number | null | undefined
}

/** What a row says of all its figures. */
interface RowSays {
  when: When | null
  /** The row's own; empty where it leaves that to a row above. */
  reference: string
  /** Neither day nor case is its own, and nothing else shows that it belongs to the row above. */
  lost: boolean
  borrowed: boolean
  way: Way | null
  kind: ActionKind | null
  name: string
  note: string
}

/** The log's limit on one entry. */
const mostOfOne = 100_000
const longestLine = 500
const longestSaid = 80

const nobody = new Set(
  'anon|anonymous|nobody|unknown|group|all|everyone|various|?|-|–|n/a|niemand|alle|gruppe|anonym|personne|tous|groupe|anonyme|nadie|todos|grupo|anonimo'.split(
    '|',
  ),
)

export function createRowReader(
  part: Part,
  columns: readonly ActionColumn[],
  { channel: usualChannel, year: usualYear, today, order, own }: Context,
  { sums, met }: { sums: ReturnType<typeof createSums>; met: Met },
): (row: ListRow) => ReadRow {
  const figureColumns = columns.flatMap((column, at) => {
    const figure = figureOf(column)
    return figure ? [{ at, ...figure, says: part.heads[at]?.says ?? null }] : []
  })
  const heads = headDays(part, columns)
  const headings = part.heads.map(({ text }) => fold(text))
  const places = Object.fromEntries(columns.map((column, at) => [column, at])) as Partial<Record<ActionColumn, number>>
  const notesAt = columns.flatMap((column, at) => (column === 'note' ? [at] : []))
  const hasDay = places.on !== undefined || places.month !== undefined
  const above = { when: null as When | null, reference: '', headline: '', year: null as number | null }

  return ({ row, cells }) => {
    const read: ReadRow = { row, sheet: part.sheet, cells, entries: [], problems: [] }
    const reject = (key: string, params: RowNote['params'] = {}) => void read.problems.push({ key, params })
    const cell = (at: number) => (cells[at] ?? '').trim()
    const text = (column: ActionColumn) => cell(places[column] ?? -1)
    const filled = cells.flatMap((one, i) => (one.trim() === '' ? [] : [i]))
    const figures = figureColumns.map((one): Figure => ({ ...one, cell: cell(one.at), count: readCount(cell(one.at)) }))

    if (!own && isHeadingAgain()) reject('headerAgain')
    else if (!own && isTotals()) reject('totals')
    else if (!own && filled.length === 1 && beginsPart(filled[0] ?? 0)) reject('section')
    else take()
    return read

    function isHeadingAgain(): boolean {
      const named = headings.filter((heading) => heading !== '')
      return named.length > 1 && headings.every((heading, i) => heading === fold(cell(i)))
    }

    function isTotals(): boolean {
      const counted = figures.flatMap(({ at, count }) => (typeof count === 'number' ? [{ at, count }] : []))
      const others = filled.filter((at) => !counted.some((one) => one.at === at))
      const word = others.some((at) => isSumWord(cell(at)))
      const named = (['on', 'month', 'reference', 'channel', 'member'] as const).some((column) => text(column) !== '')
      if (!word && (named || counted.length === 0 || !sums.repeats(counted))) return false
      // The sum may stand in a column of its own.
      const own = readCount(text('total'))
      const loose = others.map((at) => readCount(cell(at))).find((count) => typeof count === 'number')
      const added = counted.reduce((sum, { count }) => sum + count, 0)
      const said = typeof own === 'number' ? own : counted.length > 0 ? added : loose
      if (typeof said !== 'number') return false
      sums.total(row, said)
      return true
    }

    /** "March 2019", "2019" or a case alone in a row: the rows below belong to it. Other words alone are a remark. */
    function beginsPart(at: number): boolean {
      if (figureColumns.some((one) => one.at === at)) return false
      const when = readWhen(cell(at), order)
      if (when) {
        above.year = when.year ?? above.year
        above.when = when.month === null ? null : when
      } else if (at === places.reference) {
        above.reference = cell(at).slice(0, longestLine)
        above.headline = ''
      }
      return true
    }

    function take(): void {
      const eachOne = figureColumns.length === 0
      met.eachOne ||= eachOne
      const counted: Figure[] = eachOne
        ? [{ at: -1, channel: null, kind: null, says: null, cell: '1', count: 1 }]
        : figures.filter(({ count }) => count !== null)
      // The list's own sums count the rows too that are left out here.
      sums.row(counted, text('total'))
      const says = rowSays()
      if (says === null) return
      if (counted.length === 0) {
        reject(figures.length > 1 ? 'noFigures' : 'noCount')
        return
      }
      const told = new Set<string>()
      for (const figure of counted) {
        const made = entryOf(figure, says)
        if ('on' in made) read.entries.push(made)
        // What all figures of a row lack is said once.
        else if (!told.has(JSON.stringify(made))) {
          told.add(JSON.stringify(made))
          read.problems.push(made)
        }
      }
      if (says.borrowed && read.entries.length > 0) met.filled++
    }

    function entryOf({ at, channel, kind, says, cell: written, count }: Figure, row: RowSays): ReadEntry | RowNote {
      if (count === undefined || count === null) return problem('notNumber', written)
      if (count > mostOfOne) return problem('tooMany', written)
      const reference = says?.reference ?? (row.lost ? '' : row.reference || above.reference)
      if (reference === '') return { key: 'noReference', params: {} }
      const when = joinedDay(heads[at] ?? null, row.when ?? above.when)
      const shown = text('on') || text('month')
      if (when === null) return hasDay ? problem('noDay', shown) : { key: 'noDayColumn', params: {} }
      if (when.month === null) return problem('yearOnly', String(when.year ?? ''))
      const year = above.year ?? usualYear
      if (when.year === null && above.year === null) met.yearWanted = true
      if (when.year === null && year === null) return problem('noYear', shown || (part.heads[at]?.text ?? ''))
      const on = dayOf(when, year)
      if (on === null) return problem('noDay', shown)
      if (on > today) return { key: 'inFuture', params: { day: on } }
      const by = channel ?? row.way?.channel ?? null
      met.channelWanted ||= by === null
      return {
        column: at,
        on,
        monthOnly: when.day === null,
        reference,
        headline: above.headline,
        channel: by ?? usualChannel,
        kind: kind ?? row.kind ?? row.way?.kind ?? says?.way?.kind ?? 'appeal',
        count,
        name: row.name,
        addressee: text('addressee').slice(0, longestLine),
        note: row.note,
        source: places.source === undefined ? 'import' : readSource(text('source')),
      }
    }

    /** Null where it cannot be read; then it is said why. */
    function rowSays(): RowSays | null {
      const when = rowDay()
      if (when !== null && 'key' in when) {
        read.problems.push(when)
        return null
      }
      const [told, toldKind] = [text('channel'), text('kind')]
      const way = told === '' ? null : readWay(told)
      const kindWay = toldKind === '' ? null : readWay(toldKind)
      if (told !== '' && way === null) reject('unknownChannel', { text: told.slice(0, longestSaid) })
      else if (toldKind !== '' && kindWay?.kind == null) reject('unknownKind', { text: toldKind.slice(0, longestSaid) })
      if (read.problems.length > 0) return null
      const who = (text('member') || `${text('givenName')} ${text('familyName')}`).trim()
      const name = nobody.has(fold(who)) ? '' : who.slice(0, longestLine)
      const reference = text('reference').slice(0, longestLine)
      if (reference !== '') Object.assign(above, { reference, headline: text('headline').slice(0, longestLine) })
      if (when !== null) above.when = when
      const noDay = when === null && hasDay
      const noCase = reference === '' && places.reference !== undefined
      return {
        when,
        reference,
        lost: noDay && noCase && told === '' && name === '',
        borrowed: noDay || noCase,
        way,
        kind: kindWay?.kind ?? null,
        name,
        note: notesAt.map(cell).filter(Boolean).join(' · ').replace(/\s+/g, ' ').slice(0, longestLine),
      }
    }

    /** Null where the row has none of its own. */
    function rowDay(): When | RowNote | null {
      const year = readWhen(text('year'), order)?.year ?? null
      const told = text('on') || text('month')
      if (told === '') return year === null ? null : { year, month: null, day: null }
      const number = text('on') === '' && /^(?:0?[1-9]|1[0-2])$/.test(told)
      const when = number ? { year: null, month: Number(told), day: null } : readWhen(told, order)
      return when === null ? problem('noDay', told) : { ...when, year: when.year ?? year }
    }
  }
}

const problem = (key: string, text: string): RowNote => ({ key, params: { text: text.slice(0, longestSaid) } })
