import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseFields, fillDesk } from '../support/packs.ts'
import { openTestDesk } from '../support/profile.ts'

describe('deadlines', () => {
  it('lists open cases with the last day of post to each country, and follows what the group knows of the post', async () => {
    const { client } = openTestDesk()
    const { caseId } = await fillDesk(client)
    await client.cases.create({ fields: caseFields({ reference: 'UA 9/26', deadline: null }), draft: null })
    const [first, ...others] = await client.deadlines.list()
    expect(others).toEqual([])
    expect(first).toMatchObject({ caseId, deadline: '2026-12-20', quick: false })
    expect(first?.post.map(({ country }) => country)).toEqual(['BY', 'GB'])
    await client.post.setCountry({ country: 'BY', days: 20, zone: null })
    expect((await client.deadlines.list())[0]?.post[0]).toEqual({ country: 'BY', by: '2026-11-29' })
    const { operation } = await client.cases.setDeadline({ id: caseId, deadline: '2027-01-10' })
    expect((await client.deadlines.list())[0]?.post[0]).toEqual({ country: 'BY', by: '2026-12-20' })
    await client.history.undo({ operation })
    expect((await client.cases.get({ id: caseId })).deadline).toBe('2026-12-20')
    await client.cases.setStatus({ id: caseId, status: 'closed' })
    expect(await client.deadlines.list()).toEqual([])
  })

  it('go to a calendar file with the evenings to come', async () => {
    const { client, saved } = openTestDesk()
    const { caseId } = await fillDesk(client)
    const columns = [{ channel: 'letter' as const, kind: 'appeal' as const }]
    const plain = { startsAt: null, place: '', note: '', cases: [caseId], packs: [], columns, byPerson: false }
    await client.evenings.create({ fields: { ...plain, on: '2026-11-29', title: 'Advent letters' } })
    await client.evenings.create({ fields: { ...plain, on: '2026-11-01', title: 'Long over' } })
    const file = await client.deadlines.export()
    const text = readFileSync(join(saved, file?.name ?? ''), 'utf8')
    expect(file?.name).toBe('Candlepost deadlines.ics')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(text).toContain('SUMMARY:Advent letters')
    expect(text).toContain('Last post to Belarus for UA 204/26')
    expect(text).not.toContain('Long over')
  })
})
