/** PDF by unpdf (pdf.js without its browser parts): words with their places, put in reading order by columns. */
import { getDocumentProxy } from 'unpdf'
import { Refusal } from '#shared/refusal.ts'
import { limits } from '../limits.ts'
import { pageText } from './page.ts'
import type { Run } from './rows.ts'

/** @throws Refusal `fileLocked`; anything else means that the file is damaged */
export async function readPdf(bytes: Uint8Array, file: string): Promise<string> {
  // A copy, because the library takes the bytes over.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { stopAtErrors: false, verbosity: 0 }).catch(
    (error: unknown) => {
      if (error instanceof Error && error.name === 'PasswordException')
        throw new Refusal('fileLocked', { file }, { cause: error })
      throw error
    },
  )
  try {
    let text = ''
    for (let number = 1; number <= pdf.numPages && text.length <= limits.characters; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const runs: Run[] = []
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue
        const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
        runs.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 1 })
      }
      page.cleanup()
      text = joinPages(text, pageText(runs))
    }
    return text
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** A sentence that runs over the page's end stays one paragraph. */
function joinPages(before: string, page: string): string {
  if (before === '' || page === '') return before + page
  const goesOn = /[\p{L}\d,\-–]$/u.test(before) && /^\p{Ll}/u.test(page)
  return before + (goesOn ? '\n' : '\n\n') + page
}
