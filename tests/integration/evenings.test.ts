import { join } from 'node:path'
import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { EveningFields, Tap } from '#shared/evenings.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

const today = '2026-11-22'

async function withSample(): Promise<TestDesk & { caseId: string }> {
  const desk = openTestDesk()
  const { caseId } = await desk.client.desk.lookAround()
  return { ...desk, caseId }
}

const logOf = (caseId: string) => ({ caseId, month: null, channel: null, kind: null, after: null, limit: 10 })

const evening = (caseId: string, more: Partial<EveningFields> = {}): EveningFields => ({
  on: today,
  startsAt: '19:00',
  title: 'Write for Rights',
  place: 'Library room',
  note: '',
  cases: [caseId],
  packs: [],
  columns: [
    { channel: 'letter', kind: 'appeal' },
    { channel: 'postcard', kind: 'solidarity' },
  ],
  byPerson: false,
  ...more,
})

const tapOf = (caseId: string, more: Partial<Tap> = {}): Tap => ({
  id: uuid(),
  caseId,
  channel: 'letter',
  kind: 'appeal',
  attendanceId: null,
  ...more,
})

async function frozenPack({ client }: TestDesk, caseId: string) {
  const choice = { cases: [caseId], members: 'all' as const, addressees: null, letterDate: today }
  const { id } = await client.packs.make({ ...choice, job: null })
  return client.packs.get({ id })
}

describe('an evening', () => {
  it('counts each tap once, however often it is sent', async () => {
    const { client, caseId } = await withSample()
    const { id } = await client.evenings.create({ fields: evening(caseId) })
    const taps = [tapOf(caseId), tapOf(caseId), tapOf(caseId, { channel: 'postcard', kind: 'solidarity' })]
    expect(await client.evenings.tap({ id, taps })).toMatchObject({ counted: 3 })
    expect(await client.evenings.tap({ id, taps: [...taps, tapOf(caseId)] })).toMatchObject({ counted: 1 })
    expect((await client.evenings.get({ id })).tally).toEqual(
      expect.arrayContaining([
        { caseId, channel: 'letter', kind: 'appeal', count: 3 },
        { caseId, channel: 'postcard', kind: 'solidarity', count: 1 },
      ]),
    )
    const back = await client.evenings.untap({ id, tap: taps[0]?.id ?? '' })
    expect(back.tap?.id).toBe(taps[0]?.id)
    expect(await client.evenings.untap({ id, tap: taps[0]?.id ?? '' })).toMatchObject({ tap: null })
    await client.history.undo({ operation: back.operation })
    expect((await client.evenings.list())[0]).toMatchObject({ counted: 4, cases: [{ id: caseId }] })
  })

  it('checks in by letters, by number and as a guest, and strikes whoever wrote nothing', async () => {
    const { client, caseId } = await withSample()
    const { id } = await client.evenings.create({ fields: evening(caseId, { byPerson: true }) })
    const members = await client.members.list()
    const [first, second] = members
    if (!first || !second) throw new Error('The sample has members')
    expect(await client.evenings.expect({ id, members: [first.id, second.id, first.id] })).toMatchObject({ count: 2 })
    const found = await client.evenings.find({ id, text: second.givenName.slice(0, 3) })
    expect(found[0]).toMatchObject({ memberId: second.id, attendance: { number: 2, cameAt: null } })
    await client.evenings.checkIn({ id, who: { memberId: second.id }, came: true })
    await client.evenings.checkIn({ id, who: { number: 1 }, came: true })
    expect(await client.evenings.checkIn({ id, who: { guest: 'Noor' }, came: true })).toMatchObject({ name: 'Noor' })
    await expect(client.evenings.checkIn({ id, who: { number: 9 }, came: true })).rejects.toMatchObject({
      data: { key: 'attendanceNoNumber' },
    })
    const { attendance } = await client.evenings.get({ id })
    expect(attendance.map(({ number, guest, cameAt }) => [number, guest, cameAt !== null])).toEqual([
      [1, false, true],
      [2, false, true],
      [3, true, true],
    ])
    const [one, two] = attendance
    await client.evenings.tap({ id, taps: [tapOf(caseId, { attendanceId: one?.id ?? null })] })
    await expect(client.evenings.strike({ id, attendanceId: one?.id ?? '' })).rejects.toMatchObject({
      data: { key: 'attendanceWrote' },
    })
    await client.evenings.strike({ id, attendanceId: two?.id ?? '' })
    expect((await client.evenings.get({ id })).attendance).toHaveLength(2)
  })

  it('becomes actions when it is closed, by person where that was wanted, and gives them back when reopened', async () => {
    const { client, caseId } = await withSample()
    const { id } = await client.evenings.create({ fields: evening(caseId, { byPerson: true }) })
    const [member] = await client.members.list()
    if (!member) throw new Error('The sample has members')
    await client.evenings.checkIn({ id, who: { memberId: member.id }, came: true })
    await client.evenings.checkIn({ id, who: { guest: 'Noor' }, came: true })
    const [who, guest] = (await client.evenings.get({ id })).attendance.map((one) => one.id)
    await client.evenings.tap({
      id,
      taps: [
        tapOf(caseId, { attendanceId: who ?? null }),
        tapOf(caseId, { attendanceId: who ?? null }),
        tapOf(caseId, { attendanceId: guest ?? null }),
        tapOf(caseId),
        tapOf(caseId, { channel: 'postcard', kind: 'solidarity' }),
      ],
    })
    const closed = await client.evenings.close({ id, counted: [] })
    expect(closed).toMatchObject({ actions: 3, letters: 5 })
    const { actions } = await client.actions.list(logOf(caseId))
    expect(actions.map(({ channel, count, memberId }) => [channel, count, memberId]).sort()).toEqual(
      [
        ['letter', 2, member.id],
        ['letter', 2, null],
        ['postcard', 1, null],
      ].sort(),
    )
    await expect(client.evenings.tap({ id, taps: [tapOf(caseId)] })).rejects.toMatchObject({
      data: { key: 'eveningClosed' },
    })
    await client.evenings.reopen({ id })
    expect((await client.actions.list(logOf(caseId))).total).toBe(0)
    await client.history.undo({ operation: null })
    expect((await client.actions.list(logOf(caseId))).total).toBe(3)
    await client.history.undo({ operation: closed.operation })
    expect((await client.evenings.get({ id })).closedAt).toBeNull()
  })

  it('stands for its packs’ letters, so that none is recorded twice', async () => {
    const sample = await withSample()
    const { client, caseId } = sample
    const pack = await frozenPack(sample, caseId)
    const { id } = await client.evenings.create({ fields: evening(caseId, { packs: [pack.id] }) })
    expect((await client.evenings.get({ id })).cases[0]).toMatchObject({ printed: pack.letters, counted: 0 })
    await client.evenings.tap({ id, taps: [tapOf(caseId), tapOf(caseId)] })
    await client.evenings.close({ id, counted: [pack.id] })
    expect((await client.packs.get({ id: pack.id })).postedOn).toBe(today)
    expect((await client.reports.month({ month: '2026-11' })).total).toBe(2)
    await expect(client.packs.post({ id: pack.id, on: today, job: null })).rejects.toMatchObject({
      data: { key: 'packPostedAlready' },
    })
    await expect(client.packs.unpost({ id: pack.id })).rejects.toMatchObject({ data: { key: 'packCountedAtEvening' } })
    await client.evenings.reopen({ id })
    expect((await client.packs.get({ id: pack.id })).postedOn).toBeNull()
  })

  it('refuses to be closed ahead of its day, to lose a counted case, and other cases’ taps', async () => {
    const { client, caseId } = await withSample()
    const { id } = await client.evenings.create({ fields: evening(caseId, { on: '2026-11-23' }) })
    await expect(client.evenings.close({ id, counted: [] })).rejects.toMatchObject({ data: { key: 'eveningAhead' } })
    await client.evenings.tap({ id, taps: [tapOf(caseId)] })
    await expect(client.evenings.update({ id, fields: evening(caseId, { cases: [] }) })).rejects.toMatchObject({
      data: { key: 'eveningCaseCounted' },
    })
    await expect(client.evenings.tap({ id, taps: [tapOf(uuid())] })).rejects.toMatchObject({
      data: { key: 'eveningNotItsCase' },
    })
    expect((await client.evenings.get({ id })).tally).toEqual([{ caseId, channel: 'letter', kind: 'appeal', count: 1 }])
  })

  it('counts as a plain list would, with taps sent twice, taken back, undone and redone', async () => {
    const { client, caseId } = await withSample()
    const { id } = await client.evenings.create({ fields: evening(caseId) })
    const step = fc.constantFrom('tap', 'tap', 'twice', 'back', 'undo', 'redo')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        // A fresh step, so that undo never reaches what an earlier run did.
        await client.evenings.update({ id, fields: evening(caseId, { note: uuid() }) })
        const states = [(await client.evenings.get({ id })).tally[0]?.count ?? 0]
        let at = 0
        const then = (count: number) => {
          states.splice(at + 1, states.length, count)
          at++
        }
        for (const one of steps) {
          const now = states[at] ?? 0
          const tap = tapOf(caseId)
          if (one === 'tap' || one === 'twice') {
            await client.evenings.tap({ id, taps: one === 'twice' ? [tap, tap] : [tap] })
            then(now + 1)
          } else if (one === 'back' && now > 0) {
            await client.evenings.untap({ id, tap: null })
            then(now - 1)
          } else if (one === 'undo' && at > 0) {
            await client.history.undo({ operation: null })
            at--
          } else if (one === 'redo' && at < states.length - 1) {
            await client.history.redo()
            at++
          }
          expect((await client.evenings.get({ id })).tally[0]?.count ?? 0).toBe(states[at])
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('an evening in the bin', () => {
  it('comes back with its list and its count', async () => {
    const { client, caseId } = await withSample()
    const { id } = await client.evenings.create({ fields: evening(caseId) })
    await client.evenings.tap({ id, taps: [tapOf(caseId)] })
    await client.evenings.remove({ id })
    expect(await client.evenings.list()).toEqual([])
    await expect(client.evenings.get({ id })).rejects.toMatchObject({ data: { key: 'eveningGone' } })
    expect(await client.bin.list()).toMatchObject([{ kind: 'evening', name: 'Write for Rights', detail: today }])
    await client.bin.restore({ kind: 'evening', id })
    expect((await client.evenings.list())[0]).toMatchObject({ id, counted: 1 })
  })
})

describe('people of an evening', () => {
  it('who are erased leave their count and nothing else', async () => {
    const { client, caseId } = await withSample()
    const { id } = await client.evenings.create({ fields: evening(caseId, { byPerson: true }) })
    const [member] = await client.members.list()
    if (!member) throw new Error('The sample has members')
    await client.evenings.checkIn({ id, who: { memberId: member.id }, came: true })
    const [entry] = (await client.evenings.get({ id })).attendance
    await client.evenings.tap({ id, taps: [tapOf(caseId, { attendanceId: entry?.id ?? null })] })
    await client.personalData.erase({ memberId: member.id, job: null })
    expect((await client.evenings.get({ id })).attendance).toMatchObject([
      { id: entry?.id, memberId: null, name: '–', number: 1 },
    ])
    expect((await client.evenings.list())[0]).toMatchObject({ came: 1, counted: 1 })
    expect((await client.backup.check()).problems).toEqual([])
  })

  it('who are merged keep both entries, and each letter its writer', async () => {
    const { client, caseId } = await withSample()
    const { id } = await client.evenings.create({ fields: evening(caseId, { byPerson: true }) })
    const [kept, gone] = await client.members.list()
    if (!kept || !gone) throw new Error('The sample has members')
    for (const { id: memberId } of [kept, gone]) await client.evenings.checkIn({ id, who: { memberId }, came: true })
    const { attendance } = await client.evenings.get({ id })
    await client.evenings.tap({ id, taps: attendance.map((one) => tapOf(caseId, { attendanceId: one.id })) })
    const seen = { one: kept.updatedAt, other: gone.updatedAt }
    const { operation } = await client.memberMerge.merge({ one: kept.id, other: gone.id, chosen: {}, seen })
    expect((await client.evenings.get({ id })).attendance.map(({ memberId }) => memberId)).toEqual([kept.id, kept.id])
    await client.evenings.close({ id, counted: [] })
    const { actions } = await client.actions.list(logOf(caseId))
    expect(actions).toMatchObject([{ count: 2, memberId: kept.id }])
    await client.evenings.reopen({ id })
    await client.history.undo({ operation })
    expect((await client.evenings.get({ id })).attendance).toEqual(attendance)
  })

  it('who want no trace stand on its list by a first name alone', async () => {
    const { client, caseId } = await withSample()
    const { id } = await client.evenings.create({ fields: evening(caseId) })
    const [known] = await client.members.list()
    if (!known) throw new Error('The sample has members')
    const fields = { ...known, givenName: 'Noor', familyName: 'Quietly', guest: true, trace: 'none' as const }
    const { id: memberId } = await client.members.create({ fields })
    expect(await client.evenings.find({ id, text: 'noor' })).toEqual([])
    expect(await client.evenings.expect({ id, members: [memberId] })).toMatchObject({ count: 0 })
    await client.evenings.checkIn({ id, who: { memberId }, came: true })
    expect((await client.evenings.get({ id })).attendance).toMatchObject([
      { memberId: null, name: 'Noor', guest: true },
    ])
  })

  it('get a sheet to sign, numbered as the list is', async () => {
    const { client, caseId, saved } = await withSample()
    const { id } = await client.evenings.create({ fields: evening(caseId) })
    const members = await client.members.list()
    await client.evenings.expect({ id, members: members.slice(0, 3).map((one) => one.id) })
    const { attendance } = await client.evenings.get({ id })
    await client.evenings.strike({ id, attendanceId: attendance[1]?.id ?? '' })
    const file = await client.evenings.signIn({ id })
    const cells = paragraphsOf(partOf(join(saved, file?.name ?? ''), 'word/document.xml')).filter((text) => text !== '')
    expect(cells).toEqual(expect.arrayContaining(['1', members[0]?.name, '3', members[2]?.name, '4', '11']))
    expect(cells).not.toContain(members[1]?.name)
  })
})
