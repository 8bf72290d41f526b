/** An invented evening and what it wants, for the page that is printed of it. */
import type { EveningPlan } from '../../src/shared/eveningPlan.ts'
import type { Evening } from '../../src/shared/evenings.ts'

const cases = [
  { reference: 'UA 204/26', headline: 'Librarian on trial for lending books', country: 'IS', printed: 24 },
  { reference: 'UA 172/26', headline: 'Two brothers at risk of execution', country: 'BY', printed: 16 },
  { reference: 'UA 211/26', headline: 'Village threatened with eviction', country: 'KE', printed: 0 },
] as const

export const inventedEvening = (): Evening => ({
  id: '01978f00-0000-7000-8000-000000000001',
  on: '2026-12-10',
  startsAt: '19:00',
  title: 'Write for Rights',
  place: 'Library room',
  note: 'The caretaker opens at half past six. Cake: Farah.',
  cases: cases.map((about, i) => ({
    id: `01978f00-0000-7000-8000-00000000001${i}`,
    ...about,
    deadline: (['2026-12-29', '2027-01-15', null] as const)[i] ?? null,
    status: 'open',
    counted: 0,
  })),
  packs: [],
  columns: [{ channel: 'letter', kind: 'appeal' }],
  byPerson: false,
  closedAt: null,
  attendance: [],
  tally: [],
  lastTap: null,
  written: [],
})

export const inventedPlan = (): EveningPlan => ({
  people: { listed: 14, guests: 2, came: 0 },
  packs: [
    { id: 'a', number: 31, references: ['UA 204/26'], letters: 24, postedOn: null, heldFor: [] },
    { id: 'b', number: 32, references: ['UA 172/26'], letters: 16, postedOn: null, heldFor: [] },
  ],
  toMake: [{ id: 'c', reference: 'UA 211/26', headline: 'Village threatened with eviction' }],
  postage: {
    currency: 'GBP',
    lines: [
      { zone: 'inland', country: 'GB', letters: 12, price: 170 },
      { zone: 'zone1', country: 'BY', letters: 16, price: 340 },
      { zone: 'zone1', country: 'IS', letters: 12, price: 340 },
    ],
    letters: 40,
    total: 11_560,
  },
  bring: [
    { what: 'letters', count: 40, price: null },
    { what: 'envelopes', count: 40, price: null },
    { what: 'stamps', count: 12, price: 170 },
    { what: 'stamps', count: 28, price: 340 },
    { what: 'cards', count: 3, price: null },
    { what: 'signIn', count: 14, price: null },
    { what: 'pens', count: 16, price: null },
    { what: 'paper', count: 0, price: null },
  ],
})
