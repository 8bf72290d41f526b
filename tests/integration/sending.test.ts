import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, it } from 'vitest'
import { everyAction } from '#shared/actions.ts'
import { postLength } from '#shared/sending.ts'
import { addressee, caseFields, embassy, fillDesk, memberFields, president } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'

let test: TestDesk
let members: string[]
let caseId: string
let packId: string

const today = '2026-11-22'
const minister = addressee({
  name: 'Alena Doe',
  title: 'Minister of Justice',
  country: 'BY',
  emails: ['Office <minister@example.org>', 'press@example.org'],
  faxes: ['+375 17 000 00 00'],
  social: ['@minister_example'],
  salutation: 'Dear Minister',
})

/** A pack of two members to a president who has only an address and a minister who has everything else. */
beforeEach(async () => {
  test = openTestDesk()
  ;({ members } = await fillDesk(test.client))
  const made = await test.client.cases.create({
    fields: caseFields({
      reference: 'UA 300/26',
      addressees: [
        { ...president, id: null, role: 'target' },
        { ...minister, id: null, role: 'target' },
        { ...embassy, emails: ['embassy@example.org'], id: null, role: 'copy' },
      ],
    }),
    draft: null,
  })
  caseId = made.id
  packId = (
    await test.client.packs.make({
      cases: [caseId],
      members: members.slice(0, 2),
      addressees: null,
      letterDate: today,
      job: null,
    })
  ).id
})

const letters = async () => (await test.client.packs.letters({ id: packId, offset: 0, limit: 100 })).letters
const round = () => test.client.sending.round({ packId })
const actions = async () =>
  (await test.client.actions.list({ ...everyAction, caseId, after: null, limit: 100 })).actions
const record = (letterId: string, way: 'email' | 'fax' | 'social' = 'email') =>
  test.client.sending.record({ letterId, way, on: today })
async function firstMail(): Promise<string> {
  const [letter] = await round()
  if (!letter) throw new Error('The pack has no e-mail')
  return letter.id
}

describe('a letter that goes by e-mail', () => {
  it('is in the round, with text for every way of its addressee', async () => {
    expect((await round()).map(({ channel, addresseeName }) => [channel, addresseeName])).toEqual([
      ['email', 'Alena Doe'],
      ['email', 'Alena Doe'],
    ])
    const text = await test.client.sending.letter({ letterId: await firstMail() })
    expect(text).toMatchObject({
      packNumber: 1,
      reference: 'UA 300/26',
      memberName: 'Dr Ada Byron',
      ways: ['email', 'fax', 'social'],
      email: {
        to: ['minister@example.org', 'press@example.org'],
        copies: [{ name: 'Ms. Daria Sokal', address: 'embassy@example.org' }],
        subject: 'Ihar Lisouski',
      },
      fax: { numbers: ['+375 17 000 00 00'] },
    })
    expect(text.email.body).toMatch(/^Dear Minister,\n\n/)
    expect(text.email.body).toContain(`\n\n${text.code}`)
    expect(text.email.body).not.toContain('UA 300/26')
    expect(text.social.text).toMatch(/^@minister_example I /)
    expect(Array.from(text.social.text).length).toBeLessThanOrEqual(postLength)
  })

  it('opens in a mail program with everything that fits', async () => {
    const letterId = await firstMail()
    const { email } = await test.client.sending.letter({ letterId })
    const { address } = await test.client.sending.openMail({ letterId, copies: true })
    const query = new URL(address ?? '').searchParams
    expect(address).toMatch(/^mailto:minister@example\.org,press@example\.org\?cc=embassy@example\.org&/)
    expect(query.get('subject')).toBe('Ihar Lisouski')
    expect(query.get('body')?.replace(/\r\n/g, '\n') ?? null).toBe(email.fits ? email.body : null)
    expect((await test.client.sending.openMail({ letterId, copies: false })).address).not.toContain('cc=')
    expect((address ?? '').length).toBeLessThanOrEqual(1900)
  })

  it('is recorded once, as one step, and taken back', async () => {
    const letterId = await firstMail()
    await record(letterId)
    expect(await actions()).toMatchObject([
      { channel: 'email', count: 1, on: today, memberId: members[0], source: 'pack', packNumber: 1 },
    ])
    expect((await round())[0]?.sent).toEqual({ on: today, channel: 'email' })
    expect(await refusalOf(record(letterId, 'fax'))).toBe('letterSentAlready')
    await test.client.history.undo({ operation: null })
    expect(await actions()).toEqual([])
    await test.client.history.redo()
    expect(await actions()).toHaveLength(1)
    await test.client.sending.takeBack({ letterId })
    expect(await actions()).toEqual([])
    expect(await refusalOf(test.client.sending.takeBack({ letterId }))).toBe('letterNotSent')
  })

  it('keeps its record when the posting of its pack is made and taken back', async () => {
    await record(await firstMail())
    expect((await test.client.packs.post({ id: packId, on: today, job: null })).actions).toBe(3)
    expect((await test.client.packs.unpost({ id: packId })).actions).toBe(3)
    expect(await actions()).toMatchObject([{ channel: 'email' }])
  })

  it('is refused for a day to come and while its pack is held', async () => {
    const letterId = await firstMail()
    expect(await refusalOf(test.client.sending.record({ letterId, way: 'email', on: '2026-11-23' }))).toBe(
      'actionInFuture',
    )
    await test.client.cases.setStatus({ id: caseId, status: 'closed' })
    expect(await refusalOf(record(letterId))).toBe('packHeld')
    expect(await refusalOf(test.client.sending.openMail({ letterId, copies: true }))).toBe('packHeld')
    expect(await refusalOf(test.client.sending.saveDrafts({ packId, kind: 'eml', job: null }))).toBe('packHeld')
    expect(await actions()).toEqual([])
  })

  it('does not go once its writer must not write to that country', async () => {
    const letterId = await firstMail()
    await test.client.members.update({
      id: members[0] ?? '',
      fields: {
        ...memberFields({ givenName: 'Ada', familyName: 'Byron' }),
        safety: [{ country: 'BY', rule: 'never' }],
      },
    })
    expect((await round()).map(({ memberName }) => memberName)).toEqual(['Samuel Whitlock'])
    expect(await refusalOf(record(letterId))).toBe('letterWithheld')
    expect(await refusalOf(test.client.sending.letter({ letterId }))).toBe('letterWithheld')
    expect(await refusalOf(test.client.sending.openMail({ letterId, copies: false }))).toBe('letterWithheld')
  })
})

describe('a letter of paper', () => {
  it('can go another way instead, and is then part of the round', async () => {
    const paper = (await letters()).find(({ channel }) => channel === 'letter')
    if (!paper) throw new Error('The pack has no paper')
    expect((await test.client.sending.letter({ letterId: paper.id })).ways).toEqual([])
    const noMail = test.client.sending.openMail({ letterId: paper.id, copies: true })
    expect(await refusalOf(noMail)).toBe('noMailAddress')
    await record(paper.id, 'social')
    expect((await round()).map(({ id }) => id)).toContain(paper.id)
    expect(await actions()).toMatchObject([{ channel: 'social' }])
  })
})

describe('drafts for members', () => {
  it('are one file a letter that a mail program reads', async () => {
    const [first, second] = await round()
    await record(second?.id ?? '')
    const saved = await test.client.sending.saveDrafts({ packId, kind: 'eml', job: null })
    expect(saved).toMatchObject({ letters: 1, withoutAddress: 0 })
    expect(readdirSync(test.saved)).toEqual(['UA 300-26 – Dr Ada Byron – Alena Doe.eml'])
    const mail = await PostalMime.parse(readFileSync(join(test.saved, saved?.files[0]?.name ?? '')))
    const { email } = await test.client.sending.letter({ letterId: first?.id ?? '' })
    expect(mail.to?.map(({ address }) => address)).toEqual(email.to)
    expect(mail.cc?.map(({ address }) => address)).toEqual(['embassy@example.org'])
    expect(mail.from).toBeUndefined()
    expect((mail.text ?? '').replace(/\r\n/g, '\n').trimEnd()).toBe(email.body)
    await test.client.sending.saveDrafts({ packId, kind: 'txt', job: null })
    const text = readFileSync(join(test.saved, 'UA 300-26 – Dr Ada Byron – Alena Doe.txt'), 'utf8')
    expect(text).toContain('Dear Minister,\r\n\r\n')
  })

  it('are refused when there is nothing to send', async () => {
    for (const { id } of await round()) await record(id)
    expect(await refusalOf(test.client.sending.saveDrafts({ packId, kind: 'eml', job: null }))).toBe('noMails')
    expect(readdirSync(test.saved)).toEqual([])
  })
})

describe('a code', () => {
  it('leads to its letter, however it is typed', async () => {
    const letter = (await letters())[2]
    const code = letter?.code ?? ''
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replace('-', ''),
      code.replace('-', ' – '),
      code.replace('D', '0'),
    ])
      expect(await test.client.sending.find({ typed })).toMatchObject({
        kind: 'found',
        code,
        packId,
        packNumber: 1,
        letterId: letter?.id,
        position: 2,
      })
  })

  it('says what is wrong with one that leads nowhere', async () => {
    const code = (await letters())[0]?.code ?? ''
    const last = code.at(-1) === 'A' ? 'C' : 'A'
    expect(await test.client.sending.find({ typed: code.slice(0, -1) + last })).toEqual({ kind: 'slip' })
    expect(await test.client.sending.find({ typed: 'Ada Byron' })).toEqual({ kind: 'other' })
    await test.client.packs.remove({ id: packId })
    expect(await test.client.sending.find({ typed: code })).toEqual({ kind: 'inBin', code, packNumber: 1 })
    expect(await refusalOf(test.client.sending.round({ packId }))).toBe('packGone')
  })
})
