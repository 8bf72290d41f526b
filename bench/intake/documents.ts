/** The invented fixtures as documents of two pages, filled up with text of a body's kind. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** In characters. */
const twoPages = 4_500
const filler =
  'The authorities have not answered the questions of the families, and no hearing has been announced since then. '
const folder = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'intake')

export const documents: string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .map(
    (text) => text + (text.length < twoPages ? `\n\n${filler.repeat((twoPages - text.length) / filler.length)}` : ''),
  )
