/** PDF, where this computer has what can make it. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { effect, query } from './procedure.ts'
import { Id } from './values.ts'

export const pdfContract = {
  /** Whether there is a LibreOffice that can. */
  able: query(z.void(), z.object({ able: z.boolean() })),
  /** Saves a pack's letters as PDF; null when the coordinator changed their mind. Refused while the pack is held. */
  saveLetters: effect(
    z.object({ packId: Id, job: Id.nullable() }),
    z.object({ letters: z.int(), files: z.array(FileRef) }).nullable(),
  ),
}
