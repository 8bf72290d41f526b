/** Whatever two versions may differ in is shown in words: no JSON, no ids, no moments as computers write them. */
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { defaultReportTemplate } from '#shared/reportTemplate.ts'
import { silent } from '../../../src/main/exchange/merge/count.ts'
import { createRecords, type Records } from '../../../src/main/exchange/records.ts'
import { calling, nameOf } from '../../../src/main/exchange/said/names.ts'
import { createSaying, type Saying } from '../../../src/main/exchange/said/saying.ts'
import { valueLines } from '../../../src/main/exchange/said/values.ts'
import { sameness } from '../../../src/main/exchange/same.ts'
import { kinds } from '../../../src/main/exchange/tables.ts'
import { createTranslator } from '../../../src/main/translator.ts'
import { type ExchangeDesk, openExchangeDesk } from '../../support/exchange.ts'
import { fillDesk } from '../../support/packs.ts'
import { replyFields } from '../../support/replies/desk.ts'

/** A desk on which something was done of nearly everything. */
async function busyDesk(): Promise<ExchangeDesk> {
  const made = openExchangeDesk()
  const { client } = made
  const { caseId, members } = await fillDesk(client)
  const [first = '', second = ''] = members
  await client.settings.save({
    groupName: 'Leeds group',
    country: 'GB',
    report: { ...defaultReportTemplate, parts: ['chart', 'money'] },
  })
  await client.post.setPrice({ zone: 'zone2', price: 250 })
  await client.post.setCountry({ country: 'BY', days: 9, zone: 'zone3' })
  const { id: pack } = await client.packs.make({
    cases: [caseId],
    members: 'all',
    addressees: null,
    letterDate: '2026-10-20',
    job: null,
  })
  const { id: evening } = await client.evenings.create({
    fields: {
      on: '2026-10-24',
      startsAt: '19:00',
      title: '',
      place: '',
      note: '',
      cases: [caseId],
      packs: [pack],
      columns: [{ channel: 'letter', kind: 'solidarity' }],
      byPerson: true,
    },
  })
  await client.evenings.checkIn({ id: evening, who: { memberId: first }, came: true })
  await client.evenings.checkIn({ id: evening, who: { guest: 'Nadia' }, came: true })
  const attendanceId = (await client.evenings.get({ id: evening })).attendance[0]?.id ?? null
  const tap = { id: uuid(), caseId, channel: 'letter' as const, kind: 'solidarity' as const, attendanceId }
  await client.evenings.tap({ id: evening, taps: [tap] })
  await client.evenings.close({ id: evening, counted: [pack], collected: { amount: 1250, currency: 'GBP' } })
  await client.replies.save({ id: null, fields: replyFields({ caseId, receivedOn: '2026-10-30' }), files: [] })
  await client.outcomes.add({
    fields: { caseId, kind: 'released', on: '2026-10-31', people: [], note: '', source: '' },
    close: true,
  })
  await client.reports.send({ month: '2026-10', formats: ['csv'], job: null })
  await client.households.confirm({ household: null, members: [first, second], name: 'At Beck Side', apart: [] })
  await client.wording.save({ caseId, language: 'en', parts: [{ part: 'opening', variants: ['I write to you.'] }] })
  const { addressees } = await client.cases.get({ id: caseId })
  await client.routes.say({ addresseeId: addressees[0]?.id ?? '', way: 'post', state: 'closed' })
  return made
}

const raw = /[{}[\]"]|[0-9a-f]{8}-[0-9a-f]{4}-|\d\d:\d\d:\d\d|\d\dT\d\d:/

describe('what is shown of a record', () => {
  it('is words, of every kind and every column', async () => {
    const { desk } = await busyDesk()
    const { data } = desk.services
    const records: Records = createRecords(data.sqlite, data.history)
    const same = sameness([])
    const saying: Saying = createSaying(
      createTranslator('en'),
      { country: 'GB', currency: 'GBP' },
      calling({ records, same }, () => saying),
    )
    const seen = new Map<string, string[]>()
    const wrong: string[] = []
    for (const kind of kinds.filter(({ frozen }) => !frozen)) {
      for (const { key, content } of records.all(kind)) {
        const version = {
          version: '',
          after: [],
          changedAt: '',
          madeBy: '',
          here: true,
          content,
        }
        const name = nameOf(kind, key, [version], saying)
        if (name === '' || raw.test(name)) wrong.push(`${kind.name} is called ${name}`)
        for (const [field, value] of [...Object.entries(content.row), ...Object.entries(content.parts ?? {})]) {
          if (silent.includes(field)) continue
          const lines = valueLines({ kind: kind.name, key, field, value, row: content.row }, saying)
          seen.set(`${kind.name} ${field}`, lines)
          if (lines.some((line) => raw.test(line))) wrong.push(`${kind.name} ${field}: ${lines.join(' | ')}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(seen.get('pack pack_texts')?.[0]).toMatch(/^\d+ texts$/)
    expect(seen.get('pack counted_at')).toEqual(['Evening of 24 October 2026'])
    expect(seen.get('evening columns')).toEqual(['Letter, Solidarity'])
    expect(seen.get('month told')?.[0]).toMatch(/^UA 204\/26 .*: 1 letter of solidarity$/)
    expect(seen.get('monthNews told')).toHaveLength(2)
    expect(seen.get('monthMoney told')).toEqual(['£12.50 from the collection box'])
    expect(seen.get('money amount')).toEqual(['£12.50'])
    expect(seen.get('postPrice price')).toEqual(['£2.50'])
    expect(seen.get('route said')).toEqual(['Closed'])
  })
})
