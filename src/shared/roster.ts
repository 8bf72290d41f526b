/**
 * The roster as a table: found, filtered and sorted in main, and read row by row as far as it is looked at, so that
 * 100,000 members never cross at once. `members.*` has the single member, whole.
 */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { type Member, MemberFields } from './members.ts'
import { change, query } from './procedure.ts'
import { CountryCode, Day, Done, Id, Line } from './values.ts'

export const rosterSorts = ['name', 'town', 'letters', 'lastLetter', 'added'] as const
export const RosterSort = z.enum(rosterSorts)
export type RosterSort = z.infer<typeof RosterSort>

/** A short label of the coordinator's own. */
export const Tag = Line.refine((tag) => tag.length > 0 && tag.length <= 40)

/** Which members, in which order. */
export const RosterView = z.object({
  /** As typed: any words or beginnings of words, in any order. */
  query: z.string().max(200),
  show: z.enum(['all', 'active', 'inactive']),
  guests: z.enum(['all', 'only', 'without']),
  /** `missing`: never given, or withdrawn. */
  consent: z.enum(['all', 'given', 'missing']),
  email: z.enum(['all', 'has', 'without']),
  country: CountryCode.nullable(),
  tag: Tag.nullable(),
  sort: z.object({ by: RosterSort, desc: z.boolean() }),
})
export type RosterView = z.infer<typeof RosterView>

export const everybody: RosterView = {
  query: '',
  show: 'all',
  guests: 'all',
  consent: 'all',
  email: 'all',
  country: null,
  tag: null,
  sort: { by: 'name', desc: false },
}

export const rosterColumns = [
  'name',
  'prefix',
  'givenName',
  'familyName',
  'address',
  'town',
  'country',
  'email',
  'phone',
  'channels',
  'tags',
  'note',
  'letters',
  'lastLetter',
  'added',
  'state',
] as const
export const RosterColumn = z.enum(rosterColumns)
export type RosterColumn = z.infer<typeof RosterColumn>

/** A column that is shown; `width` in CSS pixels, null for its usual share. */
export const ShownColumn = z.object({ id: RosterColumn, width: z.int().min(48).max(1200).nullable() })
export type ShownColumn = z.infer<typeof ShownColumn>

/** How the roster is looked at: what a saved view names. */
export const RosterLook = z.object({ view: RosterView, columns: z.array(ShownColumn).min(1).max(rosterColumns.length) })
export type RosterLook = z.infer<typeof RosterLook>

export const SavedView = z.object({ id: Id, name: Line, look: RosterLook })
export type SavedView = z.infer<typeof SavedView>

/** What the table shows of a member. */
export interface RosterRow {
  id: Id
  name: string
  prefix: string
  givenName: string
  familyName: string
  address: string[]
  /** As far as the address shows it; for reading and sorting only. */
  town: string
  country: CountryCode | null
  email: string
  phone: string
  channels: Member['channels']
  tags: string[]
  /** Its first 500 letters; `longNote` where there are more, which only the member's page shows. */
  note: string
  longNote: boolean
  letters: number
  lastLetter: Day | null
  /** The day they were put on the roster. */
  added: Day
  active: boolean
  guest: boolean
  consent: boolean
}

/** Rows from `offset` on, of `found` in all. */
export interface RosterPage {
  found: number
  offset: number
  rows: RosterRow[]
}

/** A member as search-as-you-type offers them. */
export interface FoundMember {
  id: Id
  name: string
  /** Town, else e-mail: tells two of one name apart. */
  detail: string
  active: boolean
  /** Active, and agreed to be on the list: may write. */
  mayWrite: boolean
}

/** Some members by id, or all that a view finds but a few. */
export const RosterSelection = z.union([
  z.object({ ids: z.array(Id).min(1).max(200_000) }),
  z.object({ view: RosterView, except: z.array(Id).max(200_000) }),
])
export type RosterSelection = z.infer<typeof RosterSelection>

/** The cells that can be changed where they stand. */
export const CellFields = MemberFields.pick({
  prefix: true,
  givenName: true,
  familyName: true,
  address: true,
  email: true,
  phone: true,
  note: true,
  active: true,
})
  .extend({ tags: z.array(Tag).max(30) })
  .partial()
export type CellFields = z.infer<typeof CellFields>

const Counted = Done.extend({ count: z.int() })
/** `job`: what the page calls the work, to watch and cancel it. */
const Chosen = z.object({ selection: RosterSelection, job: Id.nullable() })

export const rosterContract = {
  facts: query(z.void(), z.object({ members: z.int(), active: z.int() })),
  /** Typed but not validated on its way out, as are all lists here. */
  page: query(
    z.object({ view: RosterView, offset: z.int().min(0), limit: z.int().min(0).max(500) }),
    type<RosterPage>(),
  ),
  /** Ids of the rows from `from` up to and without `to`. */
  ids: query(z.object({ view: RosterView, from: z.int().min(0), to: z.int().min(0) }), type<Id[]>()),
  /** At which row of the view a member stands; null where it does not find them. */
  place: query(z.object({ view: RosterView, id: Id }), z.int().nullable()),
  /** The first who are found, the likeliest before others from three letters on. `only`: those who may write. */
  search: query(
    z.object({ query: z.string().max(200), only: z.enum(['all', 'writers']), limit: z.int().min(1).max(200) }),
    type<FoundMember[]>(),
  ),
  /** What there is to filter by, with how many members. */
  choices: query(
    z.void(),
    type<{ countries: { code: CountryCode; count: number }[]; tags: { tag: string; count: number }[] }>(),
  ),
  /** Changes cells of one member. */
  edit: change(z.object({ id: Id, fields: CellFields }), type<{ operation: Id; row: RosterRow }>()),
  setActive: change(Chosen.extend({ active: z.boolean() }), Counted),
  tag: change(Chosen.extend({ tag: Tag, on: z.boolean() }), Counted),
  /** Adds to the ledger of those who had agreed. */
  withdrawConsent: change(Chosen.extend({ on: Day, how: Line }), Counted),
  /** To the bin. */
  remove: change(Chosen, Counted),
  /** By name; and how the table was looked at last, without what was searched for. */
  views: query(z.void(), z.object({ views: z.array(SavedView), last: RosterLook.nullable() })),
  /** Null id: a new one. A view of the same name is replaced. */
  saveView: change(z.object({ id: Id.nullable(), name: Line, look: RosterLook }), Done.extend({ id: Id })),
  removeView: change(z.object({ id: Id }), Done),
  /** Remembers how the table is looked at; no step to undo. */
  keepLook: change(z.object({ look: RosterLook }), z.void()),
}
