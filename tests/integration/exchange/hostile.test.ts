/** Files that open with their passphrase and are not what they say. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type ExchangeDesk, openExchangeDesk, passphrase, share, somewhere } from '../../support/exchange.ts'
import { fillDesk } from '../../support/packs.ts'
import { sealFile } from '../../support/sealed.ts'
import { wholeProfile } from '../../support/wholeProfile.ts'

let desk: ExchangeDesk

beforeEach(() => {
  desk = openExchangeDesk()
})

const id = '01a22767-700f-72f5-99c2-312c0e9f8165'
const other = '01a22767-700f-72f5-99c2-312c0e9f8166'
const version = (n: number) => `${'v'.repeat(21)}${n}`
const head = {
  candlepost: 'exchange',
  format: 1,
  schema: 1,
  what: 'share',
  madeAt: '2026-11-20T10:00:00.000Z',
  group: { id: '7f3c1c86-2b5e-4b53-9d58-1f6f0c1f5b11', name: 'Otley group' },
}
const row = {
  reference: 'UA 1/26',
  reference_key: 'ua1/26',
  headline: 'A case',
  created_at: '2026-11-20T10:00:00.000Z',
}
const record = (more: object = {}, content: object | null = { row }) => ({
  t: 'record',
  kind: 'case',
  id,
  versions: [{ version: version(1), after: [], changedAt: '2026-11-20T10:00:00.000Z', madeBy: '', content }],
  ...more,
})
const withRow = (more: object) => record({}, { row: { ...row, ...more } })
const file = (name: string) => ({ t: 'file', name, bytes: 'AAAA' })

async function written(lines: object[], first: object = head, end: object | null = { t: 'end', lines: lines.length }) {
  const path = somewhere()
  const all = [first, ...lines, ...(end ? [end] : [])].map((line) => JSON.stringify(line))
  writeFileSync(path, await sealFile(all, passphrase, 1))
  return path
}

async function refusedWith(key: string, path: string): Promise<void> {
  const before = wholeProfile(desk.desk.services.data.sqlite)
  await expect(desk.take(path)).rejects.toMatchObject({ key })
  expect(wholeProfile(desk.desk.services.data.sqlite)).toEqual(before)
}

describe('a file that is not what it says', () => {
  it('is taken where it is right, so that what follows says something', async () => {
    await desk.take(await written([record()]))
    expect(await desk.client.cases.list()).toMatchObject([{ reference: 'UA 1/26', headline: 'A case' }])
  })

  it.each([
    ['a kind that nobody knows', [record({ kind: 'secret' })]],
    ['a member among shared cases', [record({ kind: 'member' }, { row: { given_name: 'Eve', ...row } })]],
    ['a setting among shared cases', [record({ kind: 'setting', id: 'language' }, { row: { value: '"fr"' } })]],
    ['a column that is not there', [withRow({ evil: 1 })]],
    ['a column that is another kind’s', [withRow({ note: 'hidden' })]],
    ['a number where a text belongs', [withRow({ headline: 5 })]],
    ['an empty place where something belongs', [withRow({ headline: null })]],
    ['a row without what it needs', [record({}, { row: { reference: 'UA 1/26' } })]],
    ['a day that is none', [withRow({ deadline: '2026-02-31' })]],
    ['a country that is none', [withRow({ country: 'Belarus' })]],
    ['people that are no list', [withRow({ people: '"Eve"' })]],
    ['a broken list', [withRow({ preferred_languages: '[' })]],
    ['a part that is not there', [record({}, { row, parts: { members: [] } })]],
    ['a part of another shape', [record({}, { row, parts: { asks: [{ text: 'x', case_id: id }] } })]],
    ['a link that is no id', [record({}, { row, parts: { case_addressees: [{ addressee_id: 'x', role: 'copy' }] } })]],
    ['an id that is none', [record({ id: "'; DROP TABLE cases" })]],
    ['a version that is none', [record({ versions: [{ ...record().versions[0], version: 'x' }] })]],
    [
      'versions that take each other’s place',
      [
        record({
          versions: [1, 2].map((n) => ({ ...record().versions[0], version: version(n), after: [version(3 - n)] })),
        }),
      ],
    ],
    ['no version', [record({ versions: [] })]],
    ['a pair out of order', [{ t: 'same', kind: 'case', one: other, other: id, same: true }]],
    [
      'another group’s counts among shared cases',
      [
        {
          t: 'tally',
          groupId: id,
          caseKey: 'k',
          groupName: '',
          reference: '',
          headline: '',
          country: null,
          countedAt: head.madeAt,
          cells: [],
        },
      ],
    ],
    ['a file among shared cases', [file('a.txt')]],
    ['a line of no kind', [{ t: 'whatever' }]],
  ])('is refused for %s', async (_, lines) => {
    await refusedWith('exchangeDamaged', await written(lines))
  })

  it('is refused where its end is missing, too early or wrong', async () => {
    await refusedWith('exchangeDamaged', await written([record()], head, null))
    await refusedWith('exchangeDamaged', await written([record()], head, { t: 'end', lines: 2 }))
    await refusedWith('exchangeDamaged', await written([{ t: 'end', lines: 0 }, record()]))
  })

  it('is refused where it comes from a newer version, or from elsewhere', async () => {
    await refusedWith('exchangeNewer', await written([record()], { ...head, format: 2 }))
    await refusedWith('exchangeNewer', await written([record()], { ...head, schema: 9999 }))
    await refusedWith('exchangeNotOurs', await written([record()], { hello: 'world' }))
    await refusedWith('exchangeDamaged', await written([record()], { ...head, what: 'everything' }))
    await refusedWith('exchangeDamaged', await written([record()], { ...head, group: { id: 'g', name: '' } }))
    const identity = record({ kind: 'setting', id: 'groupId' }, { row: { value: '"g"' } })
    await refusedWith('exchangeDamaged', await written([identity], { ...head, what: 'handOver' }))
  })

  it('is refused where a row breaks what the table demands', async () => {
    await refusedWith('exchangeUnfit', await written([withRow({ status: 'half open' })]))
  })

  it('writes no file out of its folder, nor over another', async () => {
    const handOver = { ...head, what: 'handOver' }
    for (const name of ['../evil.txt', '/etc/evil.txt', 'a/../../evil', 'a\\..\\evil', 'CON', '', 'a//b', '.hidden'])
      await refusedWith('exchangeDamaged', await written([file(name)], handOver))
    const { documents } = desk.desk.services.profile.paths
    await desk.take(await written([file('replies/a.txt')], handOver))
    expect(readdirSync(join(documents, 'replies'))).toEqual(['a.txt'])
    const before = await desk.take(await written([{ ...file('replies/a.txt'), bytes: 'BBBB' }], handOver))
    expect(before.plan.files).toBe(0)
    expect(existsSync(join(documents, '..', 'evil.txt'))).toBe(false)
  })

  it('leaves out what needs a record that is not there', async () => {
    const wording = { row: { parts: '[]' } }
    const { plan } = await desk.take(await written([record({ kind: 'wording', id: `["${id}","en"]` }, wording)]))
    expect(plan.left).toEqual([{ kind: 'wording', reason: 'missing', count: 1 }])
    const link = { row, parts: { case_addressees: [{ addressee_id: other, role: 'copy' }] } }
    await desk.take(await written([record({}, link)]))
    expect(await desk.client.cases.get({ id })).toMatchObject({ addressees: [] })
  })

  it('writes nothing when a weak passphrase is asked for', async () => {
    const { caseId } = await fillDesk(desk.client)
    const path = somewhere()
    const control = { progress: () => {}, checkpoint: () => {} }
    await expect(desk.exchange.give(path, share([caseId]), 'password', control)).rejects.toMatchObject({
      key: 'exchangeWeak',
    })
    expect(existsSync(path)).toBe(false)
  })
})
