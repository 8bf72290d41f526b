/** Replies for headquarters as an archive: every original file, and one table that says what each belongs to. */
import { extname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Reply } from '#shared/replies.ts'
import { safeFileName } from '../../files/names.ts'
import { openUnfinished } from '../../files/write.ts'
import { packPart } from '../../letters/docx/zip.ts'
import { createZipFile } from '../../letters/template/fill/zipFile.ts'
import type { ReportWords } from '../../reports/words.ts'
import type { ReplyToSend } from './docx.ts'

/** "UA 204-26 2026-11-12 1.jpg": what somebody called a photo may name who wrote. */
export function originalNames(all: readonly ReplyToSend[]): string[][] {
  const taken = new Map<string, number>()
  return all.map(({ reply, files }) =>
    files.map(({ name }) => {
      const stem = `${reply.reference} ${reply.receivedOn}`
      const number = (taken.get(stem) ?? 0) + 1
      taken.set(stem, number)
      return safeFileName(`${stem} ${number}${extname(name).toLowerCase()}`)
    }),
  )
}

/** The table as CSV (RFC 4180), made safe for spreadsheets as the month's is. */
export function repliesCsv(
  all: readonly ReplyToSend[],
  names: string[][],
  words: ReportWords,
  writers: boolean,
): string {
  const { t } = words
  const columns = ['case', 'country', 'from', 'kind', 'received', 'channel', 'posted', 'code', 'summary', 'files']
  const row = (reply: Reply, files: string[]) => [
    reply.reference,
    words.country(reply.country),
    reply.addresseeName ?? '',
    t(`replies.kindOf.${reply.kind}`),
    reply.receivedOn,
    t(`channel.${reply.channel}`),
    reply.letter?.postedOn ?? '',
    reply.letter?.code ?? '',
    reply.summary,
    files.join('; '),
    ...(writers ? [reply.letter?.memberName ?? ''] : []),
  ]
  const head = [...columns, ...(writers ? ['writer'] : [])].map((name) => t(`replies.document.${name}`))
  return stringify([head, ...all.map(({ reply }, i) => row(reply, names[i] ?? []))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

/** @throws Refusal `replyFileLost`, `fileDiskFull`, `fileNotWritable`, `fileInUse`; then no file is left */
export function writeRepliesZip(path: string, all: readonly ReplyToSend[], words: ReportWords, writers: boolean): void {
  const names = originalNames(all)
  const file = openUnfinished(path)
  try {
    const zip = createZipFile(file, { bytes: new Uint8Array(), entries: [] })
    const table = safeFileName(`${words.t('replies.document.name')}.csv`)
    zip.add(packPart(table, Buffer.from(repliesCsv(all, names, words, writers), 'utf8')))
    all.forEach(({ files }, i) => {
      files.forEach((one, j) => {
        zip.add(packPart(`${names[i]?.[j]}`, one.bytes()))
      })
    })
    zip.end()
    file.close()
    file.publish()
  } catch (error) {
    file.discard()
    throw error
  }
}
