/** A group that has worked for a year, so that pictures of a year have something in every month. Everything in it is invented. */
import { openSession } from '../../src/main/cli/host.ts'
import type { MoneyFields } from '../../src/shared/money.ts'

/** Letters and messages of solidarity in each month of the year. */
const letters = [31, 44, 58, 29, 62, 40, 12, 0, 71, 66, 83, 95]
const solidarity = [4, 0, 12, 6, 8, 0, 2, 0, 9, 14, 6, 21]

const reference = 'UA 31/26'
/** Of each month. */
const day = 11

/** @returns the year that has most of them */
export async function fillYear(profile: string): Promise<number> {
  const { client, desk } = openSession(profile)
  try {
    const { caseId } = await client.desk.lookAround()
    const settings = await client.settings.get()
    await client.settings.save({ report: { ...settings.report, parts: [...settings.report.parts, 'money'] } })
    const { addressees: _, ...about } = await client.cases.get({ id: caseId })
    const fields = {
      ...about,
      addressees: [],
      country: 'EG',
      reference,
      headline: 'Nurse held since the spring without charge',
    }
    const other = await client.cases.create({ fields, draft: null })
    const members = await client.members.list()
    const now = new Date()
    // December shows the whole year, January the one before.
    const year = now.getUTCMonth() > 5 ? now.getUTCFullYear() : now.getUTCFullYear() - 1
    const last = year === now.getUTCFullYear() ? now.getUTCMonth() + (now.getUTCDate() > day ? 1 : 0) : 12
    for (let month = 0; month < last; month++) {
      const on = `${year}-${String(month + 1).padStart(2, '0')}-${day}`
      const act = (caseOf: string, kind: 'appeal' | 'solidarity', count: number, memberId: string | null = null) => ({
        caseId: caseOf,
        channel: kind === 'appeal' ? ('letter' as const) : ('postcard' as const),
        kind,
        count,
        on,
        memberId,
        addresseeId: null,
        note: '',
      })
      const [appeals = 0, messages = 0] = [letters[month], solidarity[month]]
      // Some members wrote a part each, and nobody in particular the rest.
      const named = members.slice(0, Math.min(members.length, Math.floor(appeals / 6)))
      for (const { id } of named) await client.actions.add({ fields: act(caseId, 'appeal', 4, id) })
      const rest = appeals - 4 * named.length
      if (rest > 0) await client.actions.add({ fields: act(month % 3 === 0 ? other.id : caseId, 'appeal', rest) })
      if (messages > 0) await client.actions.add({ fields: act(other.id, 'solidarity', messages) })
      const paid = (kind: MoneyFields['kind'], amount: number): MoneyFields => ({
        ...{ kind, amount, currency: 'GBP', on, note: '' },
        ...{ eveningId: null, caseId: null, packId: null },
      })
      if (appeals > 0) await client.money.add({ fields: paid('postage', 110 * Math.round(appeals / 2)) })
      if (appeals > 0) await client.money.add({ fields: paid('collection', 62 * appeals) })
      if (month % 4 === 1) await client.money.add({ fields: paid('paper', 1299) })
    }
    return year
  } finally {
    await desk.close()
  }
}
