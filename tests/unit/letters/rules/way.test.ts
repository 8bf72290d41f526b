import { describe, expect, it } from 'vitest'
import { arrival, routeFor } from '../../../../src/main/letters/rules/way.ts'
import type { Way } from '../../../../src/shared/packRules.ts'
import { addressee, embassy, president } from '../../../support/packs.ts'

const minister = { ...president, id: 'm', role: 'target' as const }
const mission = { ...embassy, id: 'e', role: 'copy' as const }
const home = { country: 'GB', language: 'en' }
const days = (to: string) => (to === 'GB' ? 3 : 12)

const route = (
  deadline: string | null,
  more: { to?: Partial<typeof minister>; others?: (typeof minister | typeof mission)[]; wanted?: Way } = {},
) =>
  routeFor({
    to: { ...minister, ...more.to },
    others: more.others ?? [],
    deadline,
    letterDate: '2026-11-22',
    home,
    days,
    routes: () => ({ state: 'open', returns: 0 }),
    wanted: more.wanted ?? null,
  })

describe('how a sheet goes', () => {
  it('is the post while it arrives on the deadline at the latest, with a day for the way to the postbox', () => {
    expect(arrival('2026-11-22', 12)).toBe('2026-12-05')
    expect(route('2026-12-05')).toMatchObject({
      channel: 'letter',
      late: false,
      why: 'inTime',
      days: 12,
      country: 'BY',
    })
    expect(route('2026-12-04')).toMatchObject({ channel: 'letter', late: true, why: 'tooLate.post' })
    expect(route(null)).toMatchObject({ channel: 'letter', late: false, why: 'noDeadline' })
  })

  it('is then e-mail, fax, and the embassy in the own country, in this order', () => {
    const open = { emails: ['m@example.org'], faxes: ['+375 17 555 0101'] }
    const others = [minister, mission]
    expect(route('2026-12-01', { to: open, others })).toMatchObject({
      channel: 'email',
      why: 'tooLate.email',
      late: false,
    })
    expect(route('2026-12-01', { to: { faxes: open.faxes }, others })).toMatchObject({
      channel: 'fax',
      why: 'tooLate.fax',
    })
    const through = route('2026-12-01', { others })
    expect(through).toMatchObject({ channel: 'letter', why: 'tooLate.embassy', late: false, days: 3, country: 'GB' })
    expect(through?.via?.id).toBe('e')
    // Not even the embassy has it in time.
    expect(route('2026-11-24', { others })).toMatchObject({ why: 'tooLate.post', late: true, via: null })
  })

  it('says that a deadline has passed', () => {
    expect(route('2026-11-21', { to: { emails: ['m@example.org'] } })).toMatchObject({
      channel: 'letter',
      why: 'passed',
      late: true,
    })
  })

  it('is what the coordinator wants, where that is open', () => {
    const to = { emails: ['m@example.org'] }
    expect(route('2026-12-01', { to, wanted: 'post' })).toMatchObject({
      channel: 'letter',
      why: 'chosen.post',
      late: true,
    })
    expect(route(null, { to, wanted: 'email' })).toMatchObject({ channel: 'email', why: 'chosen.email' })
    expect(route(null, { to, wanted: 'fax' })).toMatchObject({ channel: 'letter', why: 'noDeadline' })
  })

  it('needs no postal address where there is another way, and is none where there is nothing', () => {
    const bare = { ...addressee({ name: 'Nina Doe' }) }
    expect(route(null, { to: { ...bare, emails: ['n@example.org'] } })).toMatchObject({
      channel: 'email',
      why: 'noAddress.email',
      country: null,
    })
    expect(route(null, { to: bare })).toBeNull()
  })
})
