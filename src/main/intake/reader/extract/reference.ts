/** The action's number: normalised, as printed, its place in the sequence; and the organisation's document index. */
import { Cue } from '../cues/cue.ts'
import { allLabels } from '../labels/index.ts'
import { tidy } from '../text.ts'
import type { Context, Found } from '../types.ts'

export type Reference = { normal: string; printed: string; sequence: number | null; isUpdate: boolean }

const ordinal = allLabels
  .flatMap((labels) => labels.ordinals.flat())
  .sort((a, b) => b.length - a.length)
  .join('|')
const update = allLabels.map((labels) => labels.update).join('|')

/** `UA: 172/17`, `Urgent Action 172.17`, `UA: Turkey 35.19`, `UA-257-1/2014`, `FI 132/19-11`, `AU 295/09`. Folded text. */
const number = new Cue(
  String.raw`(?<![a-z])(?:(ua|au|fi|urgent action(?: update)?|accion urgente|action urgente)s?(?: no\.?| nr\.?)? ?:? ?-? ?(?:[a-z]+(?: [a-z]+){0,3} )?|(extra) )(\d{1,3})(?:-(\d{1,2}))?([/.])(\d{4}|\d{2})(?:-(\d{1,2}))?(?![\d/]|-\d{4})`,
)
/** What may stand right before it: `Segunda `, `Further information on `, `3rd Update on `. */
const beforeNumber = new RegExp(
  `(?:(?<![a-z\\d])(${ordinal}) +)?(?:(${update})(?: (?:on|to|sobre|sur|zu|de))?(?: la| l')? *)?$`,
)
/** More mentions than this tell nothing new; a bound for hostile texts. */
const mostHits = 60
const glued = new Cue(String.raw`(?:accion ?urgente|action ?urgente|urgent ?action)(?:ua|au): ?(\d{1,3})/(\d{2,4})`)
const example = /(?:\bej(?:emplo)?\.?|\be\.?g\.?|par exemple|ex|z\. ?b)\.? ?:? ?\(?$/

/** The document's own number; a number given as an example or naming an earlier action does not count. */
export function readReference({ doc }: Context): Found<Reference> | null {
  const hits: { found: Found<Reference>; weight: number }[] = []
  for (const hit of glued.in(doc.places)) {
    const at = hit.index + hit[0].search(/(?:ua|au): ?\d/)
    const end = hit.index + hit[0].length
    hits.push({ weight: 3, found: made(doc.text.slice(at, end), hit[1] ?? '', hit[2] ?? '', null, false, at, end) })
  }
  for (const hit of number.in(doc.places)) {
    if (hits.length > mostHits) break
    const [core, kind, extra, digits = '', middle, separator, year = '', tail] = hit
    const lineStart = doc.fold.lastIndexOf('\n', hit.index - 1) + 1
    const ahead = beforeNumber.exec(doc.fold.slice(Math.max(lineStart, hit.index - 70), hit.index))
    const [prefix = '', ord, upd] = ahead ?? []
    const start = hit.index - prefix.length
    const whole = prefix + core
    const lead = doc.fold.slice(Math.max(0, start - 24), start)
    if (example.test(lead)) continue
    const isAction = kind?.startsWith('urgent action') || kind?.startsWith('acc') || kind?.startsWith('act')
    // `Urgent Action 10-29-10`, `article 35.5` and dates are not numbers of actions.
    if (separator === '.' && year.length !== 2) continue
    const printed = tidy(doc.text.slice(start, start + whole.length))
    if (kind && !isAction && !/^\p{Lu}/u.test(doc.text.slice(start + prefix.length))) continue
    const follow = middle ?? tail
    const updated =
      Boolean(upd) ||
      kind === 'fi' ||
      Boolean(follow) ||
      /update/.test(whole) ||
      /update ?:? ?$/.test(lead) ||
      /\bupdate\b/.test(lineAround(doc.fold, start).slice(0, 40))
    const place = ord ? ordinalNumber(ord) : follow ? Number(follow) + 1 : null
    const sequence = ord && /update|actuali/.test(whole) ? (place ?? 0) + 1 : place
    const found = made(
      printed,
      digits,
      year,
      sequence,
      updated || (sequence ?? 1) > 1,
      start,
      start + whole.length,
      extra ? 'EXTRA' : 'UA',
    )
    hits.push({ found, weight: weigh(doc.fold, start, whole, lead) })
  }
  hits.sort((a, b) => b.weight - a.weight || (a.found.spans[0]?.start ?? 0) - (b.found.spans[0]?.start ?? 0))
  const best = hits[0]?.found
  if (!best) return null
  const same = hits.filter((hit) => hit.found.value.normal === best.value.normal)
  const sequence = same.map((hit) => hit.found.value.sequence).find((s) => s !== null) ?? null
  const isUpdate = same.some((hit) => hit.found.value.isUpdate)
  return { ...best, value: { ...best.value, sequence, isUpdate }, spans: same.flatMap((hit) => hit.found.spans) }
}

function made(
  printed: string,
  digits: string,
  year: string,
  sequence: number | null,
  isUpdate: boolean,
  start: number,
  end: number,
  kind = 'UA',
): Found<Reference> {
  const normal = `${kind} ${Number(digits)}/${year.slice(-2)}`
  return { value: { normal, printed, sequence, isUpdate }, spans: [{ start, end }], sureness: 'sure' }
}

/** Header lines weigh more than a number within a sentence; links to earlier actions weigh least. */
function weigh(folded: string, at: number, whole: string, lead: string): number {
  const line = lineAround(folded, at)
  if (
    /(?:previous|anterior|precedente|see also|voir aussi|weitere informationen zu) *(?:ua|au|urgent action)?[^a-z]*$/.test(
      lead,
    )
  )
    return 0
  if (/index ?:|indice ?:|type and number|issued/.test(line)) return 4
  if (/this is $/.test(lead)) return 3
  if (line.length < 140 || /^\s*$/.test(lead)) return 3
  return /urgent action/.test(whole) ? 2 : 1
}

function lineAround(folded: string, at: number): string {
  const start = folded.lastIndexOf('\n', at - 1) + 1
  const end = folded.indexOf('\n', at)
  return folded.slice(Math.max(start, at - 120), Math.min(end < 0 ? folded.length : end, at + 120))
}

function ordinalNumber(word: string): number | null {
  for (const labels of allLabels) {
    const i = labels.ordinals.findIndex((names) => names.includes(word))
    if (i >= 0) return i + 1
  }
  return null
}

const indexPattern = new Cue(
  String.raw`(?<![a-z])(afr|amr|asa|eur|mde|act|ior|pol|org|nws|doc) ?:? ?(\d{2,3})[/-](\d{1,5})[/-](\d{4}|\d{2})(?!\d)`,
)
/** Only the first index outside brackets is the document's own. */
export function readIndex({ doc }: Context): Found<string> | null {
  for (const hit of indexPattern.in(doc.places)) {
    const lead = doc.fold.slice(Math.max(0, hit.index - 70), hit.index)
    if (
      lead.lastIndexOf('(') > lead.lastIndexOf(')') &&
      /\([^)]*$/.test(lead) &&
      !/index/.test(lead.slice(lead.lastIndexOf('(')))
    )
      continue
    if (/(?:https?:\/\/|www\.)\S*$/.test(lead)) continue
    const [whole, region = '', area, serial, year] = hit
    return {
      value: `${region.toUpperCase()} ${area}/${serial}/${year}`,
      spans: [{ start: hit.index, end: hit.index + whole.length }],
      sureness: 'sure',
    }
  }
  return null
}
