/** Languages in which the addressee is best written to, as the document names them, in its order. */
import { Cue } from '../cues/cue.ts'
import { anyOf } from '../labels/index.ts'
import { matchesOf } from '../matches.ts'
import { linesOf } from '../segment.ts'
import { fold } from '../text.ts'
import type { Context, Found } from '../types.ts'

const codes =
  'af am ar as ay az be bg bn bo bs ca ckb cs cy da de dv dz el en es et eu fa fi fil fr ga gn gu ha he hi hr ht hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mg mk ml mn mr ms mt my nb ne nl no om or pa pl ps pt qu rn ro ru rw sd si sk sl so sq sr ss st sv sw ta te tg th ti tk tl tn tr ts ug uk ur uz vi wo xh yo zh zu'
const extra =
  'siswati|isizulu|isixhosa|setswana|sesotho|tetum|bislama|rohingya|uighur|uyghur|tamazight|hazaragi|azeri|baluchi|balochi|luganda|hassaniya|krio|tok pisin|farsi|dari|persian|mandarin|cantonese|sinhalese|kirundi|kinyarwanda|creole|french|malgache|birman|birmano|farsi|persan|persisch|chino mandarin|mandarin chinese|simplified chinese|bahasa indonesia|bahasa malaysia|bahasa|castellano|filipino|tagalog|kurdish|pashtu|pashto|ruso|serbo-croat|swahili|kiswahili|suaheli|kisuaheli|bielorusse|belarusan|belarussisch|bielorruso'

const names = new Set<string>(extra.split('|'))
for (const locale of ['en', 'fr', 'es', 'de']) {
  const display = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })
  for (const code of codes.split(' ')) {
    const name = display.of(code)
    if (name) names.add(fold(name))
  }
}
const name = new RegExp(
  `(?<![a-z])(?:${[...names]
    .sort((a, b) => b.length - a.length)
    .map((n) => n.replace(/[().]/g, '\\$&'))
    .join('|')})(?![a-z])`,
  'g',
)
const first = new RegExp(name.source, 'y')
const preposition = new Cue('(?<![a-z])(?:in|en|auf)(?: (?:good|either|gutem|gut|both))?(?: |\\n {0,8})')
const ordersWriting = new RegExp(`${anyOf('languagesBefore')}$`)
const aboutWriting = /writ|appeal|letter|send|ecri|appel|lettre|escrib|llamamient|carta|schreib|brief/
/** After the list: a word that shows that the list was one of languages to write in. */
const own =
  /(?:your|his|their) own language|or your own|votre propre langue|su propio idioma|tu propio idioma|auf deutsch|eigenen sprache|own language/

export function readLanguages({ doc, sections }: Context): Found<string[]> | null {
  const labelled = linesOf(sections, 'languages')
  if (labelled.length > 0) {
    const start = labelled[0]?.start ?? 0
    const end = labelled[labelled.length - 1]?.end ?? start
    const stop = /\b(?:you (?:can|may) also|also accepted|vous pouvez|tambien pueden|sie konnen)/.exec(
      doc.fold.slice(start, end),
    )
    return collect(doc.text, doc.fold, start, stop ? start + stop.index : end)
  }
  for (const hit of preposition.in(doc.places)) {
    const start = hit.index + hit[0].length
    first.lastIndex = start
    if (!first.test(doc.fold)) continue
    const window = doc.fold.slice(start, start + 120)
    const stop = /[.:;]/.exec(window)
    const end = start + (stop?.index ?? window.length)
    const lead = doc.fold.slice(Math.max(0, hit.index - 170), hit.index)
    if (own.test(window) ? aboutWriting.test(lead + window) : ordersWriting.test(lead))
      return collect(doc.text, doc.fold, start, end)
  }
  return null
}

function collect(text: string, folded: string, from: number, to: number): Found<string[]> | null {
  const found: string[] = []
  let end = from
  for (const hit of matchesOf(name, folded.slice(from, to))) {
    const printed = text.slice(from + hit.index, from + hit.index + hit[0].length)
    if (!found.some((other) => fold(other) === hit[0])) found.push(printed)
    end = from + hit.index + hit[0].length
  }
  return found.length > 0 ? { value: found, spans: [{ start: from, end }], sureness: 'sure' } : null
}
