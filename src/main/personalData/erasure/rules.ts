import { forgetActor } from '../../actions/forget.ts'
import { type ForgetRule, rulesByReference } from '../../db/forget/rules.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import { forgetVisitor } from '../../evenings/forget.ts'
import { forgetVersions } from '../../exchange/forget.ts'
import { forgetWriter } from '../../letters/frozen/forget.ts'
import { forgetMember } from '../../members/forget.ts'
import { forgetSearches } from '../../roster/forget.ts'
import type { Person } from '../person.ts'

/** What each domain says of its own tables. A table without a rule loses what refers to the member. */
const domains: ((sqlite: Sqlite, person: Person) => ForgetRule[])[] = [
  forgetWriter,
  (_, person) => forgetActor(person),
  (_, person) => forgetVisitor(person),
  forgetSearches,
  (_, person) => forgetVersions(person),
  forgetMember,
]

/** Members go last: rows that point at them are looked up by them. */
export function rulesFor(sqlite: Sqlite, person: Person): ForgetRule[] {
  const said = domains.flatMap((domain) => domain(sqlite, person))
  const ruled = new Set(said.map(({ table }) => table))
  return [...rulesByReference(sqlite, 'members', person.ids, ruled), ...said]
}
