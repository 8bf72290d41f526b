/** Everything that the profile holds about one person (GDPR Art. 15), with other people's names struck out. */
import type { CountryCode, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { Row } from '../../db/tables.ts'
import { type Person, personOf } from '../person.ts'
import type { PersonalDataRepository } from '../repository.ts'
import { furtherOf, mentionsOf } from './elsewhere.ts'
import type { Held } from './held.ts'
import { historyOf, recordOf } from './record.ts'
import { strikeFor } from './strike.ts'
import { actionsOf, lettersOf, repliesOf } from './written.ts'

/** @throws Refusal `memberGone`; a member in the bin is found */
export function gather(sqlite: Sqlite, repository: PersonalDataRepository, id: Id): Held {
  const person = personOf(sqlite, id, () => '')
  const strike = strikeFor(othersOf(sqlite, person), person.names, wordsOf(person))
  const row = sqlite.prepare<[Id], Row>('SELECT * FROM members WHERE id = ?').get(id) ?? {}
  return {
    name: person.name,
    inBinSince: row.deleted_at as Instant | null,
    country: row.country as CountryCode | null,
    record: recordOf(row, strike),
    consents: person.ids.flatMap(repository.ledger).map((one) => ({ ...one, how: strike.note(one.how) })),
    requests: person.ids.flatMap(repository.requestsOf).map((one) => ({ ...one, how: strike.note(one.how) })),
    letters: lettersOf(sqlite, person, strike),
    actions: actionsOf(sqlite, person, strike),
    replies: repliesOf(sqlite, person, strike),
    ...historyOf(sqlite, person, strike),
    mentions: mentionsOf(sqlite, person, strike),
    further: furtherOf(sqlite, person, strike),
  }
}

const wordsOf = ({ states }: Person) =>
  states.flatMap(({ prefix, givenName, familyName, email }) =>
    [prefix, givenName, familyName, `${givenName} ${familyName}`, `${familyName} ${givenName}`, email].filter(
      (text) => text.trim() !== '',
    ),
  )

function* othersOf(sqlite: Sqlite, { ids }: Person) {
  const all = sqlite.prepare<[], { id: Id; given_name: string; family_name: string }>(
    'SELECT id, given_name, family_name FROM members',
  )
  for (const { id, given_name, family_name } of all.iterate()) {
    if (!ids.includes(id)) yield { givenName: given_name, familyName: family_name }
  }
}
