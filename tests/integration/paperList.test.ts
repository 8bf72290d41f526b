/** An evening counted on paper and typed in: open, closed, corrected, undone. */
import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { PaperCell } from '#shared/paperList.ts'
import { tallyProblems } from '../../src/main/actions/tallies.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'

const today = '2026-11-22'
const letter = { channel: 'letter', kind: 'appeal' } as const
const card = { channel: 'postcard', kind: 'solidarity' } as const

async function evening() {
  const test = openTestDesk()
  const { client } = test
  const { caseId } = await client.desk.lookAround()
  const members = await client.members.list()
  const { id } = await client.evenings.create({
    fields: {
      on: today,
      startsAt: null,
      title: '',
      place: '',
      note: '',
      cases: [caseId],
      packs: [],
      columns: [letter, card],
      byPerson: false,
    },
  })
  const [first, second] = members
  if (!first || !second) throw new Error('The sample has members')
  await client.evenings.expect({ id, members: [first.id, second.id] })
  const people = (await client.evenings.get({ id })).attendance
  return { ...test, caseId, id, members: [first, second] as const, people: people.map((one) => one.id) }
}

type Cell = PaperCell & { was: number }
const cell = (
  caseId: string,
  row: PaperCell['row'],
  count: number,
  was = 0,
  column: typeof letter | typeof card = letter,
): Cell => ({ row, caseId, ...column, count, was })

const logOf = ({ client }: Pick<TestDesk, 'client'>, caseId: string) =>
  client.actions.list({ caseId, month: null, channel: null, kind: null, after: null, limit: 100 })

const counted = ({ client }: Pick<TestDesk, 'client'>, id: string) =>
  client.evenings.paper({ id }).then(({ cells }) => cells.reduce((sum, { count }) => sum + count, 0))

describe('an evening’s list on paper', () => {
  it('is counted as if it had been tapped, and closes into the log by person', async () => {
    const test = await evening()
    const { client, id, caseId, people, members } = test
    const saved = await client.evenings.savePaper({
      id,
      cells: [
        cell(caseId, { attendanceId: people[0] ?? '' }, 4),
        cell(caseId, { sheet: 1 }, 12),
        cell(caseId, { sheet: 2 }, 3, 0, card),
        cell(caseId, { memberId: members[1].id }, 2),
        cell(caseId, { guest: 'Noor' }, 1),
        cell(caseId, { guest: 'Noor' }, 2, 0, card),
      ],
    })
    expect(saved).toMatchObject({ counted: 24, by: 24 })
    const list = await client.evenings.paper({ id })
    expect(list.rows.map(({ name, number }) => [name, number])).toEqual([
      [members[0].name, 1],
      [members[1].name, 2],
      ['Noor', 3],
      [null, 1],
      [null, 2],
    ])
    expect((await client.evenings.get({ id })).attendance.map(({ cameAt }) => cameAt !== null)).toEqual([
      true,
      true,
      true,
    ])
    await client.evenings.close({ id, counted: [] })
    const { actions } = await logOf(test, caseId)
    expect(actions.map(({ channel, count, memberId }) => [channel, count, memberId]).sort()).toEqual(
      [
        ['letter', 4, members[0].id],
        ['letter', 2, members[1].id],
        ['letter', 13, null],
        ['postcard', 5, null],
      ].sort(),
    )
  })

  it('corrects a closed evening by the difference, keeps what stood there, and is one step', async () => {
    const test = await evening()
    const { client, id, caseId, people, members } = test
    const person = { attendanceId: people[0] ?? '' }
    await client.evenings.savePaper({ id, cells: [cell(caseId, person, 4), cell(caseId, { sheet: 1 }, 12)] })
    await client.evenings.close({ id, counted: [] })
    // Somebody corrects the log by hand.
    const nobodys = (await logOf(test, caseId)).actions.find(({ memberId }) => memberId === null)
    if (!nobodys) throw new Error('It was counted')
    await client.actions.update({ id: nobodys.id, fields: { ...nobodys, count: 15 } })
    const before = JSON.stringify(await logOf(test, caseId))
    const { operation } = await client.evenings.savePaper({
      id,
      cells: [cell(caseId, { sheet: 1 }, 14, 12), cell(caseId, person, 0, 4), cell(caseId, { sheet: 2 }, 6, 0, card)],
    })
    const { actions } = await logOf(test, caseId)
    expect(actions.map(({ channel, count }) => [channel, count]).sort()).toEqual([
      ['letter', 17],
      ['postcard', 6],
    ])
    const corrected = actions.find(({ channel }) => channel === 'letter')
    expect(corrected?.corrections.map(({ fields }) => fields)).toEqual([
      [{ field: 'count', before: 15, after: 17 }],
      [{ field: 'count', before: 12, after: 15 }],
    ])
    expect((await client.bin.list()).some(({ kind }) => kind === 'action')).toBe(true)
    await client.history.undo({ operation })
    expect(JSON.stringify(await logOf(test, caseId))).toBe(before)
    expect(await counted(test, id)).toBe(16)
    await client.history.redo()
    expect((await logOf(test, caseId)).total).toBe(2)
    await client.evenings.reopen({ id })
    expect((await logOf(test, caseId)).total).toBe(0)
    expect(await counted(test, id)).toBe(20)
    expect(members).toHaveLength(2)
  })

  it('is refused when somebody counted since it was read, and for what is not of the evening', async () => {
    const test = await evening()
    const { client, id, caseId } = test
    await client.evenings.tap({ id, taps: [{ id: uuid(), caseId, ...letter, attendanceId: null }] })
    const late = client.evenings.savePaper({ id, cells: [cell(caseId, { nobody: true }, 5)] })
    expect(await refusalOf(late)).toBe('paperChanged')
    const other = client.evenings.savePaper({ id, cells: [cell(uuid(), { sheet: 1 }, 5)] })
    expect(await refusalOf(other)).toBe('eveningNotItsCase')
    const stranger = client.evenings.savePaper({ id, cells: [cell(caseId, { attendanceId: uuid() }, 5)] })
    expect(await refusalOf(stranger)).toBe('attendanceGone')
    expect(await counted(test, id)).toBe(1)
    await client.evenings.savePaper({ id, cells: [cell(caseId, { nobody: true }, 5, 1)] })
    expect(await counted(test, id)).toBe(5)
  })

  it('leaves the log as closing would, whatever was typed before and after', async () => {
    const row = (people: readonly string[]) =>
      fc.constantFrom<PaperCell['row']>(
        { attendanceId: people[0] ?? '' },
        { attendanceId: people[1] ?? '' },
        { sheet: 1 },
        { sheet: 2 },
        { nobody: true },
      )
    const test = await evening()
    const { client, id, caseId, people } = test
    const typed = fc.array(fc.tuple(row(people), fc.constantFrom(letter, card), fc.integer({ min: 0, max: 6 })), {
      minLength: 1,
      maxLength: 8,
    })
    const write = async (list: [PaperCell['row'], typeof letter | typeof card, number][]) => {
      const there = await client.evenings.paper({ id })
      const last = new Map(list.map((one) => [JSON.stringify([one[0], one[1]]), one]))
      const cells = [...last.values()].map(([where, column, count]) => {
        const same = there.cells.find(
          (one) => JSON.stringify(one.row) === JSON.stringify(where) && one.channel === column.channel,
        )
        return cell(caseId, where, count, same?.count ?? 0, column)
      })
      await client.evenings.savePaper({ id, cells })
    }
    const log = async () =>
      (await logOf(test, caseId)).actions
        .map(({ channel, memberId, count }) => `${channel} ${memberId} ${count}`)
        .sort()
    await fc.assert(
      fc.asyncProperty(typed, typed, async (before, after) => {
        await write(before)
        await client.evenings.close({ id, counted: [] })
        await write(after)
        const corrected = await log()
        await client.evenings.reopen({ id })
        await client.evenings.close({ id, counted: [] })
        expect(await log()).toEqual(corrected)
        await client.evenings.reopen({ id })
      }),
      { numRuns: 15 },
    )
    expect(tallyProblems(test.desk.services.data.sqlite)).toEqual([])
  })
})
