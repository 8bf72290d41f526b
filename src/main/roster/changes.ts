/** What is done to many members at once: one operation, one undo step, in the jobs thread when there are many. */
import { v7 as uuid } from 'uuid'
import { Refusal } from '#shared/refusal.ts'
import type { Day, Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { JobControl } from '../jobs/control.ts'
import { displayName } from '../members/name.ts'
import { consentOf } from './repository.ts'

export type RosterChange =
  | { kind: 'setActive'; active: boolean }
  | { kind: 'tag'; tag: string; on: boolean }
  | { kind: 'withdrawConsent'; on: Day; how: string }
  | { kind: 'remove' }

/** Rows between two looks at whether to stop. */
const batch = 500

export function createChanges({ sqlite, history, clock }: Data) {
  const name = sqlite.prepare<[Id], { prefix: string; given_name: string; family_name: string }>(
    'SELECT prefix, given_name, family_name FROM members WHERE id = ? AND deleted_at IS NULL',
  )
  const live = 'WHERE id = @id AND deleted_at IS NULL'
  const setActive = sqlite.prepare(
    `UPDATE members SET active = @active, updated_at = @at ${live} AND active <> @active`,
  )
  // As plain text: what comes from a JSON function is still JSON to the triggers of the history, and no longer a text.
  const addTag = sqlite.prepare(`
    UPDATE members SET tags = '' || json_insert(tags, '$[#]', @tag), updated_at = @at ${live}
      AND NOT EXISTS (SELECT 1 FROM json_each(tags) WHERE value = @tag)`)
  const removeTag = sqlite.prepare(`
    UPDATE members SET tags = (SELECT '' || json_group_array(value) FROM json_each(tags) WHERE value <> @tag), updated_at = @at
      ${live} AND EXISTS (SELECT 1 FROM json_each(tags) WHERE value = @tag)`)
  const remove = sqlite.prepare(`UPDATE members SET deleted_at = @at ${live}`)
  // The ledger is only ever added to; who had not agreed has nothing to withdraw.
  const withdraw = sqlite.prepare(`
    INSERT INTO consents (id, member_id, purpose, given, said_on, how, recorded_at)
    SELECT @entry, id, 'roster', 0, @on, @how, @at FROM members ${live} AND ${consentOf('members.id')} = 1`)

  function applied(change: RosterChange, id: Id): boolean {
    const at = clock.now()
    switch (change.kind) {
      case 'setActive':
        return setActive.run({ id, at, active: change.active ? 1 : 0 }).changes > 0
      case 'tag':
        return (change.on ? addTag : removeTag).run({ id, at, tag: change.tag }).changes > 0
      case 'withdrawConsent':
        return withdraw.run({ id, at, entry: uuid(), on: change.on, how: change.how }).changes > 0
      case 'remove':
        return remove.run({ id, at }).changes > 0
    }
  }

  return {
    /** @returns for how many it changed anything. @throws Refusal `memberGone` when none of them is there, `cancelled` */
    apply(change: RosterChange, ids: readonly Id[], control: JobControl): { operation: Id; count: number } {
      const first = ids.map((id) => name.get(id)).find((found) => found !== undefined)
      if (!first) throw new Refusal('memberGone')
      const called = displayName({
        prefix: first.prefix,
        givenName: first.given_name,
        familyName: first.family_name,
      })
      const { operation, result } = history.operate(
        (count: number) => ({
          key: keyOf(change),
          params: { count: count || ids.length, name: called, ...said(change) },
        }),
        () => {
          let count = 0
          for (const [i, id] of ids.entries()) {
            if (i % batch === 0) {
              control.checkpoint()
              control.progress(i, ids.length)
            }
            if (applied(change, id)) count++
          }
          control.checkpoint()
          control.progress(ids.length, ids.length)
          return count
        },
      )
      return { operation, count: result }
    },
  }
}

/** Under `operation.*`. */
function keyOf(change: RosterChange): string {
  switch (change.kind) {
    case 'setActive':
      return change.active ? 'members.activate' : 'members.deactivate'
    case 'tag':
      return change.on ? 'roster.tag' : 'roster.untag'
    case 'withdrawConsent':
      return 'roster.withdrawConsent'
    case 'remove':
      return 'members.remove'
  }
}

const said = (change: RosterChange): Record<string, string> => (change.kind === 'tag' ? { tag: change.tag } : {})
