import { v7 as uuid } from 'uuid'
import {
  type Backup,
  type ConsentEntry,
  type DataRequest,
  type Erased,
  type ErasureCounts,
  type ErasurePlan,
  type Purpose,
  purposes,
  type RequestKind,
} from '#shared/personalData.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Day, Id, Instant } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { ProfilePaths } from '../db/profile.ts'
import { safeFileName } from '../files/names.ts'
import type { JobControl } from '../jobs/control.ts'
import type { TracelessService } from '../members/traceless/service.ts'
import { mailtoAddress } from '../sending/mailto.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { gather } from './access/gather.ts'
import type { Held } from './access/held.ts'
import { deleteExpired, listBackups } from './backups.ts'
import { type Barred, createBarredRepository } from './barred.ts'
import { dueDay } from './dueDay.ts'
import { erase, finishErasures, planErasure } from './erasure/erase.ts'
import { createPersonalDataRepository } from './repository.ts'
import { createReview, type ReviewService } from './review/service.ts'

interface NewConsent {
  memberId: Id
  purpose: Purpose
  given: boolean
  on: Day
  how: string
  text: string | null
}

type Texts = Record<Purpose, { id: Id | null; text: string; versions: number }>

export interface PersonalDataService extends ReviewService {
  /** The latest first. */
  ledger(id: Id): ConsentEntry[]
  /** @throws Refusal `memberGone`, `saidInFuture` */
  recordConsent(entry: NewConsent): { operation: Id; id: Id }
  texts(): Texts
  saveText(purpose: Purpose, text: string): { operation: Id }
  /** Of one member, the latest first, or all that are open, the most urgent first. */
  requests(memberId: Id | null): DataRequest[]
  /** @throws Refusal `memberGone`, `saidInFuture` */
  addRequest(request: { memberId: Id; kind: RequestKind; cameOn: Day; how: string }): {
    operation: Id
    id: Id
    dueOn: Day
  }
  /** @throws Refusal `requestGone`, `saidInFuture` */
  setRequestDone(id: Id, on: Day | null): { operation: Id }
  /** A `mailto:` that asks the member again. @throws Refusal `memberGone`, `memberNoEmail` */
  askAddress(id: Id): string
  /** @throws Refusal `memberGone` */
  held(id: Id): Held
  /** What the folder of the two files is called. @throws Refusal `memberGone` */
  accessName(id: Id): string
  /** @throws Refusal `memberGone` */
  plan(id: Id): ErasurePlan
  /** `files`: of the plan's `replyFiles`, those that go. @throws Refusal `memberGone`, `cancelled` */
  erase(id: Id, files: readonly Id[], control: JobControl): Erased
  erasures(): { id: Id; erasedAt: Instant; counts: ErasureCounts }[]
  backups(): Backup[]
  /**
   * When the profile is opened: ends an erasure that was cut off, and deletes own copies whose day has come.
   * @returns the names of the copies
   */
  tidyUp(): string[]
  /** What an import asks of each row: see `Barred`. Reads the list once. */
  barred(): Barred
}

export function createPersonalData(
  data: Data,
  settings: SettingsService,
  paths: Pick<ProfilePaths, 'exports' | 'documents' | 'backups'>,
  traceless: TracelessService,
): PersonalDataService {
  const { sqlite, history, clock } = data
  const repository = createPersonalDataRepository(sqlite)
  const barred = createBarredRepository(sqlite)
  const translate = () => createTranslator(settings.get().language).t
  const needs = () => ({ data, paths, backupDays: settings.get().retention.backupDays })

  function member(id: Id): { name: string; email: string } {
    const found = repository.member(id)
    if (!found) throw new Refusal('memberGone')
    return found
  }

  function notInFuture(on: Day): void {
    if (on > clock.today()) throw new Refusal('saidInFuture', { on })
  }

  /** The version with these words, made now where there is none. */
  function textId(purpose: Purpose, text: string | null): Id | null {
    const words = text?.trim() ?? ''
    if (words === '') return null
    const known = repository.texts(purpose).find((version) => version.text === words)
    return known?.id ?? repository.addText(purpose, words, clock.now())
  }

  function texts(): Texts {
    const t = translate()
    const group = settings.get().groupName || t('personalData.group')
    const found = purposes.map((purpose) => {
      const versions = repository.texts(purpose)
      const [latest] = versions
      const text = latest?.text ?? t(`personalData.text.${purpose}`, { group })
      return [purpose, { id: latest?.id ?? null, text, versions: versions.length }]
    })
    return Object.fromEntries(found) as Texts
  }

  return {
    ...createReview(data, settings, traceless),

    ledger: repository.ledger,

    recordConsent({ memberId, purpose, given, on, how, text }) {
      const { name } = member(memberId)
      notInFuture(on)
      const key = given ? 'personalData.consent' : 'personalData.withdrawal'
      const { operation, result } = history.operate({ key, params: { name } }, () => {
        const id = uuid()
        repository.addConsent({ id, memberId, purpose, given, on, how, textId: textId(purpose, text), at: clock.now() })
        return id
      })
      return { operation, id: result }
    },

    texts,

    saveText(purpose, text) {
      const { operation } = history.operate({ key: 'personalData.saveText', params: {} }, () => {
        // An older version taken up again is a new one: which one was used when can be told by their order.
        if (repository.texts(purpose)[0]?.text !== text.trim()) repository.addText(purpose, text.trim(), clock.now())
      })
      return { operation }
    },

    requests: (id) => (id === null ? repository.openRequests() : repository.requestsOf(id)),

    addRequest(request) {
      const { name } = member(request.memberId)
      notInFuture(request.cameOn)
      const id = uuid()
      const { operation } = history.operate({ key: 'personalData.addRequest', params: { name } }, () =>
        repository.addRequest({ ...request, id, at: clock.now() }),
      )
      return { operation, id, dueOn: dueDay(request.cameOn) }
    },

    setRequestDone(id, on) {
      const found = repository.request(id)
      if (!found) throw new Refusal('requestGone')
      if (on !== null) notInFuture(on)
      const key = on === null ? 'personalData.requestOpen' : 'personalData.requestDone'
      const { operation } = history.operate({ key, params: { name: found.memberName } }, () =>
        repository.setRequestDone(id, on),
      )
      return { operation }
    },

    askAddress(id) {
      const { name, email } = member(id)
      if (email === '') throw new Refusal('memberNoEmail', { name })
      const t = translate()
      const group = settings.get().groupName || t('personalData.group')
      const body = t('personalData.ask.body', { name, group, text: texts().roster.text })
      return mailtoAddress({ to: [email], cc: [], subject: t('personalData.ask.subject', { group }), body })
    },

    held: (id) => gather(sqlite, repository, id),
    accessName: (id) => safeFileName(translate()('personalData.document.file', { name: member(id).name })),

    plan: (id) => planErasure(needs(), id),
    erase(id, files, control) {
      const { memberName, counts, backups, purged } = erase(needs(), id, files, control)
      return { memberName, counts, backups, purged }
    },
    erasures: repository.erasures,
    backups: () => listBackups(paths.backups, settings.get().retention.backupDays),
    tidyUp() {
      finishErasures(sqlite)
      return deleteExpired(paths.backups, settings.get().retention.backupDays, clock.today())
    },
    barred: barred.test,
  }
}
