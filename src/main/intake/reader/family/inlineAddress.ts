/** Prose with the addressee inside one sentence: "please write to: S.E. X / President / street / town / country." */
import { Cue } from '../cues/cue.ts'
import { readFlat } from '../party/flatParty.ts'
import type { Doc, Span } from '../types.ts'
import type { Family } from './types.ts'

const invitation = new Cue(
  '(?:please )?(?:write|address (?:your )?(?:appeals|letters)|send (?:your |a )?(?:appeals?|letters?|cards?)) to ?:? |(?:escrib(?:an|e|ir)|dirigirse|env[a-z]+ (?:cartas|llamamientos|sus cartas)) a ?:? |(?:ecri(?:re|vez)|adresse[rz] (?:vos |une )?(?:lettres?|courriers?|appels)) (?:a|au) ?:? |schreiben sie (?:bitte )?an ?:? ',
)

/** The stretch after the invitation, up to the sentence's end, if it has the look of an address. */
function inlineStretch(doc: Doc): Span | null {
  for (const hit of invitation.in(doc.places)) {
    const start = hit.index + hit[0].length
    const line = doc.lines.find((l) => l.start <= hit.index && hit.index < l.end)
    if (!line || hit.index - line.start < 20) continue
    const limit = Math.min(line.end, start + 320)
    const stop = /(?<![A-Z\s][A-Za-z]{0,3})\.(?=\s+\p{Lu}|\s*$)/u.exec(doc.text.slice(start, limit))
    const text = doc.text.slice(start, stop ? start + stop.index : limit)
    const separators = Math.max(text.split(' / ').length, text.split(', ').length) - 1
    const capitals = text.split(/[\s,/]+/).filter((word) => /^[\p{Lu}\d]/u.test(word)).length
    if (separators >= 3 && capitals >= text.split(/[\s,/]+/).length * 0.5) return { start, end: start + text.length }
  }
  return null
}

export const inlineAddress: Family = {
  name: 'inlineAddress',
  matches: (doc) => inlineStretch(doc) !== null,
  parties({ doc, sections }) {
    const stretch = inlineStretch(doc)
    if (!stretch || sections.some((section) => section.kind === 'targets' && section.lines.length > 1)) return null
    const drafts = readFlat(doc.text.slice(stretch.start, stretch.end), stretch)
    return { targets: drafts, copies: [] }
  },
}
