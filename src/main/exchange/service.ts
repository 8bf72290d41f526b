/** Files for others, and what comes of theirs. */
import { basename } from 'node:path'
import type { Conflict, ConflictSummary, ExchangePlan, ExchangeScope, GroupTallies } from '#shared/exchange.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { schemaVersion } from '../db/migrate.ts'
import type { ProfilePaths } from '../db/profile.ts'
import { isConstraint } from '../db/sqlite.ts'
import { openUnfinished } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { openWaitingRoom, placeAttached } from './attached.ts'
import { limits, sealed } from './cipher.ts'
import { conflictOf, type Decision, decide, listConflicts, openConflicts } from './conflicts.ts'
import { hashOf } from './content.ts'
import { digest } from './digest.ts'
import { linesOf } from './give.ts'
import { applyMerge } from './merge/apply.ts'
import { planMerge } from './merge/plan.ts'
import type { MergePlan } from './merge/types.ts'
import { toLines } from './payload.ts'
import { createFileReader, type Locked } from './read.ts'
import { createRecords } from './records.ts'
import { createExchangeRepository } from './repository.ts'
import { calling } from './said/names.ts'
import { createSaying, type Saying } from './said/saying.ts'
import { sameness } from './same.ts'
import { sumTallies } from './tallies.ts'

export interface Opening extends Locked {
  /** Cases of the file that are others than those here with their reference. */
  apart: readonly Id[]
}

export interface ExchangeService {
  /** @returns how many records @throws Refusal `exchangeWeak`, `cancelled`, and as writing a file does */
  give(path: string, scope: ExchangeScope, passphrase: string, control: JobControl): Promise<number>
  /** @throws Refusal `exchangeNotOurs`, `exchangeNewer`, `exchangePassphrase`, `exchangeDamaged`, `exchangeTooLarge` */
  look(opening: Opening): Promise<ExchangePlan>
  /** @throws Refusal as `look` does, `exchangePlanChanged`, `cancelled`; then nothing of it was written */
  merge(
    opening: Opening & { expected: string | null },
    control: JobControl,
  ): Promise<{ operation: Id; plan: ExchangePlan }>
  conflicts(): ConflictSummary[]
  /** How many they are. */
  waiting(): number
  /** @throws Refusal `exchangeDecided` */
  conflict(kind: string, id: string): Conflict
  /** @throws Refusal `exchangeDecided`, `exchangeOtherVersions` */
  decide(decision: Decision): { operation: Id }
  otherGroups(): GroupTallies
  removeGroup(groupId: string): { operation: Id }
}

export function createExchange(
  data: Data,
  settings: SettingsService,
  paths: Pick<ProfilePaths, 'documents'>,
  /** scrypt's work factor; only a test makes it easier. */
  work?: number,
): ExchangeService {
  const { sqlite, history, clock } = data
  const repository = createExchangeRepository(sqlite)
  const records = createRecords(sqlite, history)
  const read = createFileReader(sqlite, records)

  const needs = () => ({
    sqlite,
    records,
    repository,
    same: sameness(repository.pairs()),
    madeBy: settings.groupIdentity().name,
    group: settings.groupIdentity(),
    documents: paths.documents,
    empty: isEmpty(),
  })

  /**
   * Whether nothing was done here but to say who the group is and to merge: then a hand-over says who it is. (The step that
   * goes on just now has no key yet.)
   */
  const isEmpty = (): boolean =>
    sqlite
      .prepare(`SELECT 1 FROM operations WHERE undone IS NULL AND key NOT LIKE 'exchange.%' AND key NOT LIKE 'settings.%'
                  AND key <> '' LIMIT 1`)
      .get() === undefined &&
    sqlite
      .prepare(`SELECT 1 FROM changes c JOIN operations o ON o.seq = c.operation
                WHERE c.tbl = 'settings' AND c.before ->> 'name' = 'groupId' AND o.undone IS NULL LIMIT 1`)
      .get() === undefined

  /** Conflicts are told in words. */
  function deciding() {
    const all = needs()
    const { language } = settings.get()
    const saying: Saying = createSaying(
      createTranslator(language),
      settings.get(),
      calling(all, () => saying),
    )
    return { ...all, saying }
  }

  async function planned(opening: Opening): Promise<{ plan: MergePlan; said: ExchangePlan }> {
    const payload = await read(opening)
    // A snapshot: the profile may be written to while a plan is made.
    const plan = sqlite.transaction(() => planMerge(needs(), payload, new Set(opening.apart), basename(opening.path)))()
    return { plan, said: { ...plan.outcome, fingerprint: fingerprintOf(plan) } }
  }

  return {
    async give(path, scope, passphrase, control) {
      // With its lists of words it is only loaded when somebody gives a file.
      const { refuseWeak } = await import('./passphrase.ts')
      refuseWeak(passphrase)
      const group = settings.groupIdentity()
      const head = {
        schema: schemaVersion(sqlite),
        what: scope.what,
        madeAt: clock.now(),
        group: { id: group.id, name: group.name },
      }
      const { records: told, attached } = linesOf({ ...needs(), now: head.madeAt, control }, scope)
      control.checkpoint()
      const file = openUnfinished(path)
      try {
        let size = 0
        for await (const chunk of sealed(toLines(head, together(told, attached)), passphrase, work)) {
          size += chunk.length
          if (size > limits.file) throw new Refusal('exchangeTooLarge', { file: basename(path) })
          file.append(chunk)
        }
        control.checkpoint()
        file.close()
        file.publish()
      } catch (error) {
        file.discard()
        throw error
      }
      return told.filter(({ t }) => t === 'record' || t === 'fixed').length
    },

    look: async (opening) => (await planned(opening)).said,

    async merge({ expected, ...opening }, control) {
      const room = openWaitingRoom(paths.documents)
      try {
        const payload = await read(opening, room.put)
        const label = { key: 'exchange.merge', params: { from: payload.head.group.name } }
        const { operation, result } = history.operate(label, () => {
          const plan = planMerge(needs(), payload, new Set(opening.apart), basename(opening.path))
          const said = { ...plan.outcome, fingerprint: fingerprintOf(plan) }
          if (expected !== null && said.fingerprint !== expected) throw new Refusal('exchangePlanChanged')
          // Before the rows that speak of them; one too many does no harm, one too few would.
          placeAttached(paths.documents, plan.files)
          applyMerge({ sqlite, history, records, repository, control }, plan)
          return said
        })
        return { operation, plan: result }
      } catch (error) {
        if (isConstraint(error)) throw new Refusal('exchangeUnfit', { file: basename(opening.path) }, { cause: error })
        throw error
      } finally {
        room.clear()
      }
    },

    conflicts: () => listConflicts(deciding()),
    waiting: () => openConflicts(needs()).length,
    conflict: (kind, id) => conflictOf(deciding(), kind, id),
    decide: (decision) => {
      const { operation } = history.operate(
        (name: string) => ({ key: 'exchange.decide', params: { name } }),
        () => decide(deciding(), decision),
      )
      return { operation }
    },

    otherGroups: () => sumTallies(repository.tallies()),
    removeGroup(groupId) {
      const name = repository.tallies().find((one) => one.groupId === groupId)?.groupName ?? ''
      const { operation } = history.operate({ key: 'exchange.removeGroup', params: { name } }, () =>
        repository.dropGroup(groupId),
      )
      return { operation }
    },
  }
}

function* together<T>(...all: Iterable<T>[]): Generator<T> {
  for (const some of all) yield* some
}

function fingerprintOf({ steps, outcome }: MergePlan): string {
  const rows = steps.map(({ kind, key, content }) => [kind.name, key, content && hashOf(kind, key, content)])
  return digest(JSON.stringify([outcome, rows]))
}
