import { v7 as uuid } from 'uuid'
import { Refusal } from '#shared/refusal.ts'
import type { CodeMatch, RepliesOf, Reply, ReplyFields, ReplyFile, ReplyLetter } from '#shared/replies.ts'
import type { AddresseeRoute, RouteWay } from '#shared/routes.ts'
import type { Channel, Day, Id } from '#shared/values.ts'
import type { RoutesService } from '../addressees/routes/service.ts'
import type { AddresseesService } from '../addressees/service.ts'
import type { CasesService } from '../cases/service.ts'
import type { Data } from '../db/data.ts'
import type { ProfilePaths } from '../db/profile.ts'
import { safeFileName } from '../files/names.ts'
import { meansCode, readCode } from '../letters/code.ts'
import type { SettingsService } from '../settings/service.ts'
import { createTranslator } from '../translator.ts'
import { type Attached, attach } from './filing/attach.ts'
import { createFileStore } from './filing/store.ts'
import { sweep } from './filing/sweep.ts'
import { nearCodes } from './nearCodes.ts'
import { createRepliesRepository, type NewFile } from './repository.ts'

/** A file that the reply keeps, or one that comes. */
export type FileWanted = { id: Id } | { name: string; bytes: Buffer }

export interface ReplySaved {
  operation: Id
  id: Id
  /** The way by which a letter came back. */
  route: AddresseeRoute | null
}

export interface ReplyBytes extends ReplyFile {
  bytes: Buffer
}

export interface RepliesService {
  list(whose: RepliesOf | null): Reply[]
  /** @throws Refusal `replyGone` */
  get(id: Id): Reply
  find(typed: string): CodeMatch
  likely(addressee: Id | null, about: Id | null, on: Day): ReplyLetter[]
  /** What `save` would make of a file. Throws as `attach` */
  examine(name: string, bytes: Buffer): Omit<ReplyFile, 'id'>
  /** @throws Refusal `replyGone`, `replyInFuture`, `replyFileGone`, `letterGone`, `caseGone`, `addresseeGone`, and as `attach` */
  save(id: Id | null, fields: ReplyFields, files: readonly FileWanted[]): ReplySaved
  /** @throws Refusal `replyGone` */
  remove(id: Id): { operation: Id }
  /** @throws Refusal `replyFileGone`, `replyFileLost` */
  file(id: Id): ReplyBytes
  /** @throws Refusal `replyGone` */
  setSent(ids: readonly Id[], on: Day | null): { operation: Id }
  /** Notes those that had not gone on yet as sent today. @throws Refusal `replyGone` */
  sendOn(ids: readonly Id[]): { operation: Id }
  /** What the file for headquarters is called, without an extension. */
  documentName(): string
  unsent(): number
  /** When the profile is opened, and after an erasure: see `sweep`. */
  sweep(): number
  /** Files that should be there and are not, as sentences. */
  problems(): string[]
}

interface Others {
  cases: Pick<CasesService, 'get'>
  addressees: Pick<AddresseesService, 'get'>
  routes: Pick<RoutesService, 'of'>
  settings: Pick<SettingsService, 'get'>
}

/** Letters that are offered where no code was found. */
const offered = 12

export function createReplies(
  { sqlite, history, clock }: Data,
  paths: Pick<ProfilePaths, 'documents' | 'backups'>,
  { cases, addressees, routes, settings }: Others,
): RepliesService {
  const repository = createRepliesRepository(sqlite)
  const store = createFileStore(paths.documents)

  function get(id: Id): Reply {
    const found = repository.get(id)
    if (!found) throw new Refusal('replyGone')
    return found
  }

  function letterOf(id: Id): ReplyLetter {
    const found = repository.letter(id)
    if (!found) throw new Refusal('letterGone')
    return found
  }

  /** What the fields point at must be there; a reply to a letter is about the letter's case. */
  function checked(fields: ReplyFields): ReplyFields & { reference: string } {
    if (fields.receivedOn > clock.today()) throw new Refusal('replyInFuture', { on: fields.receivedOn })
    if (fields.addresseeId !== null) addressees.get(fields.addresseeId)
    if (fields.letterId === null) return { ...fields, reference: cases.get(fields.caseId).reference }
    const { caseId, reference } = letterOf(fields.letterId)
    return { ...fields, caseId, reference }
  }

  /** Before the database hears of them: what nobody refers to in the end is swept away. */
  function stored(files: readonly FileWanted[]): ({ id: Id } | NewFile)[] {
    const attached = files.map((one): { id: Id } | Attached => ('id' in one ? one : attach(one.name, one.bytes)))
    return attached.map((one) =>
      'id' in one
        ? one
        : { name: one.name, kind: one.kind, size: one.bytes.length, sha: store.put(one.kind, one.bytes) },
    )
  }

  function putFiles(replyId: Id, wanted: readonly ({ id: Id } | NewFile)[]): void {
    const before = new Map(repository.filesOf(replyId).map((file) => [file.id, file]))
    const kept = new Set(wanted.flatMap((one) => ('id' in one ? one.id : [])))
    if ([...kept].some((id) => !before.has(id))) throw new Refusal('replyFileGone')
    for (const id of before.keys()) if (!kept.has(id)) repository.removeFile(id)
    wanted.forEach((one, position) => {
      if (!('id' in one)) repository.insertFile({ ...one, id: uuid(), replyId, position })
      else if (before.get(one.id)?.position !== position) repository.placeFile(one.id, position)
    })
  }

  /** The way by which it came back, whose next letters may come back as well. */
  function returnedFrom({ kind, addresseeId, channel, letterId }: ReplyFields): AddresseeRoute | null {
    if (kind !== 'returned') return null
    const went = letterId === null ? null : repository.went(letterId)
    const way = ways[went?.channel ?? channel]
    const whose = went ? went.addresseeId : addresseeId
    if (way === undefined || whose === null) return null
    return routes.of(whose).find((route) => route.way === way) ?? null
  }

  function mark(ids: readonly Id[], on: (reply: Reply) => Day | null): void {
    const at = clock.now()
    for (const id of ids) {
      const reply = get(id)
      const day = on(reply)
      if (day !== reply.sentOn) repository.setSent(id, day, at)
    }
  }

  return {
    list: repository.list,
    get,

    find(typed) {
      const code = readCode(typed)
      const [letter] = code === null ? [] : repository.byCodes([code])
      if (letter) return { kind: 'found', letter }
      const near = repository.byCodes(nearCodes(typed))
      return near.length > 0 || meansCode(typed) ? { kind: 'none', near } : { kind: 'other' }
    },

    likely: (addressee, about, on) =>
      addressee === null && about === null ? [] : repository.likely({ addressee, about, on, limit: offered }),

    examine(file, bytes) {
      const { name, kind, bytes: kept } = attach(file, bytes)
      return { name, kind, size: kept.length }
    },

    save(id, wanted, files) {
      if (id !== null) get(id)
      const { reference, ...fields } = checked(wanted)
      const ready = stored(files)
      const key = id === null ? 'replies.add' : 'replies.update'
      const { operation, result } = history.operate({ key, params: { reference } }, () => {
        const reply = id ?? uuid()
        if (id === null) repository.insert(reply, fields, clock.now())
        else if (!repository.update(reply, fields, clock.now())) throw new Refusal('replyGone')
        putFiles(reply, ready)
        return reply
      })
      return { operation, id: result, route: returnedFrom(fields) }
    },

    remove(id) {
      const { reference } = get(id)
      const { operation } = history.operate({ key: 'replies.remove', params: { reference } }, () =>
        repository.remove(id, clock.now()),
      )
      return { operation }
    },

    file(id) {
      const found = repository.file(id)
      if (!found) throw new Refusal('replyFileGone')
      const { name, kind, size } = found
      return { id, name, kind, size, bytes: store.read(found) }
    },

    setSent(ids, on) {
      if (on !== null && on > clock.today()) throw new Refusal('replyInFuture', { on })
      const key = on === null ? 'replies.notSent' : 'replies.sendOn'
      const { operation } = history.operate({ key, params: { count: ids.length } }, () => mark(ids, () => on))
      return { operation }
    },

    sendOn(ids) {
      const { operation } = history.operate({ key: 'replies.sendOn', params: { count: ids.length } }, () =>
        mark(ids, ({ sentOn }) => sentOn ?? clock.today()),
      )
      return { operation }
    },

    documentName: () =>
      safeFileName(`${createTranslator(settings.get().language).t('replies.document.name')} ${clock.today()}`),

    unsent: repository.unsent,
    sweep: () => sweep(sqlite, store, paths.backups),
    problems: () =>
      repository
        .files()
        .filter((file) => !store.has(file))
        .map(({ name, replyId }) => `${name} of the reply ${replyId} is not in the profile's documents`),
  }
}

const ways: Partial<Record<Channel, RouteWay>> = { letter: 'post', postcard: 'post', email: 'email', fax: 'fax' }
