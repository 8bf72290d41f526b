/** Households through the router: suggested, confirmed, refused, left; and what undo makes of them. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberFields } from '../../src/shared/members.ts'
import { memberFields } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
const lane = { address: ['12 Ockham Lane', 'Leeds LS6 2AB'], country: 'GB' }
const create = async (givenName: string, fields: Partial<MemberFields> = {}) =>
  (await test.client.members.create({ fields: memberFields({ givenName, familyName: 'Byron', ...lane, ...fields }) }))
    .id
const refused = (key: string) => ({ code: 'REFUSED', data: expect.objectContaining({ key }) })
const suggested = async () =>
  (await test.client.households.suggestions()).map(({ members }) => members.map(({ name }) => name))
const households = async () =>
  (await test.client.households.list()).map(({ name, members }) => [name, ...members.map((member) => member.name)])
const confirm = (members: string[], name = '', apart: string[] = [], household: string | null = null) =>
  test.client.households.confirm({ household, members, apart, name })

beforeEach(async () => {
  test = openTestDesk()
  await test.client.settings.save({ country: 'GB' })
})

describe('a household', () => {
  it('is suggested, confirmed, and used no further than its people are there', async () => {
    const [ada, tom] = [await create('Ada'), await create('Tom')]
    expect(await suggested()).toEqual([['Ada Byron', 'Tom Byron']])
    const { operation } = await confirm([ada, tom], 'The Byrons')
    expect(await suggested()).toEqual([])
    expect(await households()).toEqual([['The Byrons', 'Ada Byron', 'Tom Byron']])
    await test.client.members.remove({ ids: [tom] })
    expect(await households()).toEqual([])
    await test.client.history.undo({ operation: null })
    expect(await households()).toHaveLength(1)
    // That a member was changed since does not stand in the way.
    await test.client.members.update({
      id: ada,
      fields: memberFields({ givenName: 'Ada', familyName: 'Lovelace', ...lane }),
    })
    await test.client.history.undo({ operation })
    expect(await households()).toEqual([])
    expect(await suggested()).toHaveLength(1)
  })

  it('is not suggested again once refused, until somebody moves in', async () => {
    const [ada, tom] = [await create('Ada'), await create('Tom')]
    const { operation } = await test.client.households.refuse({ members: [ada, tom] })
    expect(await suggested()).toEqual([])
    await create('Ines', { familyName: 'Duarte' })
    expect(await suggested()).toEqual([['Ada Byron', 'Ines Duarte']])
    await test.client.history.undo({ operation })
    expect(await suggested()).toEqual([['Ada Byron', 'Tom Byron', 'Ines Duarte']])
    // What was said once can be said otherwise.
    await test.client.history.redo()
    await confirm([ada, tom])
    expect(await households()).toEqual([['', 'Ada Byron', 'Tom Byron']])
  })

  it('remembers who was left out of it', async () => {
    const [ada, tom, ines] = [await create('Ada'), await create('Tom'), await create('Ines')]
    await confirm([ada, tom], 'Byron', [ines])
    expect(await suggested()).toEqual([])
    const leo = await create('Leo')
    expect(await test.client.households.suggestions()).toMatchObject([
      {
        household: { name: 'Byron' },
        name: 'Byron',
        members: [{ id: ada, inHousehold: true }, {}, { id: leo, inHousehold: false }],
      },
    ])
  })

  it('is left, renamed and dissolved, and one person is none', async () => {
    const [ada, tom, ines] = [await create('Ada'), await create('Tom'), await create('Ines')]
    const { id } = await confirm([ada, tom, ines])
    await test.client.households.rename({ id, name: 'Lane' })
    await test.client.households.leave({ member: ines })
    expect(await households()).toEqual([['Lane', 'Ada Byron', 'Tom Byron']])
    expect(await suggested()).toEqual([])
    await test.client.households.leave({ member: tom })
    expect(await households()).toEqual([])
    await expect(test.client.households.rename({ id, name: 'x' })).rejects.toMatchObject(refused('householdGone'))
    await expect(test.client.households.leave({ member: ada })).rejects.toMatchObject(refused('householdGone'))
    await test.client.history.undo({ operation: null })
    await test.client.households.dissolve({ id })
    expect(await households()).toEqual([])
    expect(await suggested()).toEqual([])
  })

  it('takes somebody over from another one', async () => {
    const [ada, tom] = [await create('Ada'), await create('Tom')]
    const [ines, leo] = [await create('Ines', { address: [] }), await create('Leo', { address: [] })]
    await confirm([ada, tom], 'One')
    await confirm([ines, leo], 'Two')
    await confirm([ines, leo, tom], 'Two', [], (await test.client.households.list())[1]?.id ?? null)
    expect(await households()).toEqual([['Two', 'Ines Byron', 'Leo Byron', 'Tom Byron']])
    await expect(confirm([ada, ada])).rejects.toMatchObject(refused('householdAlone'))
    await expect(confirm([ada, tom], '', [], ines)).rejects.toMatchObject(refused('householdGone'))
  })

  it('is confirmed with others as one step', async () => {
    const [ada, tom] = [await create('Ada'), await create('Tom')]
    const away = { address: ['3 Heol y Bont', 'Cardiff CF10 1AA'], familyName: 'Rees' }
    const [ines, leo] = [await create('Ines', away), await create('Leo', away)]
    const all = [
      { household: null, members: [ada, tom], name: 'The Byron family' },
      { household: null, members: [ines, leo], name: 'The Rees family' },
    ]
    const { operation, count } = await test.client.households.confirmAll({ all })
    expect(count).toBe(2)
    expect(await households()).toHaveLength(2)
    await test.client.history.undo({ operation })
    expect(await households()).toEqual([])
  })
})
