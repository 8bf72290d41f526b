/** An invented month and year of a group, for pictures and whoever wants to look at the documents. */
import type { MoneyEntry, MoneyKind, YearMoney } from '#shared/money.ts'
import type { YearNews } from '#shared/monthNews.ts'

import type { MonthReport, YearReview } from '#shared/reports.ts'
import { reportParts } from '#shared/reportTemplate.ts'
import type { CountRow, YearRows } from '../../src/main/reports/repository.ts'
import { tally } from '../../src/main/reports/tally.ts'
import { reportWords } from '../../src/main/reports/words.ts'
import { yearReview } from '../../src/main/reports/year.ts'
import { createTranslator } from '../../src/main/translator.ts'

export const reportLook = {
  words: reportWords(createTranslator('en'), 'en-GB'),
  parts: reportParts,
  pageSize: 'A4',
} as const

interface Named {
  caseId: string
  reference: string
  headline: string
  country: string
}
const cases: readonly [Named, Named, Named, Named] = [
  { caseId: 'c1', reference: 'UA 31/26', headline: 'Nurse held since the spring without charge', country: 'EG' },
  { caseId: 'c2', reference: 'UA 172/26', headline: 'Two brothers at risk of execution', country: 'BY' },
  { caseId: 'c3', reference: 'UA 204/26', headline: 'Librarian on trial for lending books', country: 'IS' },
  { caseId: 'c4', reference: 'UA 211/26', headline: 'Village threatened with eviction', country: 'KE' },
]
const addressees = [
  { caseId: 'c1', addresseeId: 'a1', name: 'Samir Doe' },
  { caseId: 'c2', addresseeId: 'a2', name: 'Alena Doe' },
  { caseId: 'c2', addresseeId: 'a3', name: 'Embassy of Belarus' },
  { caseId: 'c3', addresseeId: 'a4', name: 'Sigrún Vatnsdal' },
  { caseId: 'c4', addresseeId: 'a5', name: 'Wanjiru Doe' },
]
const count = (
  caseId: string,
  channel: CountRow['channel'],
  addresseeId: string | null,
  count: number,
  kind: CountRow['kind'] = 'appeal',
): CountRow => ({ caseId, channel, addresseeId, count, kind })

const paid = (kind: MoneyKind, amount: number) => ({ currency: 'GBP', kind, amount })

export const inventedMonth = (): MonthReport =>
  tally(
    '2026-11',
    'Leeds group',
    {
      counts: [
        count('c1', 'letter', 'a1', 18),
        count('c1', 'postcard', null, 12, 'solidarity'),
        count('c2', 'letter', 'a2', 24),
        count('c2', 'letter', 'a3', 9),
        count('c2', 'email', 'a2', 11),
        count('c2', 'fax', 'a2', 1),
        count('c2', 'letter', null, 6, 'solidarity'),
        count('c3', 'letter', 'a4', 13),
        count('c3', 'petition', null, 41),
        count('c3', 'social', 'a4', 4),
      ],
      takers: [
        { caseId: 'c1', participants: 14 },
        { caseId: 'c2', participants: 17 },
        { caseId: 'c3', participants: 9 },
      ],
      participants: 21,
      newParticipants: 3,
      evenings: 2,
      cases: cases.map((one) => ({ ...one, deadline: null })),
      addressees,
    },
    'en',
    [
      {
        month: '2026-10',
        cells: [{ caseId: 'c2', reference: 'UA 172/26', channel: 'letter', kind: 'appeal', by: 3 }],
      },
    ],
    {
      cells: [
        { what: 'reply', kind: 'answer', caseId: 'c3', reference: 'UA 204/26', count: 2 },
        { what: 'reply', kind: 'returned', caseId: 'c3', reference: 'UA 204/26', count: 1 },
        { what: 'outcome', kind: 'improved', caseId: 'c1', reference: 'UA 31/26', count: 1 },
      ],
      earlier: [
        {
          month: '2026-10',
          cells: [{ what: 'reply', kind: 'acknowledgement', caseId: 'c2', reference: 'UA 172/26', count: 1 }],
        },
      ],
    },
    {
      currency: 'GBP',
      cells: [paid('collection', 4725), paid('donation', 3000), paid('postage', 5840), paid('room', 1500)],
      earlier: [{ month: '2026-10', cells: [paid('postage', 210)] }],
    },
  )

export function inventedYear(): YearReview {
  const totals = [31, 44, 58, 29, 62, 40, 12, 0, 71, 66, 83, 139]
  const rows: YearRows = {
    counts: totals.flatMap((total, i) => {
      const month = `2026-${String(i + 1).padStart(2, '0')}`
      const solidarity = Math.round(total / 6)
      return [
        { month, channel: 'letter' as const, kind: 'appeal' as const, count: Math.round(total / 2) },
        {
          month,
          channel: 'email' as const,
          kind: 'appeal' as const,
          count: total - Math.round(total / 2) - solidarity,
        },
        { month, channel: 'postcard' as const, kind: 'solidarity' as const, count: solidarity },
      ]
    }),
    // They add up to the months: 320 letters, 209 e-mails, 106 postcards.
    cases: cases.flatMap(({ caseId }, i) => [
      { caseId, channel: 'letter' as const, kind: 'appeal' as const, count: [130, 95, 60, 35][i] ?? 0 },
      { caseId, channel: 'email' as const, kind: 'appeal' as const, count: [80, 62, 41, 26][i] ?? 0 },
      { caseId, channel: 'postcard' as const, kind: 'solidarity' as const, count: [46, 30, 20, 10][i] ?? 0 },
    ]),
    about: cases.map((one, i) => ({
      ...one,
      closedOn: i === 0 ? '2026-12-04' : null,
      notice:
        i === 0 ? 'She was released on 2 December and is back with her family. No further letters are needed.' : null,
    })),
    participants: 48,
    newParticipants: 9,
    evenings: 11,
  }
  const news: YearNews = {
    replies: { answer: 7, acknowledgement: 4, returned: 2, refused: 0 },
    outcomes: [
      {
        ...cases[1],
        id: 'o1',
        kind: 'commuted',
        on: '2026-06-14',
        people: ['Pavel Doe'],
        note: 'The younger brother’s sentence was commuted to fifteen years.',
      },
      { ...cases[0], id: 'o2', kind: 'released', on: '2026-12-02', people: [], note: '' },
    ],
  }
  const money: YearMoney = {
    currency: 'GBP',
    months: totals.map((total, i) => ({
      month: `2026-${String(i + 1).padStart(2, '0')}`,
      cells: [
        paid('collection', 45 * total),
        ...(i === 1 ? [paid('grant', 15_000)] : []),
        ...(i === 11 ? [paid('sale', 18_640), paid('passedOn', 20_000)] : []),
        paid('postage', 110 * Math.round(total / 2)),
        ...(total > 0 ? [paid('room', 1500)] : []),
      ].filter(({ amount }) => amount > 0),
    })),
  }
  return yearReview(2026, 'Leeds group', rows, 'en', news, money)
}

/** A month's entries in the group's book, the latest first. */
export function inventedEntries(): MoneyEntry[] {
  const entry = (given: Partial<MoneyEntry> & Pick<MoneyEntry, 'kind' | 'amount' | 'on'>): MoneyEntry => ({
    id: `m${given.on}${given.kind}`,
    currency: 'GBP',
    createdAt: `${given.on}T20:00:00.000Z`,
    eveningId: null,
    eveningOn: null,
    caseId: null,
    reference: null,
    packId: null,
    packNumber: null,
    note: '',
    ...given,
  })
  return [
    entry({ on: '2026-11-24', kind: 'collection', amount: 4725, eveningOn: '2026-11-24' }),
    entry({ on: '2026-11-24', kind: 'room', amount: 1500, eveningOn: '2026-11-24', note: 'Library, two hours' }),
    entry({ on: '2026-11-23', kind: 'postage', amount: 5840, packNumber: 7, reference: 'UA 172/26' }),
    entry({ on: '2026-11-09', kind: 'donation', amount: 3000, note: 'Parish council' }),
    entry({ on: '2026-10-27', kind: 'paper', amount: 1299, note: 'Two reams, ivory' }),
    entry({ on: '2026-10-05', kind: 'collection', amount: 3860, eveningOn: '2026-10-05' }),
  ]
}
