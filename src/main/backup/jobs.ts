import { recountTallies, tallyProblems } from '../actions/tallies.ts'
import { integrityProblems, writeBackup } from '../db/backup.ts'
import { saveDocuments } from '../db/documents.ts'
import type { Services } from '../services.ts'

export interface DataCheck {
  problems: string[]
  tallies: number
  cases: number
  members: number
  actions: number
}

export const backupJobs = {
  /** The documents first: a copy of the database is never without the files that it speaks of. */
  'backup.save': ({ data, profile }: Services, input: { path: string }): void => {
    saveDocuments(profile.paths.documents, input.path)
    writeBackup(data.sqlite, input.path)
  },

  'backup.check': ({ data, replies }: Services, _input: null): DataCheck => {
    const count = (table: string) =>
      data.sqlite.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NULL`).get()?.n ??
      0
    const unmatched = data.sqlite
      .prepare<[], { number: number }>(
        `SELECT p.number FROM packs p WHERE p.posted_on IS NOT NULL AND p.deleted_at IS NULL
           AND (SELECT count(*) FROM letters l WHERE l.pack_id = p.id)
            <> (SELECT count(*) FROM letters l JOIN actions x ON x.letter_id = l.id WHERE l.pack_id = p.id)`,
      )
      .all()
      .map((row) => `Pack ${row.number} counts as posted, but its letters and actions differ in number`)
    const tallies = tallyProblems(data.sqlite)
    return {
      problems: [...integrityProblems(data.sqlite), ...unmatched, ...tallies, ...replies.problems()],
      tallies: tallies.length,
      cases: count('cases'),
      members: count('members'),
      actions: count('actions'),
    }
  },

  /** What was wrong, and is right now. */
  'backup.recount': ({ data }: Services, _input: null): { problems: string[] } => ({
    problems: recountTallies(data.sqlite),
  }),
}
