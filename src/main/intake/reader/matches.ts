/** All matches of a pattern. `matchAll` copies its pattern at every call, which here often costs more than the search. */

/** None, for the most usual answer. */
const none: readonly RegExpExecArray[] = []

/** Matches in order, none of them empty. @param pattern global, without the sticky flag; its `lastIndex` is used. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let hit = pattern.exec(text)
  if (!hit) return none
  const hits: RegExpExecArray[] = []
  for (; hit; hit = pattern.exec(text)) {
    // An empty match would be found for ever.
    if (hit[0] === '') pattern.lastIndex++
    else hits.push(hit)
  }
  return hits
}
