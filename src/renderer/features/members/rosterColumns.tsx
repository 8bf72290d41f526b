import { IconAlertTriangle } from '@tabler/icons-react'
import type { CellFields, RosterColumn, RosterRow, RosterSort, ShownColumn } from '#shared/roster.ts'
import { countryName } from '../../components/countries.ts'
import { dayText } from '../../components/days.ts'
import type { CellWords } from './cellWords.ts'
import classes from './Roster.module.css'

/** How a cell is changed where it stands: the text that is edited, and what it becomes. */
interface Editing {
  text: (row: RosterRow) => string
  fields: (text: string) => CellFields
  /** Of several lines: Shift+Enter begins another. */
  lines?: boolean
}

export interface ColumnKind {
  sort?: RosterSort
  /** Share of the width. */
  share: number
  align?: 'end'
  text: (row: RosterRow, words: CellWords) => string
  edit?: Editing
}

const line = (field: 'prefix' | 'givenName' | 'familyName' | 'email' | 'phone', share: number): ColumnKind => ({
  share,
  text: (row) => row[field],
  edit: { text: (row) => row[field], fields: (text) => ({ [field]: text }) },
})

export const columnKinds: Record<RosterColumn, ColumnKind> = {
  name: { share: 5, sort: 'name', text: (row) => row.name },
  prefix: line('prefix', 2),
  givenName: line('givenName', 3),
  familyName: { ...line('familyName', 3), sort: 'name' },
  address: {
    share: 7,
    sort: 'town',
    text: (row, { say }) => row.address.join(', ') || say('members.noAddress'),
    edit: { text: (row) => row.address.join('\n'), fields: (text) => ({ address: text.split('\n') }), lines: true },
  },
  town: { share: 3, sort: 'town', text: (row) => row.town },
  country: { share: 3, text: (row, { locale }) => (row.country === null ? '' : countryName(row.country, locale)) },
  email: line('email', 5),
  phone: line('phone', 4),
  channels: { share: 3, text: (row, { say }) => row.channels.map((channel) => say(`channel.${channel}`)).join(', ') },
  tags: {
    share: 3,
    text: (row) => row.tags.join(', '),
    edit: { text: (row) => row.tags.join(', '), fields: (text) => ({ tags: tagsIn(text) }) },
  },
  note: {
    share: 5,
    text: (row) => row.note,
    edit: { text: (row) => row.note, fields: (text) => ({ note: text }), lines: true },
  },
  letters: { share: 2, sort: 'letters', align: 'end', text: (row, { number }) => number(row.letters) },
  lastLetter: {
    share: 3,
    sort: 'lastLetter',
    text: (row, { locale }) => (row.lastLetter === null ? '' : dayText(row.lastLetter, locale)),
  },
  added: { share: 3, sort: 'added', text: (row, { locale }) => dayText(row.added, locale) },
  state: { share: 3, text: (row, { say }) => say(`members.state.${stateOf(row)}`) },
}

const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
]

/** Whether the cell can be changed here; a long note only on the member's page. */
export const editingOf = (id: RosterColumn, row: RosterRow): Editing | null =>
  id === 'note' && row.longNote ? null : (columnKinds[id].edit ?? null)

/** Widths as a grid of CSS: the box to select with, then the columns. */
export const templateOf = (columns: readonly ShownColumn[]): string =>
  [
    '44px',
    ...columns.map(({ id, width }) => (width === null ? `minmax(96px, ${columnKinds[id].share}fr)` : `${width}px`)),
  ].join(' ')

type State = 'active' | 'inactive' | 'noConsent' | 'guest'

export function stateOf({ active, consent, guest }: RosterRow): State {
  if (!active) return 'inactive'
  if (!consent) return 'noConsent'
  return guest ? 'guest' : 'active'
}

/** The sign is there in every row and shown in few, as rows lend their elements to each other. */
export function StateText({ look, children }: { look: boolean; children: string }) {
  return (
    <span className={classes.state} data-look={look || undefined}>
      {sign}
      {children}
    </span>
  )
}

const sign = <IconAlertTriangle size={16} aria-hidden className={classes.sign} />
