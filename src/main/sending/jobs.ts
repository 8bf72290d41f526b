import type { Id } from '#shared/values.ts'
import { safeFileName } from '../files/names.ts'
import { writeFilesTogether } from '../files/together.ts'
import type { JobControl } from '../jobs/control.ts'
import type { Services } from '../services.ts'
import { draftMail } from './eml.ts'
import type { MailMessage } from './mailto.ts'

/** The same as text: first what goes into the fields of a mail program, then the body. */
const textDraft = ({ to, cc, subject, body }: MailMessage): string =>
  [...[to, cc].filter((all) => all.length > 0).map((all) => all.join(', ')), subject, '', body ?? '', '']
    .join('\n')
    .replace(/\n/g, '\r\n')

export const sendingJobs = {
  /** Writes a pack's e-mails as a file each, into a folder. A stopped or failed run leaves no file. */
  'sending.drafts': (
    { sending }: Services,
    { packId, kind, folder }: { packId: Id; kind: 'eml' | 'txt'; folder: string },
    control: JobControl,
  ): { letters: number; withoutAddress: number; files: string[] } => {
    const drafts = sending.drafts(packId)
    const files = writeFilesTogether(
      folder,
      drafts.map(({ reference, memberName, addresseeName, message }) => ({
        name: safeFileName(`${reference} – ${memberName} – ${addresseeName}.${kind}`),
        bytes: () => Buffer.from(kind === 'eml' ? draftMail(message) : textDraft(message)),
      })),
      drafts.length,
      control,
    )
    return {
      letters: drafts.length,
      withoutAddress: drafts.filter(({ message }) => message.to.length === 0).length,
      files,
    }
  },
}
