/**
 * Files as the page knows them: a token, never a path it could write to. The host chooses files (dialogs, upload or
 * command line); main keeps which token stands for which path.
 */
import { z } from 'zod'
import { effect, query } from './procedure.ts'

export const FileRef = z.object({
  token: z.string(),
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  /** The folder as shown to a person, e.g. "Documents"; null where the host has no folders to show. */
  folder: z.string().nullable(),
  /** Where a browser fetches the file; null in the desktop window. */
  download: z.string().nullable(),
})
export type FileRef = z.infer<typeof FileRef>

export const FilePurpose = z.enum(['urgentAction', 'roster', 'template', 'reply', 'exchange'])
export type FilePurpose = z.infer<typeof FilePurpose>

/** 50 MB a file. */
export const maxFileBytes = 50 * 1024 * 1024

export const filesContract = {
  /** What this host can do: `dialogs` false means that the page must bring the bytes itself. */
  host: query(z.void(), z.object({ kind: z.enum(['electron', 'preview', 'cli']), dialogs: z.boolean() })),
  /** Shows the host's open dialog; an empty list when it was cancelled. */
  choose: effect(z.object({ purpose: FilePurpose, multiple: z.boolean() }), z.array(FileRef)),
  /** Takes the bytes of a dropped, pasted or uploaded file. */
  receive: effect(z.object({ purpose: FilePurpose, file: z.file().max(maxFileBytes) }), FileRef),
  /** Opens a saved file with the program the computer has for it. */
  open: effect(z.object({ token: z.string() }), z.void()),
  /** Shows a saved file in its folder. */
  reveal: effect(z.object({ token: z.string() }), z.void()),
}
