import type { Day } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { fingerprints, type KnownBy, newSalt } from './fingerprint.ts'
import type { PersonalFields } from './needles.ts'

/** Whether an erased person would come back by such a record. */
export type Barred = (fields: KnownBy) => boolean

export function createBarredRepository(sqlite: Sqlite) {
  const all = sqlite.prepare<[], { fingerprint: string; salt: string; barred_on: Day }>('SELECT * FROM barred')
  const insert = sqlite.prepare(
    'INSERT INTO barred (fingerprint, salt, barred_on) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  return {
    /** Every name that the person had with every way to reach them, since an old list mixes them. */
    bar(states: readonly PersonalFields[], on: Day): void {
      const salt = all.get()?.salt ?? newSalt()
      for (const name of states) {
        for (const reach of states) {
          const { givenName, familyName } = name
          for (const fingerprint of fingerprints({ ...reach, givenName, familyName }, salt))
            insert.run(fingerprint, salt, on)
        }
      }
    },
    /** Reads the list once: make it anew for each import. */
    test(): Barred {
      const known = new Set<string>()
      const salts = new Set<string>()
      for (const { fingerprint, salt } of all.iterate()) {
        known.add(fingerprint)
        salts.add(salt)
      }
      if (known.size === 0) return () => false
      return (fields) => [...salts].some((salt) => fingerprints(fields, salt).some((one) => known.has(one)))
    },
  }
}
