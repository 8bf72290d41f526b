import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Case, CaseFields } from '#shared/cases.ts'
import { applyDifferences, caseDifferences, chosenAtFirst } from '#shared/caseUpdate.ts'
import type { DeskClient } from '#shared/contract.ts'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import type { IntakeDraft } from '#shared/intake.ts'
import type { Clock } from '../../src/main/clock.ts'
import { letterJobs } from '../../src/main/letters/jobs.ts'
import { roster } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

const sample = readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'samples', 'urgent-action.txt'), 'utf8')
const first = sample.replace('{{deadline}}', '24 August, 2031')
const later = first
  .replace('24 August, 2031', '30 September, 2031')
  .replace('Ambassador Mr. Högni Fossberg', 'Ambassador Ms. Rán Eldey')
const stop = later.replace(
  'URGENT ACTION',
  'URGENT ACTION\nNo further action is requested from the network. Many thanks to all who sent appeals.',
)

/** A second passes between any two looks at it. */
function tickingClock(): Clock {
  let seconds = 0
  return {
    now: () => new Date(Date.UTC(2026, 10, 22, 12) + 1000 * seconds++).toISOString(),
    today: () => '2026-11-22',
  }
}

async function draftOf(client: DeskClient, text: string): Promise<IntakeDraft> {
  const { drafts } = await client.intake.start({ text })
  expect(drafts).toHaveLength(1)
  return drafts[0] as IntakeDraft
}

/** A desk with the first document saved as a case. */
async function openWithCase(): Promise<TestDesk & { id: string }> {
  const test = openTestDesk({ clock: tickingClock() })
  const draft = await draftOf(test.client, first)
  const { id } = await test.client.cases.create({ fields: fieldsFromDraft(draft.edited), draft: draft.id })
  return { ...test, id }
}

function updated(stored: Case, draft: IntakeDraft, ids?: string[]): CaseFields {
  const before = CaseFields.parse(stored)
  const differences = caseDifferences(before, fieldsFromDraft(draft.edited))
  return applyDifferences(before, differences, ids ? new Set(ids) : chosenAtFirst(differences, false))
}

async function makePack(client: DeskClient, id: string): Promise<string> {
  for (const fields of roster.slice(0, 2)) await client.members.create({ fields })
  const choice = { cases: [id], members: 'all' as const, addressees: null, letterDate: '2026-11-22' }
  return (await client.packs.make({ ...choice, job: null })).id
}

describe('an update of a known case', () => {
  it('is recognised by its reference, also with its year in four figures', async () => {
    const { client, id } = await openWithCase()
    expect((await draftOf(client, later)).known).toEqual({ caseId: id, reference: 'UA 204/26', sameText: false })
    const { addressees, ...fields } = fieldsFromDraft((await draftOf(client, later)).edited)
    await client.cases.update({ id, fields: { ...fields, reference: 'ua 204/2026', addressees } })
    expect((await draftOf(client, later)).known).toMatchObject({ caseId: id, sameText: false })
    expect((await draftOf(client, later.replace('204.26', '205.26'))).known).toBeNull()
  })

  it('is one step: fields, document and draft', async () => {
    const { client, id } = await openWithCase()
    const stored = await client.cases.get({ id })
    const draft = await draftOf(client, later)
    const { operation, held } = await client.cases.applyUpdate({
      id,
      draft: draft.id,
      seen: stored.updatedAt,
      fields: updated(stored, draft),
      close: null,
    })
    expect(held).toBe(0)
    const after = await client.cases.get({ id })
    expect(after.deadline).toBe('2031-09-30')
    expect(after.addressees.map(({ name }) => name)).toEqual(['Sigrún Vatnsdal', expect.stringContaining('Rán Eldey')])
    expect(after.addressees[0]?.id).toBe(stored.addressees[0]?.id)
    expect(after.documents.map(({ kind }) => kind)).toEqual(['update', 'first'])
    expect((await client.cases.document({ id: after.documents[0]?.id ?? '' })).text).toBe(later)
    expect(await client.intake.drafts()).toEqual([])
    // Who held the office before stays in the directory, for the letters that were written.
    expect(await client.addressees.list()).toHaveLength(3)

    const { undo } = await client.history.state()
    expect(undo).toMatchObject({ id: operation, label: { key: 'cases.applyUpdate' } })
    await client.history.undo({ operation: null })
    expect(await client.cases.get({ id })).toEqual(stored)
    expect(await client.addressees.list()).toHaveLength(2)
    await client.history.redo()
    expect(await client.cases.get({ id })).toEqual(after)
  })

  it('takes only what was chosen', async () => {
    const { client, id } = await openWithCase()
    const stored = await client.cases.get({ id })
    const draft = await draftOf(client, later)
    const fields = updated(stored, draft, ['deadline'])
    await client.cases.applyUpdate({ id, draft: draft.id, seen: stored.updatedAt, fields, close: null })
    const after = await client.cases.get({ id })
    expect(after.deadline).toBe('2031-09-30')
    expect(after.addressees).toEqual(stored.addressees)
  })

  it('is recognised by content afterwards, like the first document', async () => {
    const { client, id } = await openWithCase()
    const stored = await client.cases.get({ id })
    expect((await draftOf(client, `${first}  \n`)).known).toMatchObject({ caseId: id, sameText: true })
    const draft = await draftOf(client, later)
    const seen = stored.updatedAt
    await client.cases.applyUpdate({ id, draft: draft.id, seen, fields: CaseFields.parse(stored), close: null })
    expect((await draftOf(client, later)).known).toMatchObject({ caseId: id, sameText: true })
    expect((await draftOf(client, first)).known).toMatchObject({ caseId: id, sameText: true })
  })

  it('is refused, with everything kept, when the case was changed or deleted since', async () => {
    const { client, id } = await openWithCase()
    const stored = await client.cases.get({ id })
    const draft = await draftOf(client, later)
    const update = {
      id,
      draft: draft.id,
      seen: stored.updatedAt,
      fields: updated(stored, draft),
      close: null,
    }
    await client.cases.update({ id, fields: { ...CaseFields.parse(stored), note: 'Rang the lawyer' } })
    await expect(client.cases.applyUpdate(update)).rejects.toMatchObject({ data: { key: 'caseChanged' } })
    expect(await client.cases.get({ id })).toMatchObject({ note: 'Rang the lawyer', deadline: '2031-08-24' })
    expect((await client.cases.get({ id })).documents).toHaveLength(1)
    await client.cases.remove({ id })
    await expect(client.cases.applyUpdate(update)).rejects.toMatchObject({ data: { key: 'caseGone' } })
    expect(await client.intake.draft({ id: draft.id })).toMatchObject({ id: draft.id, known: null })
  })

  it('waits on the desk over a restart, with what was corrected', async () => {
    const { client, desk, folder, id } = await openWithCase()
    const draft = await draftOf(client, later)
    await client.intake.keep({ id: draft.id, edited: { ...draft.edited, deadline: '2031-10-05' } })
    await desk.close()
    const again = openTestDesk({ folder })
    const [waiting] = await again.client.intake.drafts()
    expect(waiting).toMatchObject({ id: draft.id, known: { caseId: id, sameText: false } })
    const stored = await again.client.cases.get({ id })
    expect(updated(stored, waiting as IntakeDraft)).toMatchObject({ deadline: '2031-10-05' })
  })
})

describe('a stop action', () => {
  it('closes the case with its notice and holds its packs back, as one step', async () => {
    const { client, desk, saved, id } = await openWithCase()
    const pack = await makePack(client, id)
    const stored = await client.cases.get({ id })
    const draft = await draftOf(client, stop)
    expect(draft.read.closed?.notice).toContain('No further action')
    const close = { on: '2026-11-20', notice: draft.read.closed?.notice ?? '' }
    const update = { id, draft: draft.id, seen: stored.updatedAt, fields: CaseFields.parse(stored), close }
    expect(await client.cases.applyUpdate(update)).toMatchObject({ held: 1 })
    expect(await client.cases.get({ id })).toMatchObject({
      status: 'closed',
      closedOn: '2026-11-20',
      closedNotice: close.notice,
      deadline: '2031-08-24',
    })
    const heldFor = [{ id, reference: 'UA 204/26', closedOn: '2026-11-20' }]
    expect(await client.packs.get({ id: pack })).toMatchObject({ heldFor })
    expect((await client.desk.overview()).waiting).toMatchObject([{ packId: pack, heldFor }])
    const refused = { data: { key: 'packHeld', params: { number: 1, references: 'UA 204/26' } } }
    await expect(client.packs.save({ id: pack, perLetter: false, job: null })).rejects.toMatchObject(refused)
    await expect(client.packs.post({ id: pack, on: '2026-11-22', job: null })).rejects.toMatchObject(refused)
    // The hold may have come while the coordinator chose a file.
    const control = { checkpoint: () => {}, progress: () => {} }
    const target = { packId: pack, folder: saved, apart: 'letter', name: '{{code}}' } as const
    await expect(letterJobs['packs.document'](desk.services, target, control)).rejects.toMatchObject({
      key: 'packHeld',
    })
    expect(readdirSync(saved)).toEqual([])

    await client.history.undo({ operation: null })
    expect(await client.cases.get({ id })).toEqual(stored)
    expect(await client.packs.get({ id: pack })).toMatchObject({ heldFor: [] })
    expect(await client.packs.post({ id: pack, on: '2026-11-22', job: null })).toMatchObject({ actions: 4 })
  })

  it('of an unknown case is saved as a closed case', async () => {
    const { client } = openTestDesk()
    const draft = await draftOf(client, stop)
    const close = { on: '2026-11-22', notice: 'No further action is requested.' }
    const { id } = await client.cases.create({ fields: fieldsFromDraft(draft.edited), draft: draft.id, close })
    expect(await client.cases.get({ id })).toMatchObject({ status: 'closed', closedNotice: close.notice })
    await client.history.undo({ operation: null })
    expect(await client.cases.list()).toEqual([])
  })

  it('cannot end on a day to come', async () => {
    const { client, id } = await openWithCase()
    const stored = await client.cases.get({ id })
    const draft = await draftOf(client, stop)
    const close = { on: '2026-11-23', notice: 'Ended' }
    await expect(
      client.cases.applyUpdate({
        id,
        draft: draft.id,
        seen: stored.updatedAt,
        fields: CaseFields.parse(stored),
        close,
      }),
    ).rejects.toMatchObject({ data: { key: 'closedInFuture' } })
    expect(await client.cases.get({ id })).toEqual(stored)
    expect(await client.intake.drafts()).toHaveLength(1)
  })
})

describe('a pack held back', () => {
  it('is let go by its release, and held again by a further closing', async () => {
    const { client, id } = await openWithCase()
    const pack = await makePack(client, id)
    await expect(client.packs.release({ id: pack })).rejects.toMatchObject({ data: { key: 'packNotHeld' } })
    expect(await client.cases.setStatus({ id, status: 'closed' })).toMatchObject({ held: 1 })
    await client.packs.release({ id: pack })
    expect(await client.packs.get({ id: pack })).toMatchObject({ heldFor: [], releasedAt: expect.any(String) })
    expect(await client.packs.save({ id: pack, perLetter: false, job: null })).toMatchObject({ letters: 4 })
    await client.history.undo({ operation: null })
    expect((await client.packs.get({ id: pack })).heldFor).toHaveLength(1)
    await client.history.redo()
    await client.cases.setStatus({ id, status: 'open' })
    await client.cases.setStatus({ id, status: 'closed' })
    expect((await client.packs.get({ id: pack })).heldFor).toHaveLength(1)
  })

  it('is free once its case is open again, and none once it is posted', async () => {
    const { client, id } = await openWithCase()
    const pack = await makePack(client, id)
    await client.cases.setStatus({ id, status: 'closed' })
    expect(await client.cases.setStatus({ id, status: 'open' })).toMatchObject({ held: 0 })
    expect(await client.packs.post({ id: pack, on: '2026-11-22', job: null })).toMatchObject({ actions: 4 })
    expect(await client.cases.setStatus({ id, status: 'closed' })).toMatchObject({ held: 0 })
    expect(await client.packs.get({ id: pack })).toMatchObject({ heldFor: [] })
  })
})
