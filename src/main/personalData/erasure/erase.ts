/** Erasure (GDPR Art. 17): everything of a person goes, and the tallies stay. */
import { v4, v7 } from 'uuid'
import type { ErasureCounts, ErasurePlan } from '#shared/personalData.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../../db/data.ts'
import { forgetNotes, removeOperation } from '../../db/forget/notes.ts'
import { cutLog, deleteSecurely, purge } from '../../db/forget/purge.ts'
import { forgetRows } from '../../db/forget/rows.ts'
import type { ProfilePaths } from '../../db/profile.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import { unrecorded } from '../../db/unrecorded.ts'
import type { JobControl } from '../../jobs/control.ts'
import { createFileStore, repliesFolder } from '../../replies/filing/store.ts'
import { dropBytes, filesOfWriter, forgetFiles } from '../../replies/forget.ts'
import { unseenFiles } from '../../replies/unseen.ts'
import { backupsWith } from '../backups.ts'
import { createBarredRepository } from '../barred.ts'
import { blackout, type Needle } from '../needles.ts'
import { type Person, personOf } from '../person.ts'
import { blackOutFiles, filesNaming } from './files.ts'
import { rulesFor } from './rules.ts'
import { scrub } from './scrub.ts'
import { sortNeedles } from './sharing.ts'

export interface Erasing extends ErasurePlan {
  /** Whether nothing is left in the log: see `purge`. */
  purged: boolean
}

export interface EraseNeeds {
  data: Data
  paths: Pick<ProfilePaths, 'exports' | 'documents' | 'backups'>
  backupDays: number | null
}

interface Forgotten {
  person: Person
  own: Needle[]
  shared: Needle[]
  unposted: number
  counts: Omit<ErasureCounts, 'files'>
  replyFiles: ReturnType<typeof filesOfWriter>
  /** Files that only another computer's version has. */
  unseen: { sha: string }[]
}

/** Thrown by a rehearsal at its end, so that nothing of it stays. */
class Rehearsed extends Error {
  readonly forgotten: Forgotten
  constructor(forgotten: Forgotten) {
    super('rehearsed')
    this.forgotten = forgotten
  }
}

/**
 * What an erasure would do: it is done and taken back, so that it says nothing else than what happens.
 * @throws Refusal `memberGone`
 */
export function planErasure(needs: EraseNeeds, id: Id): ErasurePlan {
  try {
    unrecorded(needs.data.sqlite, () => {
      throw new Rehearsed(forget(needs, id, []))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return toPlan(needs, id, error.forgotten)
    throw error
  }
  throw new Error('A rehearsal ends by being thrown')
}

/**
 * @param files of the plan's `replyFiles`, those that go; others are left alone
 * @throws Refusal `memberGone`, `cancelled`, and as the file system says; then nothing was erased
 */
export function erase(needs: EraseNeeds, id: Id, files: readonly Id[], control: JobControl): Erasing {
  const { sqlite, clock } = needs.data
  deleteSecurely(sqlite)
  const erasure = v7()
  const plan = unrecorded(sqlite, () => {
    const forgotten = forget(needs, id, files)
    createBarredRepository(sqlite).bar(forgotten.person.states, clock.today())
    const made = toPlan(needs, id, forgotten)
    const gone = forgotten.replyFiles.filter((file) => files.includes(file.id))
    made.counts.files += gone.length
    sqlite
      .prepare('INSERT INTO erasures (id, erased_at, counts) VALUES (?, ?, ?)')
      .run(erasure, clock.now(), JSON.stringify(made.counts))
    // The last moment at which it can be called off.
    control.checkpoint()
    blackOutFiles(namingFiles(needs, forgotten), blackout(forgotten.own))
    dropBytes(sqlite, [...gone, ...forgotten.unseen], createFileStore(needs.paths.documents))
    return made
  })
  return { ...plan, purged: finishErasures(sqlite) }
}

/**
 * Leaves nothing between the rows of the file where an erasure has not come to that yet: after each, and when a profile
 * is opened that was closed in the middle of one.
 */
export function finishErasures(sqlite: Sqlite): boolean {
  const open = sqlite.prepare<[], number>('SELECT count(*) FROM erasures WHERE purged = 0').pluck()
  if (open.get() === 0) return true
  if (!purge(sqlite.name)) return false
  unrecorded(sqlite, () => sqlite.exec('UPDATE erasures SET purged = 1 WHERE purged = 0'))
  return cutLog(sqlite)
}

function forget({ data: { sqlite }, paths }: EraseNeeds, id: Id, files: readonly Id[]): Forgotten {
  const person = personOf(sqlite, id, v4)
  const unposted = unpostedOf(sqlite, person.ids)
  const replyFiles = filesOfWriter(sqlite, person, createFileStore(paths.documents))
  const chosen = replyFiles.filter((file) => files.includes(file.id))
  const unseen = unseenFiles(sqlite, person.ids, new Set(replyFiles.map(({ sha }) => sha)))
  const rules = [...forgetFiles(chosen), ...unseen.rules, ...rulesFor(sqlite, person)]
  const rows = new Map<string, number>()
  // Found before anything goes: a rule finds its rows by others.
  const gone = rules.map((rule) => {
    const done = forgetRows(sqlite, rule)
    rows.set(rule.table, (rows.get(rule.table) ?? 0) + done.changed)
    return done.gone
  })
  const { notes, operations } = forgetNotes(sqlite, [...rules, ...gone])
  forgetLabels(sqlite, person, operations)
  const { own, shared } = sortNeedles(sqlite, person)
  const mentions = scrub(sqlite, blackout(own), person.ids)
  const count = (table: string) => rows.get(table) ?? 0
  return {
    person,
    own,
    shared,
    unposted,
    replyFiles,
    unseen: unseen.files,
    counts: {
      consents: count('consents'),
      letters: count('letters'),
      actions: count('actions'),
      history: notes,
      mentions,
    },
  }
}

function unpostedOf(sqlite: Sqlite, ids: readonly Id[]): number {
  const own = ids.map(() => '?').join(', ')
  const together = ids.map(() => 'instr(l.household, ?) > 0').join(' OR ')
  return (
    sqlite
      .prepare<Id[], number>(
        `SELECT count(*) FROM letters l JOIN packs p ON p.id = l.pack_id
         WHERE p.posted_on IS NULL AND p.deleted_at IS NULL AND (l.member_id IN (${own}) OR ${together})`,
      )
      .pluck()
      .get(...ids, ...ids) ?? 0
  )
}

/** A step of which nothing is left is none any more; the others keep their way back, and lose the name. */
function forgetLabels(sqlite: Sqlite, { names }: Person, operations: readonly number[]): void {
  const left = sqlite.prepare<[number], unknown>('SELECT 1 FROM changes WHERE operation = ? LIMIT 1')
  const label = sqlite.prepare<[number], string>('SELECT params FROM operations WHERE seq = ?').pluck()
  const write = sqlite.prepare('UPDATE operations SET params = ? WHERE seq = ?')
  for (const operation of operations) {
    if (left.get(operation) === undefined) removeOperation(sqlite, operation)
    else {
      const params = JSON.parse(label.get(operation) ?? '{}') as Record<string, string | number>
      const then = Object.entries(params).map(([key, value]) => [
        key,
        typeof value === 'string' ? names.out(value) : value,
      ])
      write.run(JSON.stringify(Object.fromEntries(then)), operation)
    }
  }
}

const namingFiles = ({ paths }: EraseNeeds, { own }: Forgotten) =>
  // Files of replies lie under fingerprints, and somebody looks at them one by one.
  filesNaming([paths.exports, paths.documents], blackout(own), repliesFolder(paths.documents))

function toPlan(needs: EraseNeeds, id: Id, forgotten: Forgotten): ErasurePlan {
  const { person, counts, shared, unposted, replyFiles } = forgotten
  const files = namingFiles(needs, forgotten).map(({ name, fate }) => ({ name, fate }))
  return {
    memberId: id,
    memberName: person.name,
    counts: { ...counts, files: files.filter(({ fate }) => fate !== 'unread').length },
    unposted,
    files,
    replyFiles: replyFiles.map(({ sha: _, ...file }) => file),
    backups: backupsWith(needs.paths.backups, needs.backupDays, person.ids),
    shared: [...new Set(shared.map(({ text }) => text))],
  }
}
