/** PDF by unpdf (pdf.js without its browser parts): words with their places, put in reading order by columns. */
import { getDocumentProxy } from 'unpdf'
import { Refusal } from '#shared/refusal.ts'
import { type Budget, spendParts } from '../../../files/budget.ts'
import { limits } from '../limits.ts'
import { mendHyphens } from './hyphens.ts'
import { type Page, withoutMargins } from './margins.ts'
import { pageText } from './page.ts'
import { type Run, rowsOf } from './rows.ts'

/** @throws Refusal `fileLocked`, `fileTooManyParts`; anything else means that the file is damaged */
export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<string> {
  // A copy, because the library takes the bytes over.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { stopAtErrors: false, verbosity: 0 }).catch(
    (error: unknown) => {
      if (error instanceof Error && error.name === 'PasswordException')
        throw new Refusal('fileLocked', { file: budget.file }, { cause: error })
      throw error
    },
  )
  try {
    spendParts(budget, pdf.numPages)
    const pages: Page[] = []
    let letters = 0
    for (let number = 1; number <= pdf.numPages && letters <= limits.characters; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const runs: Run[] = []
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue
        const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
        const size = Math.hypot(c, d) || item.height || 1
        runs.push({ text: item.str, x, y, width: item.width, size, leftwards: item.dir === 'rtl' })
        letters += item.str.length
      }
      page.cleanup()
      const [, bottom = 0, , top = 0] = page.view
      pages.push({ rows: rowsOf(runs), bottom, top })
    }
    return mendHyphens(withoutMargins(pages).map(pageText).reduce(joinPages, ''))
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
