/**
 * The law of the exchange: merging files in any order, twice, or half failed gives the same database. Three desks work on
 * records of their own and of each other, give files and take some of them; then copies of one desk take all files in
 * different orders, with failures in between.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseFields } from '#shared/cases.ts'
import { recordedTables } from '../../../src/main/db/recording.ts'
import type { JobControl } from '../../../src/main/jobs/control.ts'
import { copyOf, type ExchangeDesk, freshProfile, openExchangeDesk, passphrase, share } from '../../support/exchange.ts'
import { addressee, caseFields, memberFields } from '../../support/packs.ts'

const words = ['one', 'two', 'three']
const officials = ['President', 'Minister'].map((title) => addressee({ title, address: ['Main Street 1'] }))

type Act =
  | { do: 'create'; reference: number; word: number; official: number }
  | { do: 'edit' | 'bin' | 'close' | 'note' | 'wording' | 'unwrite'; which: number; word: number }
  | { do: 'member' | 'editMember' | 'binMember' | 'household' | 'part'; which: number; word: number }
  | { do: 'act' | 'correct' | 'unact'; which: number; word: number }
  | { do: 'pay' | 'repay' | 'unpay'; which: number; word: number }
  | { do: 'setting'; word: number }
  | { do: 'undo' }
  | { do: 'give'; all: boolean; which: number }
  | { do: 'take'; which: number }
  | { do: 'decide'; which: number; version: number }

const which = fc.nat(5)
const word = fc.nat(2)
const one = <D extends string>(...names: D[]) => fc.record({ do: fc.constantFrom(...names), which, word })
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('create' as const), reference: fc.nat(3), word, official: fc.nat(1) }),
  },
  { weight: 6, arbitrary: one('edit', 'bin', 'close', 'note', 'wording', 'unwrite') },
  { weight: 4, arbitrary: one('member', 'editMember', 'binMember', 'household', 'part') },
  { weight: 4, arbitrary: one('act', 'correct', 'unact') },
  { weight: 2, arbitrary: one('pay', 'repay', 'unpay') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('setting' as const), word }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('give' as const), all: fc.boolean(), which }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('take' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('decide' as const), which, version: fc.nat(1) }) },
)

let minute = 0
/** Another moment each time, the same for all desks. */
const clock = {
  now: () => new Date(Date.UTC(2026, 10, 22, 12, minute++)).toISOString(),
  today: () => '2026-11-22',
}

const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % Math.max(1, from.length)]
const ids = (desk: ExchangeDesk, table: string) =>
  desk.rows<{ id: string }>(`SELECT id FROM ${table} WHERE deleted_at IS NULL ORDER BY id`).map(({ id }) => id)

async function perform(desk: ExchangeDesk, act: Act, files: string[]): Promise<void> {
  const { client, exchange } = desk
  const aCase = 'which' in act ? pick(ids(desk, 'cases'), act.which) : undefined
  const aMember = 'which' in act ? pick(ids(desk, 'members'), act.which) : undefined
  const anAction = 'which' in act ? pick(ids(desk, 'actions'), act.which) : undefined
  const aPayment = 'which' in act ? pick(ids(desk, 'money'), act.which) : undefined
  const text = 'word' in act ? (words[act.word] ?? '') : ''
  const edit = async (fields: Partial<CaseFields>) => {
    if (aCase)
      await client.cases.update({ id: aCase, fields: { ...(await client.cases.get({ id: aCase })), ...fields } })
  }
  const acted = (memberId: string | null) => ({
    caseId: aCase ?? '',
    channel: 'letter' as const,
    kind: 'appeal' as const,
    count: 1 + text.length,
    on: '2026-11-10',
    memberId,
    addresseeId: null,
    note: '',
  })
  const paid = () => ({
    kind: 'postage' as const,
    amount: 1 + text.length,
    currency: 'GBP',
    on: '2026-11-10',
    eveningId: null,
    caseId: aCase ?? null,
    packId: null,
    note: text,
  })
  if (act.do === 'create') {
    const reference = `UA ${act.reference}/26`
    // Which of two entries of its own another group's is the same as, is somebody's word and no law.
    if (desk.rows('SELECT 1 FROM cases WHERE reference = ?', reference).length > 0) return
    const addressees = [
      { ...(officials[act.official] ?? addressee({ title: 'x' })), id: null, role: 'target' as const },
    ]
    await client.cases.create({
      fields: caseFields({ reference, headline: text, asks: [text], addressees }),
      draft: null,
    })
  } else if (act.do === 'edit') await edit({ headline: text, asks: [text, 'again'] })
  else if (act.do === 'note') await edit({ note: text })
  else if (act.do === 'bin' && aCase) await client.cases.remove({ id: aCase })
  else if (act.do === 'close' && aCase) await client.cases.setStatus({ id: aCase, status: 'closed' })
  else if (act.do === 'wording' && aCase) {
    const parts = [{ part: 'opening' as const, variants: [text] }]
    await client.wording.save({ caseId: aCase, language: 'en', parts })
  } else if (act.do === 'unwrite' && aCase && desk.rows('SELECT 1 FROM wordings WHERE case_id = ?', aCase).length > 0)
    await client.wording.remove({ caseId: aCase, language: 'en' })
  else if (act.do === 'member')
    await client.members.create({ fields: memberFields({ givenName: text, familyName: 'Reed' }) })
  else if (act.do === 'editMember' && aMember) {
    await client.members.update({ id: aMember, fields: { ...(await client.members.get({ id: aMember })), note: text } })
  } else if (act.do === 'binMember' && aMember) await client.members.remove({ ids: [aMember] })
  else if (act.do === 'household') {
    const [first, second] = ids(desk, 'members')
    if (
      first &&
      second &&
      desk.rows('SELECT 1 FROM household_members WHERE member_id IN (?, ?)', first, second).length === 0
    )
      await client.households.confirm({ household: null, members: [first, second], name: text, apart: [] })
  } else if (act.do === 'part') {
    const [household] = desk.rows<{ id: string }>('SELECT household_id AS id FROM household_members')
    if (household) await client.households.dissolve({ id: household.id })
  } else if (act.do === 'act' && aCase) await client.actions.add({ fields: acted(aMember ?? null) })
  else if (act.do === 'correct' && anAction && aCase) await client.actions.update({ id: anAction, fields: acted(null) })
  else if (act.do === 'unact' && anAction) await client.actions.remove({ id: anAction })
  else if (act.do === 'pay') await client.money.add({ fields: paid() })
  else if (act.do === 'repay' && aPayment) await client.money.update({ id: aPayment, fields: paid() })
  else if (act.do === 'unpay' && aPayment) await client.money.remove({ id: aPayment })
  else if (act.do === 'setting') await client.settings.save({ groupName: text })
  else if (act.do === 'undo') await client.history.undo({ operation: null }).catch(expectRefusal)
  else if (act.do === 'give') {
    if (act.all) files.push(await desk.give({ what: 'handOver' }))
    else if (aCase) files.push(await desk.give(share([aCase])))
  } else if (act.do === 'take') {
    const file = pick(files, act.which)
    if (file) await desk.take(file)
  } else if (act.do === 'decide') {
    const open = pick(exchange.conflicts(), act.which)
    if (!open) return
    const { versions } = exchange.conflict(open.kind, open.id)
    const whole = pick(versions, act.version)?.version ?? ''
    exchange.decide({ kind: open.kind, id: open.id, seen: versions.map(({ version }) => version), whole, take: {} })
  }
}

/** Later changes may build on a step; then it is left as it is, and nothing else may happen. */
function expectRefusal(error: unknown): void {
  expect(error).toMatchObject({ code: 'REFUSED' })
}

class Failed extends Error {}
/** Fails in the middle of writing. */
const failing = (after: number): JobControl => {
  let looked = 0
  return {
    progress: () => {},
    checkpoint() {
      if (looked++ === after) throw new Failed('in the middle')
    },
  }
}

/**
 * Everything that a profile holds, with ids of the same case or addressee written alike. Numbers that each profile gives by
 * itself, who first noted a version, and which group's profile it is, are its own.
 */
function contents({ desk, rows }: ExchangeDesk): Record<string, unknown[]> {
  const { sqlite } = desk.services.data
  const pairs = rows<{ one: string; other: string; same: number }>('SELECT one, other, same FROM exchange_same')
  const root = new Map<string, string>()
  const find = (id: string): string => {
    const up = root.get(id)
    return up === undefined ? id : find(up)
  }
  for (const { one, other, same } of pairs) {
    const [a = '', b = ''] = [find(one), find(other)].sort()
    if (same === 1 && a !== b) root.set(b, a)
  }
  const spelled = (row: unknown) => JSON.stringify(row).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => find(id))
  return Object.fromEntries(
    recordedTables(sqlite)
      .filter(({ name }) => name !== 'exchange_same')
      .map(({ name }) => [
        name,
        rows<Record<string, unknown>>(`SELECT * FROM ${name}`)
          .filter((row) => name !== 'settings' || row.name !== 'groupId')
          .map((row) => {
            // An ask's id follows from its case's, whose spelling is the profile's own; so does the hash of a row.
            const own = name === 'asks' ? ['id'] : name === 'exchange_versions' ? ['here', 'standing'] : []
            const then = Object.fromEntries(Object.entries(row).filter(([column]) => !own.includes(column)))
            if (name === 'exchange_versions') then.stands = row.standing !== null
            return spelled(then)
          })
          .sort(),
      ]),
  )
}

const group = '7f3c1c86-2b5e-4b53-9d58-1f6f0c1f5b11'
const runs = Number(process.env.EXCHANGE_RUNS ?? 12)

describe('merging', () => {
  it('gives the same database in any order, twice, and after failures in the middle', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ desk: fc.nat(2), act }), { minLength: 8, maxLength: 40 }),
        fc.boolean(),
        fc.infiniteStream(fc.nat(1000)),
        async (steps, oneGroup, chance) => {
          minute = 0
          const desks = [0, 1, 2].map(() =>
            openExchangeDesk({ folder: freshProfile(oneGroup ? group : undefined), clock }),
          )
          const files: string[] = []
          try {
            // Something that all of them have, so that they change the same records.
            for (const [i, desk] of desks.entries()) {
              await perform(desk, { do: 'create', reference: i, word: 0, official: 0 }, files)
              await perform(desk, { do: 'member', which: 0, word: i }, files)
            }
            const common = await desks[0]?.give({ what: 'handOver' })
            if (common) for (const desk of desks) await desk.take(common)
            for (const { desk, act } of steps) {
              const at = desks[desk]
              if (at) await perform(at, act, files)
            }
            for (const desk of desks) files.push(await desk.give({ what: 'handOver' }))
            const [base] = desks
            if (!base) return
            const copies = [copyOf(base, { clock }), copyOf(base, { clock }), copyOf(base, { clock })]
            const orders = [files, files.toReversed(), shuffled([...files, ...files], chance)]
            for (const [i, copy] of copies.entries()) {
              for (const file of orders[i] ?? []) {
                const before = contents(copy)
                const opening = { path: file, passphrase, apart: [], expected: null }
                const after = chance.next().value ?? 0
                if (after % 3 === 0) {
                  const failed = await copy.exchange.merge(opening, failing(after % 7)).then(
                    () => false,
                    (error) => error instanceof Failed,
                  )
                  if (failed) expect(contents(copy)).toEqual(before)
                }
                await copy.take(file)
              }
            }
            const [first, ...others] = copies.map(contents)
            for (const other of others) expect(other).toEqual(first)
            for (const copy of copies) expect((await copy.client.backup.check()).problems).toEqual([])
            for (const copy of copies) await copy.desk.close()
          } finally {
            for (const desk of desks) await desk.desk.close()
          }
        },
      ),
      { numRuns: runs, endOnFailure: process.env.EXCHANGE_SHRINK === undefined },
    )
  }, 600_000)
})

function shuffled<T>(list: readonly T[], chance: Iterator<number>): T[] {
  return list
    .map((one) => ({ one, at: chance.next().value ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
