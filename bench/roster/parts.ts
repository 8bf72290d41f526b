/** What `npm run bench -- roster` measures, each part in a file of its own. */
import { scroll } from './scroll.ts'
import { search } from './search.ts'

export const parts: Record<string, () => Promise<void>> = {
  search,
  scroll,
}
