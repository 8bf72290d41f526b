/** Where a line break was lost: labels, bullets, salutations and fixed sentences inside a long line. */
import { Cue } from './cues/cue.ts'
import { labelTable } from './cues/labelTable.ts'
import type { Places } from './cues/places.ts'
import { anyOf, heads } from './labels/index.ts'
import { matchesOf } from './matches.ts'

/** Labels that may stand inside a flattened line, by the first letters a label can have. */
const inner = new Cue(
  [
    // Reference line, title and headline of the casework layouts.
    '(?:(?:first|second|third|fourth|fifth|sixth|further information on|primera|segunda|tercera|mas informacion sobre|premiere|deuxieme) )?(?:ua|au)s?:? ?\\d{1,3}/\\d{2}(?=[ ,])',
    'urgent action(?= )',
    'action urgente(?= )',
    'accion urgente(?= )',
    '(?:\\d\\) )?take action',
    'write a letter, send',
    'please write immediately',
    'please send appeals',
    'contact (?:this|these) ',
    '(?:1|2|3|4)[.)] (?:write|click|choose|take action|let us|report)',
    'click here',
    "here's why it is",
    'additional information',
    'background information',
    'recommended action',
    'appeals to ?:',
    'copies to ?:',
    'and copies to ?:',
    'and copy ?:',
    'copy to ?:',
    'also send copies',
    'please check with',
    'check with the',
    'preferred language',
    'please take action',
    'name and preferred',
    'link to previous',
    'names? ?: ',
    'gender m/f',
    'write to ?:',
    'please write using',
    'sample letter',
    'suggested letter',
    'contact information',
    'appeal deadline',
    'urgent action (?:title|summary|letter|type)',
    'publication date ?:',
    'index number ?:',
    "target's contact",
    "passez a l'action",
    'envoyez vos appels',
    'veuillez envoyer vos appels',
    'dans les appels',
    'verifiez aupres',
    'veuillez egalement (?:adresser|envoyer)',
    "complements? d'information",
    'informations complementaires',
    'a adresser a',
    'copies? a ?:',
    'langue\\(?s\\)? a privilegier',
    "merci d'agir",
    'prenom,? nom',
    'lien vers',
    'actu(?:en?|a): redact',
    'escriban inmediatamente',
    'envien (?:los )?llamamientos',
    'y copias? a ?:',
    'direcciones ?:',
    'adresses ?:',
    'acciones? solicitadas? ?:',
    'actions? demandees? ?:',
    'what you can do to help',
    'favor de escribir tambien',
    'please also write to',
    "priere d'ecrire egalement",
    'front line(?: defenders)? (?:urges|calls)',
    'informacion (?:adicional|complementaria)',
    'idiomas? preferid',
    'actuen lo antes',
    'nombre(?: y genero[^:]{0,30})? ?:',
    'sexo(?: h/m)? ?:',
    'enlace a la',
    'envien tambien copias',
    'appell an',
    'sende(?:n sie)? eine kopie',
    'amnesty fordert',
    'hintergrundinformation',
    'sachlage',
    'bitte schreiben sie ihre appelle',
    'actions requested',
    'addresses ?:',
    'brief description of',
    'descripcion de la situacion',
    'description de la situation',
    'suggested (?:letter|action)',
    'case (?:narrative|details)',
    'please send your letters',
  ].join('|'),
)

/** A salutation with its comma or colon, standing after a sentence or block and before a letter. */
const salutation = new Cue(
  `${anyOf('salutation')}(?:(?!dear |sehr geehrt|estimad|your (?:excellenc|majesty|royal|highness))[^.!?:;\\n]){0,70}?[,:](?= )`,
)
const closing = new Cue(anyOf('closing'))
/** An official in a list, or the rest of a title of respect: `• Sr. X, President`, `S.E. Sr. X`. */
const listed = /(?:[•·] ?|(?:^|[^a-z])[she]\.? ?e\.? )$/
const labelled = /(?:salutation|anrede|tratamiento|formule d'appel|saludo|form of address) ?: ?$/
const bullet = /(?:^|\s)[•·](?=\s|\p{L})/gu
/** A headline in capitals between a date or full stop and the first sentence, which may be glued to it. */
const capitalsRun =
  /(?=\p{Lu}{2})(?<=^|[\d.:)|\s])(?:\p{Lu}{2,}[\p{Lu}\d '’´,:()/-]{24,220}[\p{Lu})])(?=\p{Lu}\p{Ll}|\s+["“]?\p{Lu}\p{Ll})/gu
/** What holds such a run; told much faster. */
const withoutSmall = /[A-Z\u0080-\uffff]{2}[^a-z]{25}/
const askStart =
  /[;.] (?=(?:[-*–] )?(?:[Uu]rging|[Cc]alling on|[Cc]alling for|[Ee]xpressing|[Rr]eminding|[Ww]elcoming|[Ss]tressing|[Aa]sking|[Dd]emanding|[Ii]nsisting|[Ee]xplaining|[Ii]nst[aá]ndo|[Pp]idiendo|[Ee]xigiendo|[Rr]ecord[aá]ndo|[Ee]xpresando|[Ss]olicitando|[Ii]nstándol|[Pp]idiéndol|Priez|Demandez|Exhortez|Engagez|Rappelez)\b)/gu

/** A document has some dozens of labels; a bound for hostile texts. */
const mostPoints = 200

/** Offsets within the line before which a break is put, ascending and distinct. `places` index the folded text in which
 *  the line begins at `start`. */
export function breakPoints(line: string, places: Places, start: number): number[] {
  const end = start + line.length
  const folded = places.text.slice(start, end)
  const points = new Set<number>()
  for (const hit of inner.in(places, start, end)) {
    if (points.size > mostPoints) break
    const at = hit.index
    if (!beginsLabel(line, at, hit[0])) continue
    if (
      /^(?:urgent action|action urgente|accion urgente)$/.test(hit[0]) &&
      !isCapitals(line.slice(at, at + hit[0].length))
    )
      continue
    points.add(at)
    const end = headEnd(line, folded, at)
    if (end > at) points.add(end)
    if (/^(?:urgent action|action urgente|accion urgente)$/.test(hit[0])) addHeadline(line, at + hit[0].length, points)
  }
  for (const hit of salutation.in(places, start, end)) {
    const at = hit.index
    if (!/^\p{Lu}/u.test(line.slice(at)) || labelled.test(folded.slice(Math.max(0, at - 24), at))) continue
    if (listed.test(folded.slice(Math.max(0, at - 6), at))) continue
    if (
      !/(?:^|[\s.)])$/.test(line.slice(Math.max(0, at - 1), at)) ||
      !/^ ["“«]?\p{Lu}|^ ["“«]?I /u.test(line.slice(at + hit[0].length))
    )
      continue
    if (/^(?:presidente|presidenta|ministr[oa]) .*,$/.test(hit[0])) continue
    if (
      /^(?:presidente|monsieur|madame|senora?|ministr[oa]) /.test(hit[0]) &&
      !/[.:!?)\d] ?$|^$|[a-z]{2,}\.?[a-z]{2,4} $/.test(line.slice(Math.max(0, at - 8), at))
    )
      continue
    points.add(at)
    points.add(at + hit[0].length)
  }
  for (const hit of closing.in(places, start, end)) {
    if (/^\p{Lu}/u.test(line.slice(hit.index)) && /[.!?…] $/.test(line.slice(Math.max(0, hit.index - 2), hit.index))) {
      points.add(hit.index)
      const comma = folded.indexOf(',', hit.index)
      if (comma > 0 && comma - hit.index < 40) points.add(comma + 1)
    }
  }
  if (withoutSmall.test(line))
    for (const hit of matchesOf(capitalsRun, line)) {
      if (hit[0].split(' ').length < 4) continue
      points.add(hit.index)
      points.add(hit.index + hit[0].length)
    }
  if (line.includes('•') || line.includes('·')) for (const hit of matchesOf(bullet, line)) points.add(hit.index)
  for (const hit of matchesOf(askStart, line)) points.add(hit.index + 1)
  points.delete(0)
  return [...points].filter((point) => point < line.length).sort((a, b) => a - b)
}

/** A label inside a line begins with a capital and stands after the end of something. */
function beginsLabel(line: string, at: number, found: string): boolean {
  const first = line.charAt(at)
  if (!/[\p{Lu}\d]/u.test(first)) return false
  if (at === 0) return true
  const before = line.slice(Math.max(0, at - 2), at)
  const printed = line.slice(at, at + found.length)
  const capitals = printed === printed.toUpperCase() && /\p{Lu}{3}/u.test(printed)
  const glued = /\p{Ll}$/u.test(before) && /^(?:au|ua)/.test(found)
  if (/[\p{L}\p{N}]$/u.test(before)) return glued || (capitals && /[\p{Ll}\d]$/u.test(before))
  if (capitals) return !/\p{Lu}["'“]?\s*$/u.test(before) || / :?$|:$/.test(found) || found.length > 9
  return /[.!?:;)\]»”"'*\d-]\s?$/.test(before) || /:$/.test(found) || found.length > 9
}

/** End of the whole label that begins at `at`, or `at` when no label table knows it. */
function headEnd(line: string, folded: string, at: number): number {
  for (const head of labelTable(heads).beginningAt(folded, at)) {
    head.at.lastIndex = at
    const hit = head.at.exec(folded)
    if (
      hit &&
      hit[0].length > 0 &&
      (head.kind === 'skip' || /[:)]\s*$/.test(hit[0]) || isCapitals(line.slice(at, at + hit[0].length)))
    )
      return at + hit[0].length
  }
  return at
}

/** After the title of a flattened document the headline is the run of words in capitals. */
function addHeadline(line: string, at: number, points: Set<number>): void {
  points.add(at)
  const run = /^\s*(?:[\p{Lu}\d][\p{Lu}\d'’.,:;&()/-]*\s+){2,30}/u.exec(line.slice(at, at + 300))
  if (run) points.add(at + run[0].length)
}

export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text)
}
