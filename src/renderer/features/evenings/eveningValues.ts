/** An evening as its form holds it. */
import {
  type Evening,
  type EveningFields,
  type TallyColumn,
  TallyColumn as TallyColumnSchema,
} from '#shared/evenings.ts'
import { channels } from '#shared/values.ts'

export interface EveningValues {
  on: string | null
  startsAt: string
  title: string
  place: string
  note: string
  cases: string[]
  packs: string[]
  /** "letter appeal", in the order of the tally. */
  columns: string[]
  byPerson: boolean
}

export const columnName = ({ channel, kind }: TallyColumn): string => `${channel} ${kind}`

export function columnOf(name: string): TallyColumn {
  const [channel, kind] = name.split(' ')
  return TallyColumnSchema.parse({ channel, kind })
}

/** What can be counted: each channel as appeals, and the two that a message of solidarity goes by. */
export const tallyColumns: TallyColumn[] = [
  ...channels.map((channel): TallyColumn => ({ channel, kind: 'appeal' })),
  { channel: 'letter', kind: 'solidarity' },
  { channel: 'postcard', kind: 'solidarity' },
]

export const newEvening = (on: string): EveningValues => ({
  on,
  startsAt: '19:00',
  title: '',
  place: '',
  note: '',
  cases: [],
  packs: [],
  columns: ['letter appeal', 'email appeal'],
  byPerson: false,
})

export const valuesOf = (evening: Evening): EveningValues => ({
  on: evening.on,
  startsAt: evening.startsAt ?? '',
  title: evening.title,
  place: evening.place,
  note: evening.note,
  cases: evening.cases.map(({ id }) => id),
  packs: evening.packs.map(({ id }) => id),
  columns: evening.columns.map(columnName),
  byPerson: evening.byPerson,
})

/** @returns null as long as the day is missing */
export function fieldsOf({ on, startsAt, columns, ...values }: EveningValues): EveningFields | null {
  if (on === null) return null
  return { ...values, on, startsAt: startsAt === '' ? null : startsAt, columns: columns.map(columnOf) }
}
