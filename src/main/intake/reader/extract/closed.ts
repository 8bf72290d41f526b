/** Whether the document says that the action is over, and since when. */
import { Cue } from '../cues/cue.ts'
import { anyOf } from '../labels/index.ts'
import { tidy } from '../text.ts'
import type { Context, Found } from '../types.ts'
import { datesOf } from './dates.ts'

const notice = new Cue(`(?<![a-z])(?:${anyOf('closed')})`)
const ended = new RegExp(`${anyOf('endedOn')}[ :]*$`)

export type Closed = { on: string | null; notice: string }

export function readClosed({ doc }: Context): Found<Closed> | null {
  const hit = notice.firstIn(doc.places)
  if (!hit) return null
  const line = doc.lines.find((l) => l.start <= hit.index && hit.index < l.end)
  const end = Math.min(hit.index + hit[0].length, line?.end ?? doc.text.length)
  const date = datesOf(doc).find((d) => d.sure && ended.test(doc.fold.slice(Math.max(0, d.start - 60), d.start)))
  return {
    value: {
      on: date?.day ?? null,
      notice: tidy(
        doc.text.slice(
          hit.index,
          date && date.start >= hit.index && date.start <= end + 4 ? Math.max(end, date.end) : end,
        ),
      ),
    },
    spans: [{ start: hit.index, end }],
    sureness: 'sure',
  }
}
