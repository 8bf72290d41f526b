import type { RosterSelection } from '#shared/roster.ts'
import type { Id } from '#shared/values.ts'
import type { Jobs } from '../jobs/registry.ts'
import { type CallContext, os } from '../rpc.ts'
import type { RosterChange } from './changes.ts'
import type { RosterService } from './service.ts'

export function rosterProcedures(roster: RosterService, jobs: Jobs) {
  /** The first look after a migration, or in another language, waits until the index is true. */
  async function ready({ gate }: CallContext): Promise<void> {
    if (!roster.isBehind()) return
    await gate.pass(async () => {
      if (roster.isBehind()) await jobs.run('roster.catchUp', undefined, null)
    })
  }
  const some = (change: RosterChange, { selection, job }: { selection: RosterSelection; job: Id | null }) =>
    jobs.run('roster.change', { change, selection }, job)

  return {
    facts: os.roster.facts.handler(() => roster.facts()),
    page: os.roster.page.handler(async ({ input, context }) => {
      await ready(context)
      return roster.page(input.view, input.offset, input.limit)
    }),
    ids: os.roster.ids.handler(async ({ input, context }) => {
      await ready(context)
      return roster.ids(input.view, input.from, input.to)
    }),
    place: os.roster.place.handler(async ({ input, context }) => {
      await ready(context)
      return roster.place(input.view, input.id)
    }),
    search: os.roster.search.handler(async ({ input, context }) => {
      await ready(context)
      return roster.search(input.query, input.only, input.limit)
    }),
    choices: os.roster.choices.handler(() => roster.choices()),
    edit: os.roster.edit.handler(({ input }) => roster.edit(input.id, input.fields)),
    setActive: os.roster.setActive.handler(({ input }) => some({ kind: 'setActive', active: input.active }, input)),
    tag: os.roster.tag.handler(({ input }) => some({ kind: 'tag', tag: input.tag, on: input.on }, input)),
    withdrawConsent: os.roster.withdrawConsent.handler(({ input }) =>
      some({ kind: 'withdrawConsent', on: input.on, how: input.how }, input),
    ),
    remove: os.roster.remove.handler(({ input }) => some({ kind: 'remove' }, input)),
    views: os.roster.views.handler(() => roster.views()),
    saveView: os.roster.saveView.handler(({ input }) => roster.saveView(input.id, input.name, input.look)),
    removeView: os.roster.removeView.handler(({ input }) => roster.removeView(input.id)),
    keepLook: os.roster.keepLook.handler(({ input }) => roster.keepLook(input.look)),
  }
}
