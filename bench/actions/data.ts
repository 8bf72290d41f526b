/** Ten years of an invented group's log: 1,000,000 actions for 2,000 cases, the same in every run. */

export const years = 10
export const cases = 2000
export const members = 600
export const firstMonth = 2016 * 12 + 11

const channels = ['letter', 'postcard', 'email', 'fax', 'call', 'social', 'petition', 'other']

/** The columns of {@link actionRows}, in their order. */
export const actionColumns = [
  'id',
  'case_id',
  'channel',
  'kind',
  'count',
  'done_on',
  'member_id',
  'addressee_id',
  'source',
  'note',
  'created_at',
  'updated_at',
] as const

export type ActionRow = (string | number | null)[]

/** Keys that sort by the moment they were made, as UUIDv7 do. */
export const key = (kind: number, n: number): string =>
  `01890a5d-${kind.toString(16).padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`
export const caseKey = (n: number) => key(1, n)
export const memberKey = (n: number) => key(2, n)
/** Two addressees a case. */
export const addresseeKey = (n: number) => key(3, n)

/** mulberry32: small, and the same numbers on every machine. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const monthAt = (i: number): string => {
  const months = firstMonth + i
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/**
 * In the order of time. A case is written for in the three months after it came; most actions are one member's letter,
 * some are a count of nobody in particular. Every member is there for three years or so.
 */
export function* actionRows(total: number): Generator<ActionRow> {
  const random = numbers(20261129)
  const below = (n: number) => Math.floor(random() * n)
  const months = years * 12
  for (let i = 0; i < total; i++) {
    const month = Math.floor((i * months) / total)
    const day = `${monthAt(month)}-${String(1 + below(28)).padStart(2, '0')}`
    const about = Math.min(cases - 1, Math.floor((Math.max(0, month - below(3)) * cases) / months) + below(17))
    const crowd = random() < 0.05
    const solidarity = random() < 0.1
    const member = Math.min(members - 1, Math.floor((month * (members - 180)) / months) + below(180))
    const at = `${day}T19:00:00.000Z`
    yield [
      key(9, i),
      caseKey(about),
      channels[random() < 0.7 ? 0 : below(channels.length)] ?? 'letter',
      solidarity ? 'solidarity' : 'appeal',
      crowd ? 2 + below(40) : 1,
      day,
      crowd ? null : memberKey(member),
      solidarity ? null : addresseeKey(about * 2 + below(2)),
      'import',
      '',
      at,
      at,
    ]
  }
}
