/** PDF, where this computer has what can make it. What is saved as PDF says so itself: see `sheets.save`. */
import { z } from 'zod'
import { query } from './procedure.ts'

export const pdfContract = {
  /** Whether there is a LibreOffice that can. */
  able: query(z.void(), z.object({ able: z.boolean() })),
}
