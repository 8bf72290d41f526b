/** What `npm run bench -- roster` measures, each part in a file of its own. */
import { importPart } from './import.ts'
import { scroll } from './scroll.ts'
import { search } from './search.ts'

export const parts: Record<string, () => Promise<void>> = {
  import: importPart,
  search,
  scroll,
}
