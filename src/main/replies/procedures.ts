import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import { type ReplyFileKind, replyLimits, type SendOnFormat } from '#shared/replies.ts'
import type { FilesService } from '../files/service.ts'
import { writeWholeFile } from '../files/write.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform, SaveRequest } from '../platform.ts'
import { os } from '../rpc.ts'
import type { RepliesService } from './service.ts'

const types: Record<ReplyFileKind, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  pdf: 'application/pdf',
  text: 'text/plain;charset=utf-8',
}
const saveKinds: Record<ReplyFileKind, SaveRequest['kind']> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  heic: 'heic',
  pdf: 'pdf',
  text: 'txt',
}

interface Others {
  jobs: Jobs
  files: FilesService
  platform: Platform
}

export function repliesProcedures(replies: RepliesService, { jobs, files, platform }: Others) {
  /** Of a file that is too large no byte is read. */
  async function chosen(token: string): Promise<{ name: string; bytes: Buffer }> {
    const path = files.path(token)
    const name = basename(path)
    if ((await stat(path)).size > replyLimits.bytes)
      throw new Refusal('replyFileTooLarge', { file: name, limit: replyLimits.bytes / 2 ** 20 })
    return { name, bytes: await readFile(path) }
  }

  /** One format is one file, both go into a folder; null when the coordinator closed the dialog. */
  async function target(formats: readonly SendOnFormat[]) {
    const suggestedName = replies.documentName()
    const [format] = formats
    if (format !== undefined && formats.every((other) => other === format)) {
      const path = await platform.chooseSave({ suggestedName: `${suggestedName}.${format}`, kind: format })
      return path === null ? null : { path }
    }
    const folder = await platform.chooseFolder({ suggestedName })
    return folder === null ? null : { folder }
  }

  return {
    list: os.replies.list.handler(({ input }) => replies.list(input.of)),
    get: os.replies.get.handler(({ input }) => replies.get(input.id)),
    find: os.replies.find.handler(({ input }) => replies.find(input.typed)),
    likely: os.replies.likely.handler(({ input }) => replies.likely(input.addresseeId, input.caseId, input.receivedOn)),
    examine: os.replies.examine.handler(async ({ input }) => {
      const { name, bytes } = await chosen(input.token)
      return replies.examine(name, bytes)
    }),
    save: os.replies.save.handler(async ({ input }) => {
      const wanted = await Promise.all(input.files.map((one) => ('id' in one ? one : chosen(one.token))))
      return replies.save(input.id, input.fields, wanted)
    }),
    remove: os.replies.remove.handler(({ input }) => replies.remove(input.id)),
    file: os.replies.file.handler(({ input }) => {
      const { name, kind, bytes } = replies.file(input.id)
      return new File([new Uint8Array(bytes)], name, { type: types[kind] })
    }),
    saveFile: os.replies.saveFile.handler(async ({ input }) => {
      const { name, kind, bytes } = replies.file(input.id)
      const path = await platform.chooseSave({ suggestedName: name, kind: saveKinds[kind] })
      if (path === null) return null
      writeWholeFile(path, bytes)
      return files.refer(path)
    }),
    sendOn: os.replies.sendOn.handler(async ({ input: { job, ...wanted } }) => {
      // Said before anybody chooses a folder for nothing.
      for (const id of wanted.ids) replies.get(id)
      const where = await target(wanted.formats)
      if (where === null) return null
      const done = await jobs.run('replies.sendOn', { ...wanted, ...where }, job)
      return { operation: done.operation, files: done.files.map((path) => files.refer(path)) }
    }),
    setSent: os.replies.setSent.handler(({ input }) => replies.setSent(input.ids, input.sentOn)),
    waiting: os.replies.waiting.handler(() => ({ unsent: replies.unsent() })),
  }
}
