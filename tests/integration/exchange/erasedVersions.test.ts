/** An erasure takes away what waits for a word, too: versions that name the person, and files that only such a version has. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ReplyFields } from '#shared/replies.ts'
import { type ExchangeDesk, openExchangeDesk } from '../../support/exchange.ts'
import { fillDesk, memberFields } from '../../support/packs.ts'
import { dropped, postedPack, replyFields } from '../../support/replies/desk.ts'
import { plainJpeg } from '../../support/replies/pictures.ts'

let ours: ExchangeDesk
let theirs: ExchangeDesk
let memberId: string
let caseId: string
let day: string

/** What ours says comes a day after what theirs says: ours stands, and theirs waits. */
const clock = { now: () => `${day}T12:00:00.000Z`, today: () => day }

const person = { givenName: 'Zephyrine', familyName: 'Quisquillian', email: 'zq@quisquillian.invalid' }
const versions = ({ rows }: ExchangeDesk) => JSON.stringify(rows('SELECT * FROM exchange_versions'))
const notes = ({ rows }: ExchangeDesk) => JSON.stringify(rows('SELECT * FROM changes'))
const erase = ({ client }: ExchangeDesk) => client.personalData.erase({ memberId, job: null })
const stored = ({ folder }: ExchangeDesk) => readdirSync(join(folder, 'documents', 'replies'))

beforeEach(async () => {
  day = '2026-11-22'
  ours = openExchangeDesk({ clock })
  theirs = openExchangeDesk({ clock })
  ;({ caseId } = await fillDesk(ours.client))
  memberId = (await ours.client.members.create({ fields: memberFields(person) })).id
})

/** Theirs knows all that ours does. */
const handOver = async () => {
  await theirs.take(await ours.give({ what: 'handOver' }))
  day = '2026-11-23'
}
const nextDay = () => {
  day = '2026-11-24'
}
const handBack = async () => ours.take(await theirs.give({ what: 'handOver' }))

describe('erasing somebody of whom a version waits', () => {
  it('drops the versions of their own record', async () => {
    await handOver()
    const of = { ...memberFields(person) }
    await theirs.client.members.update({ id: memberId, fields: { ...of, note: 'Plays the harp' } })
    nextDay()
    await ours.client.members.update({ id: memberId, fields: { ...of, note: 'Plays the lute' } })
    await handBack()
    expect(ours.exchange.conflicts()).toMatchObject([{ kind: 'member', id: memberId }])
    expect(versions(ours)).toContain('the harp')
    await erase(ours)
    expect(versions(ours)).not.toMatch(/harp|lute|quisquillian/i)
    expect(versions(ours)).not.toContain(memberId)
    expect(notes(ours)).not.toMatch(/harp|lute|quisquillian/i)
    expect(ours.exchange.conflicts()).toEqual([])
  })

  it('blacks their name out in a version of another record', async () => {
    await handOver()
    const about = await ours.client.cases.get({ id: caseId })
    await theirs.client.cases.update({ id: caseId, fields: { ...about, note: 'Zephyrine Quisquillian knows more' } })
    nextDay()
    await ours.client.cases.update({ id: caseId, fields: { ...about, note: 'Nobody knows more' } })
    await handBack()
    expect(versions(ours)).toContain('Quisquillian')
    await erase(ours)
    expect(versions(ours)).not.toMatch(/quisquillian|zephyrine/i)
    expect(versions(ours)).toContain('knows more')
  })

  it('drops a version with a file that no reply here has, and the file', async () => {
    const { letters } = await postedPack(ours, caseId, [memberId])
    const of: ReplyFields = replyFields({ caseId, letterId: letters[0]?.id ?? null })
    const { id } = await ours.client.replies.save({ id: null, fields: of, files: [] })
    await handOver()
    await theirs.client.replies.save({
      id,
      fields: { ...of, summary: 'A scan of the answer' },
      files: [{ token: await dropped(theirs, 'answer.jpg', plainJpeg) }],
    })
    nextDay()
    await ours.client.replies.save({ id, fields: { ...of, summary: 'The answer is at home' }, files: [] })
    await handBack()
    expect(ours.exchange.conflicts()).toMatchObject([{ kind: 'reply', id }])
    const [scan = ''] = stored(ours)
    expect(scan).not.toBe('')
    // It cannot be looked at: no reply here has it.
    expect((await ours.client.personalData.erasurePlan({ memberId })).replyFiles).toEqual([])
    await erase(ours)
    expect(versions(ours)).not.toMatch(/A scan of the answer|answer\.jpg/)
    expect(notes(ours)).not.toMatch(/A scan of the answer|answer\.jpg/)
    expect(stored(ours)).toEqual([])
    expect((await ours.client.replies.get({ id })).summary).toBe('The answer is at home')
    expect(ours.exchange.conflicts()).toEqual([])
  })

  it('keeps such a version where it answers somebody else', async () => {
    const others = (await ours.client.members.list()).filter((one) => one.id !== memberId)
    const { letters } = await postedPack(ours, caseId, [others[0]?.id ?? ''])
    const of: ReplyFields = replyFields({ caseId, letterId: letters[0]?.id ?? null })
    const { id } = await ours.client.replies.save({ id: null, fields: of, files: [] })
    await handOver()
    await theirs.client.replies.save({
      id,
      fields: { ...of, summary: 'A scan' },
      files: [{ token: await dropped(theirs, 'answer.jpg', plainJpeg) }],
    })
    nextDay()
    await ours.client.replies.save({ id, fields: { ...of, summary: 'At home' }, files: [] })
    await handBack()
    await erase(ours)
    expect(versions(ours)).toContain('answer.jpg')
    expect(stored(ours)).toHaveLength(1)
  })
})
