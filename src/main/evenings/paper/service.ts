/** The evening's list on paper: what stands in its cells is taps, and once the evening is closed, entries of the log. */
import { v7 as uuid } from 'uuid'
import type { PaperCell, PaperList, PaperRow } from '#shared/paperList.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { ActionsService } from '../../actions/service.ts'
import type { Data } from '../../db/data.ts'
import { actionsOf, type EveningAction } from '../becomes.ts'
import { nameOf } from '../people.ts'
import type { AttendanceRow, EveningRow, EveningsRepository } from '../repository.ts'
import { type CellRow, createPaperRepository, tapColumns } from './repository.ts'

export interface PaperLists {
  /** @throws Refusal `eveningGone` */
  paper(id: Id): PaperList
  /** @throws Refusal `eveningGone`, `paperChanged`, `eveningNotItsCase`, `attendanceGone`, `memberGone` */
  savePaper(id: Id, cells: readonly (PaperCell & { was: number })[]): { operation: Id; counted: number; by: number }
}

interface Needs {
  repository: EveningsRepository
  /** @throws Refusal `eveningGone` */
  evening(id: Id): EveningRow
  /** Puts somebody on the list, as checking in does. */
  entryFor(id: Id, who: { memberId: Id } | { guest: string }): AttendanceRow
  actions: Pick<ActionsService, 'correctEvening'>
}

export function createPaperLists({ sqlite, history, clock }: Data, needs: Needs): PaperLists {
  const { repository: evenings, evening, entryFor, actions } = needs
  const repository = createPaperRepository(sqlite)

  const rowOf = ({ attendanceId, sheet }: Pick<CellRow, 'attendanceId' | 'sheet'>): PaperRow =>
    attendanceId !== null ? { attendanceId } : sheet !== null ? { sheet } : { nobody: true }

  function paper(id: Id): PaperList {
    const { columns } = evening(id)
    const cells = repository.cells(id)
    const people = evenings.people(id)
    const sheets = [...new Set(cells.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])))].sort((a, b) => a - b)
    const loose = cells.some(({ attendanceId, sheet }) => attendanceId === null && sheet === null)
    return {
      columns: evenings.cases(id).flatMap(({ id: caseId, reference }) => {
        const own = cells.filter((cell) => cell.caseId === caseId)
        const all = new Map([...columns, ...own].map(({ channel, kind }) => [`${channel} ${kind}`, { channel, kind }]))
        return [...all.values()].map((column) => ({ ...column, caseId, reference }))
      }),
      rows: [
        ...people.map((one) => ({ row: { attendanceId: one.id }, name: nameOf(one), number: one.number })),
        ...sheets.map((sheet) => ({ row: { sheet }, name: null, number: sheet })),
        ...(loose ? [{ row: { nobody: true as const }, name: null, number: null }] : []),
      ],
      cells: cells.map(({ count, caseId, channel, kind, ...where }) => ({
        row: rowOf(where),
        caseId,
        channel,
        kind,
        count,
      })),
    }
  }

  /** Part of an operation. What the row is in the tables; people who are new come onto the list. */
  function placeOf(id: Id, row: PaperRow, known: Map<string, Id>): Pick<CellRow, 'attendanceId' | 'sheet'> {
    if ('nobody' in row) return { attendanceId: null, sheet: null }
    if ('sheet' in row) return { attendanceId: null, sheet: row.sheet }
    if ('attendanceId' in row) return { attendanceId: row.attendanceId, sheet: null }
    const key = JSON.stringify(row)
    const before = known.get(key)
    if (before !== undefined) return { attendanceId: before, sheet: null }
    const entry = entryFor(id, row)
    known.set(key, entry.id)
    return { attendanceId: entry.id, sheet: null }
  }

  const keyOf = ({ attendanceId, sheet, caseId, channel, kind }: Omit<CellRow, 'count'>) =>
    JSON.stringify([attendanceId, sheet, caseId, channel, kind])

  function apply(id: Id, cells: readonly (PaperCell & { was: number })[]): number {
    const now = new Map(repository.cells(id).map((cell) => [keyOf(cell), cell.count]))
    const among = new Set(evenings.cases(id).map((about) => about.id))
    const added = new Map<string, Id>()
    const at = clock.now()
    const fresh: (string | number | null)[][] = []
    let by = 0
    const wrote = new Set<Id>()
    for (const { row, count, was, caseId, channel, kind } of cells) {
      if (!among.has(caseId)) throw new Refusal('eveningNotItsCase')
      const cell = { ...placeOf(id, row, added), caseId, channel, kind }
      const there = now.get(keyOf(cell)) ?? 0
      if (there !== was) throw new Refusal('paperChanged')
      if (count < there) repository.drop(cell, id, there - count)
      for (let more = there; more < count; more++)
        fresh.push([uuid(), id, caseId, channel, kind, cell.attendanceId, cell.sheet, at])
      now.set(keyOf(cell), count)
      by += count - there
      if (count > 0 && cell.attendanceId !== null) wrote.add(cell.attendanceId)
    }
    const people = new Map(evenings.people(id).map((one) => [one.id, one]))
    for (const person of wrote) {
      const found = people.get(person)
      if (!found) throw new Refusal('attendanceGone')
      // Whoever wrote was there.
      if (found.cameAt === null) evenings.setCame(person, at)
    }
    if (fresh.length > 0) history.add('taps', tapColumns, fresh)
    return by
  }

  return {
    paper,
    savePaper(id, cells) {
      const { operation, result } = history.operate(
        ({ on, counted }) => ({ key: 'evenings.paper', params: { on, count: counted } }),
        () => {
          const { on, closedAt } = evening(id)
          const before = closedAt === null ? [] : actionsOf(evenings.taps(id))
          const by = apply(id, cells)
          if (closedAt !== null) actions.correctEvening(id, on, differences(before, actionsOf(evenings.taps(id))))
          return { on, by, counted: evenings.tally(id).reduce((sum, { count }) => sum + count, 0) }
        },
      )
      return { operation, counted: result.counted, by: result.by }
    },
  }
}

/** By how much each figure changed; what stayed is left out. */
function differences(before: readonly EveningAction[], after: readonly EveningAction[]): EveningAction[] {
  const changed = new Map<string, EveningAction>()
  const add = (one: EveningAction, sign: number) => {
    const { count, ...what } = one
    const key = JSON.stringify([what.caseId, what.channel, what.kind, what.memberId])
    changed.set(key, { ...what, count: (changed.get(key)?.count ?? 0) + sign * count })
  }
  for (const one of before) add(one, -1)
  for (const one of after) add(one, 1)
  return [...changed.values()].filter(({ count }) => count !== 0)
}
