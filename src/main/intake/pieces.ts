/** A reading with several cases becomes one piece a case, each with its own stretch of the text: pure. */
import type { CaseDraft, IntakeReading, Place, Source, Stretch } from '#shared/intake.ts'
import { fingerprint } from './fingerprint.ts'

export interface Piece {
  source: Source
  read: CaseDraft
  /** Where the piece stands in the text that was read; null when it is all of it. */
  stretch: Stretch | null
}

/** What the reader says of the whole text goes to the first piece, for the coordinator to see once. */
export function piecesOf({ source, drafts, parts, warnings }: IntakeReading): Piece[] {
  return drafts.map((draft, i) => {
    const read = i === 0 ? { ...draft, warnings: [...warnings, ...draft.warnings] } : draft
    const stretch = parts[i]
    if (drafts.length === 1 || !stretch) return { source, read, stretch: null }
    const text = source.text.slice(stretch.start, stretch.end)
    return { source: { name: source.name, text, fingerprint: fingerprint(text) }, read: moved(read, stretch), stretch }
  })
}

/** Places that counted in the whole text count in the piece. */
function moved(draft: CaseDraft, { start, end }: Stretch): CaseDraft {
  const within = (at: number) => Math.min(Math.max(at, start), end) - start
  const move = (place: Place): Place => ({ ...place, start: within(place.start), end: within(place.end) })
  const places = Object.entries(draft.places).map(([path, list]) => [path, list.map(move)])
  return { ...draft, places: Object.fromEntries(places) }
}
