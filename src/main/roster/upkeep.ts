/**
 * Keeps roster_index true to the members, whoever writes them: an import, a merge, undo, the bin, an erasure. The
 * profile's own triggers mark a row stale; those made here, for this connection only, fill it in the same statement.
 * They may call functions of the desk, since trusted_schema forbids that only to what comes with the file. A row that
 * a program without them wrote stays stale until catchUp.
 */
import type { Sqlite } from '../db/sqlite.ts'
import type { JobControl } from '../jobs/control.ts'
import { derived } from './derived.ts'
import { nameKey, townKey } from './words/keys.ts'
import { nameWords, otherWords } from './words/searched.ts'
import { townOf } from './words/town.ts'

/** Goes up whenever the words or keys of a member come out differently. */
const version = 1
export const rulesOf = (collation: string): string => `${version} ${collation}`

/** Rows between two looks at whether somebody else wants to write. */
const slice = 2000

export function keepIndex(sqlite: Sqlite) {
  const own = { deterministic: true }
  sqlite.function('roster_name_words', own, (prefix, given_name, family_name) =>
    nameWords({ prefix, given_name, family_name } as Parameters<typeof nameWords>[0]).join(' '),
  )
  sqlite.function('roster_other_words', own, (email, phone, phone_e164, address, tags, note) =>
    otherWords({ email, phone, phone_e164, address, tags, note } as Parameters<typeof otherWords>[0]).join(' '),
  )
  sqlite.function('roster_name_key', own, (family, given, rules) =>
    nameKey(String(family), String(given), collationIn(String(rules))),
  )
  sqlite.function('roster_town_key', own, (address, rules) =>
    townKey(townOf(JSON.parse(String(address)) as string[]), collationIn(String(rules))),
  )

  const names = derived('new').map(([name]) => name)
  const values = derived('new').map(([, value]) => value)
  const fill = `
    UPDATE roster_index SET ${derived('m')
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ')}
    FROM members m WHERE m.id = new.member_id AND roster_index.number = new.number;`
  sqlite.exec(`
    -- A new member goes in at once: an import would else write every row twice.
    CREATE TEMP TRIGGER IF NOT EXISTS roster_fill_new AFTER INSERT ON main.members
    WHEN new.deleted_at IS NULL
    BEGIN
      INSERT INTO roster_index (member_id, ${names.join(', ')}) SELECT new.id, ${values.join(', ')}
        WHERE NOT EXISTS (SELECT 1 FROM roster_index WHERE member_id = new.id);
    END;
    CREATE TEMP TRIGGER IF NOT EXISTS roster_fill_insert AFTER INSERT ON main.roster_index WHEN new.stale = 1
    BEGIN ${fill} END;
    CREATE TEMP TRIGGER IF NOT EXISTS roster_fill_stale AFTER UPDATE OF stale ON main.roster_index WHEN new.stale = 1
    BEGIN ${fill} END;`)

  const state = sqlite.prepare<[], { rules: string; complete: number }>('SELECT rules, complete FROM roster_state')
  const setState = sqlite.prepare<[string, number]>('UPDATE roster_state SET rules = ?, complete = ?')
  const anyStale = sqlite.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM roster_index WHERE stale = 1)').pluck()
  const most = sqlite.prepare<[], number>('SELECT coalesce(max(number), 0) FROM roster_index').pluck()
  // To mark a row is to have it filled in, by the triggers above.
  const refresh = sqlite.prepare<[number, number]>('UPDATE roster_index SET stale = 1 WHERE number > ? AND number <= ?')
  const refreshOne = sqlite.prepare<[number]>('UPDATE roster_index SET stale = 1 WHERE number = ?')
  const nextStale = sqlite
    .prepare<[], number>(`SELECT number FROM roster_index WHERE stale = 1 ORDER BY number LIMIT ${slice}`)
    .pluck()

  const upToDate = (collation: string): boolean => {
    const { rules, complete } = state.get() ?? { rules: '', complete: 0 }
    return rules === rulesOf(collation) && complete === 1
  }

  return {
    /** Whether some rows wait to be filled in, or were by other rules than those of this collation. */
    isBehind: (collation: string): boolean => !upToDate(collation) || anyStale.get() === 1,

    /** Makes good what isBehind speaks of, a slice a transaction, so that others may write in between. */
    catchUp(collation: string, control: JobControl): void {
      if (!upToDate(collation)) {
        setState.run(rulesOf(collation), 0)
        const total = most.get() ?? 0
        for (let from = 0; from < total; from += slice) {
          control.checkpoint()
          refresh.run(from, from + slice)
        }
        setState.run(rulesOf(collation), 1)
      }
      for (let rows = nextStale.all(); rows.length > 0; rows = nextStale.all()) {
        control.checkpoint()
        const some = rows
        sqlite.transaction(() => some.forEach((number) => void refreshOne.run(number))).immediate()
      }
    },
  }
}

const collationIn = (rules: string): string => rules.split(' ')[1] ?? 'root'
