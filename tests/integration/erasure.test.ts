/** Erasure through the router: nothing of the person is left in any byte of the profile, and nothing of others is harmed. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { restoreProfile } from '../../src/main/db/profile.ts'
import { finishErasures } from '../../src/main/personalData/erasure/erase.ts'
import { fold } from '../../src/shared/fold.ts'
import type { MemberFields } from '../../src/shared/members.ts'
import { defaultRules } from '../../src/shared/packRules.ts'
import { everybody, type RosterView } from '../../src/shared/roster.ts'
import { stoppedClock } from '../support/folder.ts'
import { fillDesk, memberFields } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { dropped, replyFields } from '../support/replies/desk.ts'
import { plainJpeg, telltalePng } from '../support/replies/pictures.ts'

let test: TestDesk
let caseId: string
let others: string[]

beforeEach(async () => {
  test = openTestDesk()
  ;({ members: others, caseId } = await fillDesk(test.client))
  await test.client.settings.save({ country: 'GB', groupName: 'Harrogate group' })
})

const refused = (key: string) => ({ code: 'REFUSED', data: expect.objectContaining({ key }) })
const add = async (fields: Partial<MemberFields>) =>
  (await test.client.members.create({ fields: memberFields(fields) })).id
const erase = (memberId: string) => test.client.personalData.erase({ memberId, job: null })
const makePack = (members: string[], unit: 'person' | 'household' = 'person') =>
  test.client.packs.make({
    cases: [caseId],
    members,
    addressees: null,
    letterDate: '2026-11-22',
    rules: { ...defaultRules, unit },
    job: null,
  })
const lettersOf = async (id: string) => (await test.client.packs.letters({ id, offset: 0, limit: 500 })).letters
const post = (id: string) => test.client.packs.post({ id, on: '2026-11-22', job: null })

/** Every way in which a word may lie in a file: as typed, in JSON, folded, in UTF-16. */
function formsOf(token: string): Buffer[] {
  const texts = [
    token,
    token.normalize('NFD'),
    fold(token),
    token.toUpperCase(),
    token.toLowerCase(),
    JSON.stringify(token).slice(1, -1),
    token.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ]
  return [...new Set(texts)].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
}

/** Where one of the words still lies: "candlepost.sqlite: Quisquillian". */
function leftovers(tokens: string[]): string[] {
  const files = readdirSync(test.folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return files.flatMap((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name))
    return tokens
      .filter((token) => formsOf(token).some((form) => bytes.includes(form)))
      .map((token) => `${file.name}: ${token}`)
  })
}

/** Reads from the database and does not end it. @returns what ends it */
function openReader(folder: string): () => void {
  const reader = new Database(join(folder, 'candlepost.sqlite'), { readonly: true })
  const rows = reader.prepare('SELECT * FROM members').iterate()
  rows.next()
  return () => {
    rows.return?.()
    reader.close()
  }
}

const odd: [what: string, fields: Partial<MemberFields>, tokens: string[]][] = [
  [
    'an ordinary name',
    {
      prefix: 'Dr',
      givenName: 'Zephyrine',
      familyName: 'Quisquillian',
      email: 'zq@quisquillian.example',
      phone: '07700 900123',
      address: ['43 Thistledown Crescent', 'Leeds', 'LS99 9QQ'],
      country: 'GB',
      note: 'Zephyrine plays the crwth',
    },
    ['Zephyrine', 'Quisquillian', 'zq@quisquillian', '900123', 'Thistledown', 'LS99 9QQ', 'crwth'],
  ],
  ['one word', { givenName: 'Xanthippette', email: 'x@xanthippette.example' }, ['Xanthippette']],
  [
    'apostrophes and hyphens',
    {
      givenName: 'Máirín-Aoibheann',
      familyName: "O'Duibhshláine",
      email: "m.o'duibh@example.org",
      address: ["O'Duibhshláine’s Cottage", 'Ballyvaughan Lower'],
    },
    ['Máirín-Aoibheann', "O'Duibhshláine", "m.o'duibh@example.org", 'Ballyvaughan Lower'],
  ],
  [
    'quotes and backslashes',
    { givenName: 'Robert "Bobbety"', familyName: 'Back\\slashington', email: 'bb@slash.example' },
    ['Bobbety', 'Back\\slashington', 'bb@slash.example'],
  ],
  [
    'Cyrillic',
    { givenName: 'Аляксандра', familyName: 'Міхалёвіч', phone: '+375 29 123-45-67', address: ['вул. Карла Маркса 38'] },
    ['Аляксандра', 'Міхалёвіч', '123-45-67', '375291234567', 'Карла Маркса'],
  ],
  ['Han', { givenName: '静香', familyName: '欧阳', address: ['北京市朝阳区望京街10号'] }, ['静香', '欧阳', '望京街']],
  ['Arabic', { givenName: 'زكية', familyName: 'القحطاني' }, ['زكية', 'القحطاني']],
]

describe('after an erasure', () => {
  it('saved views look for the person no more, and the others stay as they were', async () => {
    const { client } = test
    const id = await add({ givenName: 'Zephyrine', familyName: 'Quisquillian', email: 'zq@quisquillian.example' })
    const { last } = await client.roster.views()
    const columns = last?.columns ?? [{ id: 'name' as const, width: null }]
    const save = (name: string, view: Partial<RosterView>) =>
      client.roster.saveView({ id: null, name, look: { view: { ...everybody, ...view }, columns } })
    const { id: friend } = await client.members.get({ id: others[0] ?? '' })
    await client.members.update({
      id: friend,
      fields: { ...memberFields({ givenName: 'Zephania' }), address: ['1 Long Road', 'Thistledown'] },
    })
    await save('Only her', { query: 'zephyrine quis' })
    await save('Her mail', { query: 'zq@quisquillian', show: 'active' })
    await save('Quisquillian Z', { show: 'inactive' })
    await save('Both of them', { query: 'zeph' })
    const { id: changed } = await save('Changed since', { query: 'Quisquillian', email: 'has' })
    await client.roster.saveView({
      id: changed,
      name: 'Changed since',
      look: { view: { ...everybody, query: 'thistledown' }, columns },
    })
    await erase(id)
    const { views } = await client.roster.views()
    expect(views.map(({ name, look: { view } }) => [name, view.query, view.show])).toEqual([
      ['Both of them', 'zeph', 'all'],
      ['Changed since', 'thistledown', 'all'],
      ['Her mail', '', 'active'],
    ])
    expect(leftovers(['Zephyrine', 'Quisquillian', 'zq@'])).toEqual([])
    // What was changed since can still be undone, without the search that was there before.
    await client.history.undo({ operation: null })
    const undone = (await client.roster.views()).views.find(({ name }) => name === 'Changed since')
    expect(undone?.look.view).toMatchObject({ query: '', email: 'has' })
  })

  it.each(odd)('no byte is left of %s', async (_, fields, tokens) => {
    const id = await add({ ...fields, note: fields.note ?? '' })
    const name = (await test.client.members.get({ id })).name
    const { id: pack } = await makePack([id, ...others.slice(0, 3)])
    await post(pack)
    const friend = others[5] ?? ''
    const known = await test.client.members.get({ id: friend })
    await test.client.members.update({ id: friend, fields: { ...known, note: `Comes with ${name}, always.` } })
    await test.client.personalData.recordConsent({
      memberId: id,
      purpose: 'sharing',
      given: true,
      on: '2026-11-01',
      how: `by letter of ${name}`,
      text: 'I agree.',
    })
    await test.client.personalData.addRequest({ memberId: id, kind: 'erasure', cameOn: '2026-11-20', how: 'by phone' })
    expect(leftovers(tokens)).not.toEqual([])

    const done = await erase(id)
    expect(done.memberName).toBe(name)
    expect(leftovers([...tokens, id])).toEqual([])
    expect((await test.client.members.get({ id: friend })).note).toMatch(/^Comes with [█ -.'"\\-]+, always\.$/)
    expect((await test.client.backup.check()).problems).toEqual([])
    await expect(test.client.members.get({ id })).rejects.toMatchObject(refused('memberGone'))
  })

  it('nothing is left after edits, undos, redo and the bin either', async () => {
    const fields = memberFields({
      givenName: 'Firstname',
      familyName: 'Umbrellington',
      email: 'old@umbrellington.example',
    })
    const id = await add(fields)
    await test.client.members.update({
      id,
      fields: { ...fields, familyName: 'Parasolsky', email: 'new@parasolsky.example' },
    })
    await test.client.members.update({ id, fields: { ...fields, familyName: 'Gamponius', phone: '01132 555777' } })
    await test.client.history.undo({ operation: null })
    await test.client.members.remove({ ids: [id] })
    await test.client.bin.restore({ kind: 'member', id })
    await test.client.members.remove({ ids: [id, others[0] ?? ''] })
    const tokens = ['Umbrellington', 'Parasolsky', 'Gamponius', '555777', 'old@umbrellington', 'new@parasolsky']
    expect(leftovers(tokens)).not.toEqual([])
    await erase(id)
    expect(leftovers([...tokens, id])).toEqual([])
    // The step that deleted two at once brings the other one back.
    const { undone } = await test.client.history.undo({ operation: null })
    expect(undone.label.key).toBe('members.remove')
    expect((await test.client.members.list()).map((one) => one.id)).toContain(others[0])
    expect((await test.client.members.list()).map((one) => one.id)).not.toContain(id)
  })
})

describe('replies to an erased person’s letters', () => {
  async function answered() {
    const id = await add({ givenName: 'Zephyrine', familyName: 'Quisquillian', email: 'zq@quisquillian.example' })
    const { id: pack } = await makePack([id, others[0] ?? ''])
    await post(pack)
    const letters = await lettersOf(pack)
    const own = letters.find((one) => one.memberId === id)
    const other = letters.find((one) => one.memberId !== id)
    const fields = replyFields({
      caseId,
      letterId: own?.id ?? null,
      summary: 'Dear Zephyrine Quisquillian, writes the office',
      note: 'Tell Zephyrine',
    })
    const files = await Promise.all([
      dropped(test, 'for Quisquillian.jpg', plainJpeg),
      dropped(test, 'mail.txt', 'Dear Zephyrine Quisquillian, thank you.'),
      dropped(test, 'stamp.png', telltalePng()),
    ])
    const reply = await test.client.replies.save({ id: null, fields, files: files.map((token) => ({ token })) })
    const same = await test.client.replies.save({
      id: null,
      fields: replyFields({ caseId, letterId: other?.id ?? null }),
      files: [{ token: await dropped(test, 'stamp.png', telltalePng()) }],
    })
    return { id, reply: reply.id, same: same.id, fields }
  }
  const stored = () => readdirSync(join(test.folder, 'documents', 'replies')).length

  it('are told when the person asks, and listed before they are erased', async () => {
    const { id } = await answered()
    const asked = await test.client.personalData.access({ memberId: id, job: null })
    const json = readFileSync(test.desk.files.path(asked?.[1]?.token ?? ''), 'utf8')
    expect(JSON.parse(json).replies).toMatchObject([
      { kind: 'answer', reference: 'UA 204/26', files: ['for Quisquillian.jpg', 'mail.txt', 'stamp.png'] },
    ])
    const plan = await test.client.personalData.erasurePlan({ memberId: id })
    expect(plan.replyFiles.map(({ name, naming }) => [name, naming])).toEqual([
      ['for Quisquillian.jpg', true],
      ['mail.txt', true],
      ['stamp.png', false],
    ])
    // No file of a reply is among those that nobody can look into.
    expect(plan.files).toEqual([])
  })

  it('lose the name, the link and the files that were named; not a byte of them is left', async () => {
    const { id, reply, same, fields } = await answered()
    // What was taken from the reply is still in the history.
    const kept = (await test.client.replies.get({ id: reply })).files
    await test.client.replies.save({ id: reply, fields, files: kept.slice(1).map((file) => ({ id: file.id })) })
    const { replyFiles } = await test.client.personalData.erasurePlan({ memberId: id })
    expect(replyFiles).toHaveLength(3)
    expect(stored()).toBe(3)
    await test.client.personalData.erase({
      memberId: id,
      deleteFiles: replyFiles.map((file) => file.id),
      job: null,
    })
    expect(leftovers(['Zephyrine', 'Quisquillian', 'zq@quisquillian', id])).toEqual([])
    const after = await test.client.replies.get({ id: reply })
    expect(after.files).toEqual([])
    expect(after.summary).toMatch(/^Dear [█ ]+, writes the office$/)
    expect(after.letter?.memberName).toBe('█████')
    expect(await test.client.replies.list({ of: { what: 'member', id } })).toEqual([])
    // The stamp is another reply's too.
    expect(stored()).toBe(1)
    expect(
      (
        await (
          await test.client.replies.file({ id: (await test.client.replies.get({ id: same })).files[0]?.id ?? '' })
        ).arrayBuffer()
      ).byteLength,
    ).toBeGreaterThan(0)
    expect((await test.client.backup.check()).problems).toEqual([])
  })

  it('keep files that do not show it', async () => {
    const { id, reply } = await answered()
    await test.client.personalData.erase({ memberId: id, job: null })
    expect((await test.client.replies.get({ id: reply })).files.map(({ name }) => name.replace(/█+/, '█'))).toEqual([
      'for █.jpg',
      'mail.txt',
      'stamp.png',
    ])
    expect(stored()).toBe(3)
  })
})

describe('others', () => {
  it('keep their names, also where the erased one is part of them', async () => {
    const ann = await add({ givenName: 'Ann', email: 'ann@x.example' })
    const annabel = await add({
      givenName: 'Annabel',
      familyName: 'Ann-Annison',
      email: 'joann@x.example',
      note: 'Annabel is called Ann by nobody',
      address: ['12 Annapurna Road', 'Leeds'],
    })
    const before = await test.client.members.get({ id: annabel })
    const { id: pack } = await makePack([ann, annabel])
    const letter = (await lettersOf(pack)).find((one) => one.memberId === annabel)
    await erase(ann)
    expect(await test.client.members.get({ id: annabel })).toEqual(before)
    const after = await lettersOf(pack)
    expect(after.find((one) => one.memberId === annabel)).toEqual(letter)
    expect(after.filter((one) => one.memberId === null).map((one) => one.memberName)).toEqual(['█████', '█████'])
    expect(leftovers(['ann@x.example'])).toEqual(
      leftovers(['joann@x.example']).map((one) => one.replace('joann', 'ann')),
    )
  })

  it('keep a household letter, with their own names and the address', async () => {
    const home = { address: ['7 Juniperhill', 'Leeds', 'LS1 7JJ'], country: 'GB' }
    const one = await add({ givenName: 'Perpetua', familyName: 'Juniper', email: 'pp@juniper.example', ...home })
    const other = await add({ givenName: 'Tom', familyName: 'Juniper', ...home })
    const third = await add({ givenName: 'Ned', familyName: 'Juniper', ...home })
    await test.client.households.confirm({ household: null, members: [one, other, third], name: '', apart: [] })
    const { id: pack } = await makePack([one, other, third], 'household')
    await erase(one)
    expect(leftovers(['Perpetua', 'pp@juniper', one])).toEqual([])
    for (const { memberName, text, memberId } of await lettersOf(pack)) {
      expect(memberName).toMatch(/Tom Juniper/)
      expect(memberName).toMatch(/█+/)
      expect([other, third]).toContain(memberId)
      expect(text.sender.slice(1, 4)).toEqual(['7 Juniperhill', 'Leeds', 'LS1 7JJ'])
      expect(text.signature).toMatch(/█+.*Juniper/)
    }
    // The words of a letter that one of its writers is gone from are nobody's to send.
    expect((await test.client.packs.get({ id: pack })).withheld).toMatchObject([{ reason: 'erased' }])
  })

  it('keep a word that the person shared with them, and the plan says so', async () => {
    const id = await add({ givenName: 'Ada', familyName: 'Lovelorn', address: ['12 Ockham Lane', 'Leeds', 'LS6 2AB'] })
    const plan = await test.client.personalData.erasurePlan({ memberId: id })
    expect(plan.shared).toEqual(expect.arrayContaining(['Ada', '12 Ockham Lane']))
    expect(plan.shared).not.toContain('Lovelorn')
    await erase(id)
    expect(leftovers(['Lovelorn', 'Ada Lovelorn'])).toEqual([])
    const ada = (await test.client.members.list()).find((one) => one.familyName === 'Byron')
    expect(ada).toMatchObject({ givenName: 'Ada', address: ['12 Ockham Lane', 'Leeds', 'LS6 2AB'] })
  })
})

describe('the tallies', () => {
  it('stay as they were, participants included', async () => {
    const id = await add({ givenName: 'Quillon', familyName: 'Tallymore' })
    const { id: pack } = await makePack([id, ...others.slice(0, 2)])
    await post(pack)
    await test.client.actions.add({
      fields: { caseId, channel: 'email', count: 4, on: '2026-10-05', memberId: id, addresseeId: null, note: '' },
    })
    const before = [
      await test.client.reports.month({ month: '2026-11' }),
      await test.client.reports.month({ month: '2026-10' }),
    ]
    const overview = await test.client.desk.overview()
    await erase(id)
    expect([
      await test.client.reports.month({ month: '2026-11' }),
      await test.client.reports.month({ month: '2026-10' }),
    ]).toEqual(before)
    expect((await test.client.desk.overview()).months).toEqual(overview.months)
    expect((await test.client.packs.get({ id: pack })).letters).toBe(6)
  })
})

describe('undo afterwards', () => {
  it('works for everybody else, and brings nobody back', async () => {
    const id = await add({ givenName: 'Wistful', familyName: 'Undunnable' })
    const { id: pack, operation: made } = await makePack([id, others[0] ?? ''])
    const { operation: posted } = await post(pack)
    const { operation: paused } = await test.client.members.setActive({ ids: [id, others[1] ?? ''], active: false })
    await erase(id)
    await test.client.history.undo({ operation: paused })
    expect((await test.client.members.get({ id: others[1] ?? '' })).active).toBe(true)
    await test.client.history.undo({ operation: posted })
    expect((await test.client.packs.get({ id: pack })).postedOn).toBeNull()
    await test.client.history.undo({ operation: made })
    expect(await test.client.packs.list()).toEqual([])
    await test.client.history.redo()
    expect(await lettersOf(pack)).toHaveLength(4)
    expect(leftovers(['Wistful', 'Undunnable', id])).toEqual([])
    expect((await test.client.members.list()).some((one) => one.id === id)).toBe(false)
    // Every step that is left can be taken back to the very beginning.
    for (;;) {
      const { undo } = await test.client.history.state()
      if (!undo) break
      await test.client.history.undo({ operation: null })
    }
    expect(await test.client.members.list()).toEqual([])
    expect((await test.client.backup.check()).problems).toEqual([])
  })

  it('keeps nothing of what was undone and could have been redone', async () => {
    const id = await add({ givenName: 'Redolent', familyName: 'Redone' })
    const { id: pack } = await makePack([id, others[0] ?? ''])
    await test.client.history.undo({ operation: null })
    expect(leftovers(['Redolent'])).not.toEqual([])
    await erase(id)
    expect(leftovers(['Redolent', 'Redone', id])).toEqual([])
    expect((await test.client.history.state()).redo).toBeNull()
    expect(await test.client.packs.list()).toEqual([])
    expect(pack).not.toBe('')
  })

  it('cannot undo the erasure itself', async () => {
    const id = await add({ givenName: 'Final', familyName: 'Goodbye' })
    const before = (await test.client.history.list({ limit: 500 })).length
    await erase(id)
    expect((await test.client.history.list({ limit: 500 })).length).toBe(before - 1)
    expect(await test.client.personalData.erasures()).toMatchObject([{ counts: { consents: 1, letters: 0 } }])
  })
})

describe('a pack that is not posted', () => {
  it('prints no letter of an erased member, and says so', async () => {
    const id = await add({ givenName: 'Unposted', familyName: 'Pennyworth' })
    const { id: pack } = await makePack([id, others[0] ?? ''])
    expect((await test.client.personalData.erasurePlan({ memberId: id })).unposted).toBe(2)
    await erase(id)
    const { withheld, channels } = await test.client.packs.get({ id: pack })
    expect(withheld).toMatchObject([{ memberName: '█████', reason: 'erased', letters: 2 }])
    expect(channels.letter).toBe(2)
    const { actions } = await post(pack)
    expect(actions).toBe(2)
  })
})

describe('files of the profile', () => {
  it('are blacked out or deleted, and others stay as they are', async () => {
    const id = await add({ givenName: 'Filomena', familyName: 'Papertrail', email: 'fp@papertrail.example' })
    const exports = join(test.folder, 'exports')
    mkdirSync(exports, { recursive: true })
    writeFileSync(join(exports, 'left out.csv'), 'Reason,Name\nno name,Filomena Papertrail\nno name,Tom Reed\n')
    writeFileSync(join(exports, 'Letter of Filomena Papertrail.txt'), 'Dear President')
    writeFileSync(join(exports, 'nothing.csv'), 'a,b\n')
    const plan = await test.client.personalData.erasurePlan({ memberId: id })
    expect(plan.files).toEqual([
      { name: 'Letter of Filomena Papertrail.txt', fate: 'deleted' },
      { name: 'left out.csv', fate: 'blacked' },
    ])
    await erase(id)
    expect(leftovers(['Filomena', 'Papertrail'])).toEqual([])
    expect(readFileSync(join(exports, 'left out.csv'), 'utf8')).toContain('Tom Reed')
    expect(readFileSync(join(exports, 'nothing.csv'), 'utf8')).toBe('a,b\n')
  })
})

describe('an old list', () => {
  it('is known to hold an erased person, by name with e-mail, address or phone, in any state of the record', async () => {
    const fields = memberFields({
      givenName: 'Señora Nuria',
      familyName: 'Retorno',
      email: 'Nuria@Retorno.example',
      phone: '0113 496 0123',
      address: ['5 Return Street', 'Leeds'],
      country: 'GB',
    })
    const id = await add(fields)
    await test.client.members.update({ id, fields: { ...fields, email: 'later@retorno.example' } })
    await erase(id)
    const barred = test.desk.services.personalData.barred()
    const known = {
      phoneE164: null,
      phone: '',
      email: '',
      address: [],
      givenName: 'senora  nuria',
      familyName: 'RETORNO',
    }
    expect(barred({ ...known, email: 'nuria@retorno.example' })).toBe(true)
    expect(barred({ ...known, email: 'later@retorno.example' })).toBe(true)
    expect(barred({ ...known, address: ['5, Return Street', 'LEEDS'] })).toBe(true)
    expect(barred({ ...known, phoneE164: '+441134960123' })).toBe(true)
    expect(barred({ ...known, givenName: 'Retorno', familyName: 'Señora Nuria', email: 'nuria@retorno.example' })).toBe(
      true,
    )
    expect(barred(known)).toBe(false)
    expect(barred({ ...known, familyName: 'Retorna', email: 'nuria@retorno.example' })).toBe(false)
    expect(barred({ ...known, email: 'somebody@retorno.example' })).toBe(false)
    expect(leftovers(['retorno'])).toEqual([])
  })
})

describe('a table that no rule knows', () => {
  it('loses what refers to the member, and the name in its texts', async () => {
    const { sqlite } = test.desk.services.data
    const id = await add({ givenName: 'Generica', familyName: 'Seamstress' })
    sqlite.exec(`
      CREATE TABLE came (evening TEXT NOT NULL, member_id TEXT NOT NULL REFERENCES members (id), PRIMARY KEY (evening, member_id)) STRICT;
      CREATE TABLE cakes (id TEXT PRIMARY KEY, baker TEXT REFERENCES members (id), words TEXT NOT NULL, people TEXT NOT NULL) STRICT;
      CREATE VIRTUAL TABLE seek USING fts5 (words, prefix='1 2 3');
      CREATE TRIGGER seek_add AFTER INSERT ON cakes BEGIN INSERT INTO seek (rowid, words) VALUES (new.rowid, new.words); END;
      CREATE TRIGGER seek_change AFTER UPDATE ON cakes BEGIN UPDATE seek SET words = new.words WHERE rowid = old.rowid; END;
    `)
    sqlite.prepare('INSERT INTO came VALUES (?, ?)').run('e1', id)
    sqlite
      .prepare('INSERT INTO cakes VALUES (?, ?, ?, ?)')
      .run('c1', id, 'Cake by Generica Seamstress', JSON.stringify([id, others[0], { a: 'generica seamstress' }]))
    expect(leftovers(['seamstress'])).not.toEqual([])
    await erase(id)
    expect(sqlite.prepare('SELECT count(*) FROM came').pluck().get()).toBe(0)
    expect(sqlite.prepare('SELECT baker, words, people FROM cakes').get()).toEqual({
      baker: null,
      words: 'Cake by ███████████████████',
      people: JSON.stringify([others[0], { a: '███████████████████' }]),
    })
    expect(leftovers(['Generica', 'Seamstress', 'seamst', id])).toEqual([])
    expect(sqlite.prepare(`SELECT count(*) FROM seek WHERE seek MATCH 'cake*'`).pluck().get()).toBe(1)
  })
})

describe('the file', () => {
  it('is cut and written anew while the desk holds a connection of its own', async () => {
    const { folder } = test
    await test.desk.close()
    test = openTestDesk({ folder, jobsThread: new URL('../../src/main/jobs/worker.ts', import.meta.url) })
    const id = await add({ givenName: 'Threadneedle', familyName: 'Workerson', note: 'x'.repeat(20_000) })
    const { purged } = await erase(id)
    expect(purged).toBe(true)
    expect(readFileSync(join(folder, 'candlepost.sqlite-wal'))).toHaveLength(0)
    expect(leftovers(['Threadneedle', 'Workerson', id])).toEqual([])
  })

  it('is written anew when it is opened next, after an erasure that was cut off', async () => {
    const { sqlite } = test.desk.services.data
    const id = await add({ givenName: 'Cutoff', familyName: 'Halfway' })
    // A reader that does not let go keeps the log from being cut.
    const reader = openReader(test.folder)
    await expect(erase(id)).resolves.toMatchObject({ purged: false })
    expect(sqlite.prepare('SELECT purged FROM erasures').pluck().all()).toEqual([0])
    reader()
    await test.desk.close()
    test = openTestDesk({ folder: test.folder })
    expect(test.desk.services.data.sqlite.prepare('SELECT purged FROM erasures').pluck().all()).toEqual([1])
    expect(finishErasures(test.desk.services.data.sqlite)).toBe(true)
    expect(leftovers(['Cutoff', 'Halfway', id])).toEqual([])
  })
})

describe('copies', () => {
  const clock = stoppedClock('2026-11-22')
  const copy = (name: string) =>
    test.desk.services.data.sqlite.prepare('VACUUM INTO ?').run(join(test.folder, 'backups', name))
  beforeEach(() => mkdirSync(join(test.folder, 'backups')))

  it('that still hold the person are named with the day on which they go, and go on it', async () => {
    copy('before-version-9-2026-09-01T10-00-00.sqlite')
    const id = await add({ givenName: 'Copy', familyName: 'Carbonara' })
    copy('before-version-11-2026-11-01T10-00-00.sqlite')
    copy('mine.sqlite')
    const { backups } = await test.client.personalData.erasurePlan({ memberId: id })
    expect(backups).toEqual([
      { name: 'before-version-11-2026-11-01T10-00-00.sqlite', madeOn: '2026-11-01', expiresOn: '2027-01-30' },
    ])
    await erase(id)
    await test.desk.close()
    test = openTestDesk({ folder: test.folder, clock: stoppedClock('2027-01-30') })
    expect(readdirSync(join(test.folder, 'backups'))).toEqual(['mine.sqlite'])
    expect(leftovers(['Carbonara'])).not.toEqual([])
  })

  it('are kept for ever where the group wants it so', async () => {
    copy('before-restore-2020-09-01T10-00-00.sqlite')
    const { retention } = await test.client.settings.get()
    await test.client.settings.save({ retention: { ...retention, backupDays: null } })
    await test.desk.close()
    test = openTestDesk({ folder: test.folder })
    expect(await test.client.personalData.backups()).toEqual([
      { name: 'before-restore-2020-09-01T10-00-00.sqlite', madeOn: '2020-09-01', expiresOn: null },
    ])
  })

  it('that are restored bring an erased person under review, not silently back', async () => {
    const id = await add({ givenName: 'Lazarus', familyName: 'Returner', email: 'l@returner.example' })
    const saved = await test.client.backup.save()
    const path = test.desk.files.path(saved?.token ?? '')
    await erase(id)
    await test.desk.close()
    restoreProfile(test.folder, path, clock)
    test = openTestDesk({ folder: test.folder })
    const found = (await test.client.personalData.review()).find(({ memberId }) => memberId === id)
    expect(found?.reasons).toContainEqual({ rule: 'returned', since: '2026-11-22', askedOn: null })
    expect(await test.client.personalData.erasures()).toHaveLength(1)
    await erase(id)
    expect(await test.client.members.list()).toHaveLength(12)
  })
})

describe('a member with whom another was merged', () => {
  it('is erased together with what the merge kept of both', async () => {
    const { sqlite } = test.desk.services.data
    const gone = '019f0000-0000-7000-8000-000000000001'
    const former = {
      given_name: 'Mergella',
      family_name: 'Formerly',
      email: 'm@formerly.example',
      address: '["8 Twicelane"]',
    }
    const id = await add({ givenName: 'Mergella', familyName: 'Nowadays' })
    const friend = await test.client.members.get({ id: others[2] ?? '' })
    await test.client.members.update({
      id: friend.id,
      fields: { ...friend, note: 'Mergella Formerly baked. 8 Twicelane' },
    })
    if (!sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'merges'`).get()) {
      sqlite.exec(`CREATE TABLE merges (id TEXT PRIMARY KEY, kept TEXT NOT NULL, gone TEXT NOT NULL, merged_at TEXT NOT NULL,
        rows TEXT NOT NULL, moved TEXT NOT NULL) STRICT, WITHOUT ROWID`)
    }
    sqlite.exec(`UPDATE recording SET mode = 'replay'`)
    sqlite
      .prepare('INSERT INTO merges (id, kept, gone, merged_at, rows, moved) VALUES (?, ?, ?, ?, ?, ?)')
      .run('m1', id, gone, '2026-11-22T12:00:00.000Z', JSON.stringify({ gone: { id: gone, ...former } }), '{}')
    sqlite.exec(`UPDATE recording SET mode = 'closed'`)
    await erase(id)
    expect(leftovers(['Mergella', 'Formerly', 'Nowadays', 'formerly.example', 'Twicelane', id, gone])).toEqual([])
    expect(sqlite.prepare('SELECT count(*) FROM merges').pluck().get()).toBe(0)
  })
})

describe('a pack of an old version', () => {
  it('keeps its letters without their writer', async () => {
    const id = await add({ givenName: 'Oldformat', familyName: 'Wholewords', address: ['3 Legacy Mews', 'Leeds'] })
    const { id: pack } = await makePack([id, others[0] ?? ''])
    const { sqlite } = test.desk.services.data
    sqlite.exec(`UPDATE recording SET mode = 'replay'`)
    for (const letter of await lettersOf(pack)) {
      sqlite
        .prepare('UPDATE letters SET words = ?, sheet = NULL WHERE id = ?')
        .run(JSON.stringify(letter.text), letter.id)
    }
    sqlite.prepare('DELETE FROM pack_texts WHERE pack_id = ?').run(pack)
    sqlite.exec(`UPDATE recording SET mode = 'closed'`)
    const before = await lettersOf(pack)
    await erase(id)
    expect(leftovers(['Oldformat', 'Wholewords', 'Legacy Mews', id])).toEqual([])
    const after = await lettersOf(pack)
    expect(after.filter((one) => one.memberId === others[0])).toEqual(
      before.filter((one) => one.memberId === others[0]),
    )
    const [first] = after.filter((one) => one.memberId === null)
    expect(first?.text).toMatchObject({ sender: ['█████'], signature: '█████', subject: before[0]?.text.subject })
  })
})
