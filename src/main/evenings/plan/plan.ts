/** What an evening's plan says, from its list, its cases and what its packs print. Pure. */
import type { Bring, EveningPlan } from '#shared/eveningPlan.ts'
import type { Evening } from '#shared/evenings.ts'
import type { Pack } from '#shared/packs.ts'
import { posted, type SheetData } from '../../letters/sheets/data.ts'
import { postageLines } from '../../letters/sheets/postagePlan.ts'
import { sumOf } from '../../letters/sheets/said.ts'

/** Pens run dry, and people who were not expected come. */
const spare = 3

/** @param printed the evening's packs with what each prints; postage counts those that are not posted */
export function planOf(
  evening: Evening,
  printed: readonly { pack: Pick<Pack, 'id' | 'number' | 'cases' | 'postedOn' | 'heldFor'>; data: SheetData }[],
  around: SheetData,
): EveningPlan {
  const waiting = printed.filter(({ pack }) => pack.postedOn === null)
  const data = { ...around, letters: waiting.flatMap((one) => one.data.letters) }
  const lines = postageLines(data)
  const written = new Set(printed.flatMap((one) => one.data.letters.map(({ caseId }) => caseId)))
  const { attendance } = evening
  const letters = posted(data).length
  return {
    people: {
      listed: attendance.length,
      guests: attendance.filter(({ guest }) => guest).length,
      came: attendance.filter(({ cameAt }) => cameAt !== null).length,
    },
    packs: printed.map((one) => ({
      id: one.pack.id,
      number: one.pack.number,
      references: one.pack.cases.map(({ reference }) => reference),
      letters: posted(one.data).length,
      postedOn: one.pack.postedOn,
      heldFor: one.pack.heldFor,
    })),
    toMake: evening.cases
      .filter(({ id, status }) => status === 'open' && !written.has(id))
      .map(({ id, reference, headline }) => ({ id, reference, headline })),
    postage: {
      currency: data.postage.currency,
      lines,
      letters,
      total: sumOf(lines.map(({ price, letters: count }) => (price === null ? null : price * count))),
    },
    bring: bringOf(evening, letters, lines),
  }
}

function bringOf(
  { attendance, cases, columns }: Evening,
  letters: number,
  lines: EveningPlan['postage']['lines'],
): Bring[] {
  const stamps = new Map<number | null, number>()
  for (const line of lines) stamps.set(line.price, (stamps.get(line.price) ?? 0) + line.letters)
  const thing = (what: Bring['what'], count: number, price: number | null = null): Bring => ({ what, count, price })
  return [
    ...(letters > 0 ? [thing('letters', letters), thing('envelopes', letters)] : []),
    ...[...stamps].map(([price, count]) => thing('stamps', count, price)),
    ...(cases.length > 0 ? [thing('cards', cases.length)] : []),
    thing('signIn', attendance.length),
    ...(columns.some(({ channel }) => channel === 'postcard') ? [thing('postcards', 0)] : []),
    thing('pens', attendance.length === 0 ? 0 : attendance.length + spare),
    thing('paper', 0),
    thing('paperList', 0),
  ]
}
