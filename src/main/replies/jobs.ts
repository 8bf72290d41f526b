import { rmSync } from 'node:fs'
import type { SendOnFormat } from '#shared/replies.ts'
import type { Id } from '#shared/values.ts'
import { freeName, writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import type { ReplyToSend } from './sendOn/docx.ts'

type SendOnInput = { ids: Id[]; formats: SendOnFormat[]; names: boolean } & ({ path: string } | { folder: string })

export const replyJobs = {
  /** Writes the files, and then the replies count as sent on; without the files none does. */
  'replies.sendOn': async (
    services: Services,
    input: SendOnInput,
    control: JobControl,
  ): Promise<{ operation: Id; files: string[] }> => {
    const { replies } = services
    const all = input.ids.map((id): ReplyToSend => {
      const reply = replies.get(id)
      const files = reply.files.map(({ id: file, name, kind }) => ({
        name,
        kind,
        bytes: () => replies.file(file).bytes,
      }))
      return { reply, files }
    })
    const formats = [...new Set(input.formats)]
    const files: string[] = []
    try {
      for (const format of formats) {
        control.checkpoint()
        const path = 'path' in input ? input.path : freeName(input.folder, `${replies.documentName()}.${format}`)
        await write(format, path, all, input.names, services)
        files.push(path)
        control.progress(files.length, formats.length)
      }
      control.checkpoint()
      return { operation: replies.sendOn(input.ids).operation, files }
    } catch (error) {
      for (const path of files) rmSync(path, { force: true })
      throw error
    }
  },
}

/** The document libraries are loaded by the first export, not by every start. */
async function write(
  format: SendOnFormat,
  path: string,
  all: readonly ReplyToSend[],
  names: boolean,
  { reports, settings, data }: Services,
): Promise<void> {
  const words = reports.words()
  if (format === 'zip') {
    const { writeRepliesZip } = await import('./sendOn/zip.ts')
    writeRepliesZip(path, all, words, names)
    return
  }
  const { repliesDocx } = await import('./sendOn/docx.ts')
  const { groupName: group, pageSize } = settings.get()
  const day = words.day(data.clock.today())
  writeWholeFile(path, await repliesDocx(all, { group, day, words, pageSize, names }))
}
