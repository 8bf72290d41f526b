import { archives } from './archives.ts'
import type { Hostile } from './hostile.ts'
import { mails } from './mails.ts'
import { pages } from './pages.ts'
import { pdfs } from './pdfs.ts'
import { texts } from './texts.ts'

export type { Hostile }

/** Every file made to do harm that we know of, by kind. */
export const hostileFiles: Record<string, Hostile[]> = { archives, pdfs, pages, mails, texts }
