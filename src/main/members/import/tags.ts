/** The coordinator's labels, in one cell: "choir, board". */
import { tidyTags } from '../tidy.ts'
import type { ReadList } from './words.ts'

/** The most that a member has, and the letters of the longest. */
const most = 30
const longest = 40

/** Parted by lines where there are any, else by commas and the like. @returns with what is too long or one too many */
export function readTags(cells: readonly string[]): ReadList<string> {
  const tags = tidyTags(cells.flatMap((cell) => cell.split(/[\r\n]/.test(cell) ? /[\r\n]+/ : /[,;|]/)))
  const values = tags.filter((tag) => tag.length <= longest).slice(0, most)
  return { values, unknown: tags.filter((tag) => !values.includes(tag)) }
}

/** Parted by commas; by lines, the last of which ends by a break, where a tag has a comma of its own. */
export function tagsCell(tags: readonly string[]): string {
  const cell = tags.join(', ')
  return readTags([cell]).values.join('\n') === tags.join('\n') ? cell : `${tags.join('\n')}\n`
}
