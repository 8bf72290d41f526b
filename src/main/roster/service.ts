import { v7 as uuid } from 'uuid'
import { Refusal } from '#shared/refusal.ts'
import type {
  CellFields,
  FoundMember,
  RosterLook,
  RosterPage,
  RosterRow,
  RosterSelection,
  RosterView,
  SavedView,
} from '#shared/roster.ts'
import type { CountryCode, Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { JobControl } from '../jobs/control.ts'
import type { MembersService } from '../members/service.ts'
import { isEmail } from '../members/tidy.ts'
import type { SettingsService } from '../settings/service.ts'
import { inBulk } from './bulk.ts'
import { createByName } from './byName.ts'
import { createChanges, type RosterChange } from './changes.ts'
import { createLookup } from './lookup.ts'
import { createRosterRepository } from './repository.ts'
import { createSuggest } from './suggest.ts'
import { keepIndex } from './upkeep.ts'
import { collationOf } from './words/keys.ts'
import { wantedOf } from './words/wanted.ts'

export interface RosterService {
  /** Whether the index waits for catchUp: after a migration, or when the interface sorts by another language now. */
  isBehind(): boolean
  /** Writes outside the undo history. @throws Refusal `cancelled` */
  catchUp(control: JobControl): void
  facts(): { members: number; active: number }
  page(view: RosterView, offset: number, limit: number): Promise<RosterPage>
  /** Ids of the rows from `from` up to and without `to`. */
  ids(view: RosterView, from: number, to: number): Promise<Id[]>
  /** At which row of the view the member stands; null where it does not find them. */
  place(view: RosterView, id: Id): Promise<number | null>
  /** The members of a selection, in its order. */
  chosen(selection: RosterSelection): Promise<Id[]>
  search(query: string, only: 'all' | 'writers', limit: number): FoundMember[]
  /** Active members by their names alone, two initials among them; at most `limit`. */
  byName(text: string, limit: number): FoundMember[]
  choices(): { countries: { code: CountryCode; count: number }[]; tags: { tag: string; count: number }[] }
  /** @throws Refusal `memberGone`, `memberNameless`, `rosterEmail`, `rosterEmpty` */
  edit(id: Id, fields: CellFields): { operation: Id; row: RosterRow }
  /** @throws Refusal `memberGone` when none of them is there, `cancelled` */
  change(
    change: RosterChange,
    selection: RosterSelection,
    control: JobControl,
  ): Promise<{ operation: Id; count: number }>
  views(): { views: SavedView[]; last: RosterLook | null }
  /** @throws Refusal `viewNameless` */
  saveView(id: Id | null, name: string, look: RosterLook): { operation: Id; id: Id }
  /** @throws Refusal `viewGone` */
  removeView(id: Id): { operation: Id }
  /** Outside the undo history. What was searched for is left out: it may be somebody's name. */
  keepLook(look: RosterLook): void
}

/** Ids read at once: a few milliseconds. */
const slice = 5000

export function createRoster(data: Data, members: MembersService, settings: SettingsService): RosterService {
  const { sqlite, history, clock } = data
  const index = keepIndex(sqlite)
  history.replayWithin('members', (work) => inBulk(sqlite, work))
  const repository = createRosterRepository(sqlite)
  const lookup = createLookup(sqlite)
  const suggest = createSuggest(sqlite)
  const byName = createByName(sqlite)
  const changes = createChanges(data)
  const collator = () => new Intl.Collator(settings.get().language, { sensitivity: 'base', numeric: true })

  let asked = { stamp: '', behind: true }
  async function idsOf(numbers: Int32Array): Promise<Id[]> {
    const ids: Id[] = []
    for (let from = 0; from < numbers.length; from += slice) {
      if (from > 0) await new Promise((resolve) => setImmediate(resolve))
      ids.push(...repository.ids([...numbers.subarray(from, from + slice)]))
    }
    return ids
  }

  async function chosen(selection: RosterSelection): Promise<Id[]> {
    if ('ids' in selection) return [...new Set(selection.ids)]
    const except = new Set(selection.except)
    return (await idsOf(await lookup.find(selection.view))).filter((id) => !except.has(id))
  }

  return {
    isBehind() {
      const stamp = lookup.stamp()
      if (asked.stamp !== stamp) asked = { stamp, behind: index.isBehind(collationOf(settings.get().language)) }
      return asked.behind
    },
    catchUp: (control) => index.catchUp(collationOf(settings.get().language), control),
    facts: repository.facts,

    async page(view, offset, limit) {
      const numbers = await lookup.find(view)
      const rows = repository.rows([...numbers.subarray(offset, offset + limit)])
      return { found: numbers.length, offset, rows }
    },

    ids: async (view, from, to) => idsOf((await lookup.find(view)).subarray(from, Math.max(from, to))),

    async place(view, id) {
      const number = repository.numberOf(id)
      const at = number === null ? -1 : (await lookup.find(view)).indexOf(number)
      return at < 0 ? null : at
    },

    chosen,

    search: (query, only, limit) => repository.found(suggest(wantedOf(query), only, limit)),

    byName: (text, limit) => repository.found(byName(text, limit)),

    choices() {
      const { countries, tags } = repository.choices()
      const { compare } = collator()
      return { countries, tags: tags.sort((one, other) => compare(one.tag, other.tag)) }
    },

    edit(id, fields) {
      const { email } = fields
      if (email !== undefined && email !== '' && !isEmail(email)) throw new Refusal('rosterEmail', { email })
      const { tags, ...own } = fields
      const { operation } = history.operate(
        () => ({ key: 'members.update', params: { name: members.get(id).name } }),
        () => {
          members.update(id, { ...members.get(id), ...own })
          if (tags !== undefined) repository.setTags(id, [...new Set(tags)], clock.now())
        },
      )
      const row = repository.row(id)
      if (!row) throw new Refusal('memberGone')
      return { operation, row }
    },

    change: async (change, selection, control) => changes.apply(change, await chosen(selection), control),

    views() {
      const { compare } = collator()
      const views = repository.views().sort((one, other) => compare(one.name, other.name))
      return { views, last: repository.last() }
    },

    saveView(id, name, look) {
      if (name === '') throw new Refusal('viewNameless')
      const { compare } = collator()
      const same = repository.views().find((view) => compare(view.name, name) === 0)
      const { operation, result } = history.operate({ key: 'roster.saveView', params: { name } }, () => {
        const as = id ?? same?.id ?? uuid()
        if (same && same.id !== as) repository.removeView(same.id)
        repository.saveView(as, name, look, clock.now())
        return as
      })
      return { operation, id: result }
    },

    removeView(id) {
      const view = repository.views().find((known) => known.id === id)
      if (!view) throw new Refusal('viewGone')
      const { operation } = history.operate({ key: 'roster.removeView', params: { name: view.name } }, () =>
        repository.removeView(id),
      )
      return { operation }
    },

    keepLook({ view, columns }) {
      repository.keepLast({ view: { ...view, query: '' }, columns })
    },
  }
}
