/** Links and numbers of earlier actions on the same case. */
import { Cue } from '../cues/cue.ts'
import { linesOf } from '../segment.ts'
import { tidy } from '../text.ts'
import type { Context, Found } from '../types.ts'

const inBracket = new Cue(
  String.raw`(?:further information on|update on|mas informacion sobre|informations? complementaires? sur)[^(\n]{0,40}\(([^)\n]{6,70})\)`,
)

export function readPrevious({ doc, sections }: Context): Found<string[]> | null {
  const values: string[] = []
  const spans: Found<string[]>['spans'] = []
  for (const line of linesOf(sections, 'previous')) {
    const value = tidy(line.text)
    if (/^(?:n\/?a|none|-)$/i.test(value)) continue
    values.push(...(value.match(/https?:\/\/\S+/g) ?? [value]))
    spans.push({ start: line.start, end: line.end })
  }
  for (const hit of inBracket.in(doc.places)) {
    const from = hit.index + hit[0].length - 1 - (hit[1]?.length ?? 0)
    values.push(tidy(doc.text.slice(from, from + (hit[1]?.length ?? 0))))
    spans.push({ start: from, end: from + (hit[1]?.length ?? 0) })
  }
  return values.length > 0 ? { value: [...new Set(values)], spans, sureness: 'sure' } : null
}
