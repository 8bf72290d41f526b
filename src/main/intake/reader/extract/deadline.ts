/** The day until which appeals make sense. Only a known phrase right before a whole date gives one. */
import { anyOf } from '../labels/index.ts'
import type { Context, Found } from '../types.ts'
import { type DateHit, findDates } from './dates.ts'

/** Between the phrase and the date: blanks, colon, article, weekday. */
const bridge = '[ :]{0,3}(?:the |le |el |den |dem |am |on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |\\(?)?\\s*'
const before = new RegExp(`(?:^|[^a-z])${anyOf('deadline')}${bridge}$`)
const ended = new RegExp(`(?:^|[^a-z])${anyOf('endedOn')}${bridge}$`)

/** Phrases that also occur in prose count only where the sentence is about appeals. */
const weak =
  /(?:^|[^a-z])(?:avant le|jusqu'au|apres le|antes del?(?: dia)?|despues del?|no mas tarde del?|a mas tardar el|nach dem|bis (?:am|zum)|spatestens am|bis spatestens(?: zum)?)[ :]*$/
const aboutAppeals =
  /appel|llamamiento|\bau\b|action urgente|accion urgente|merci d'agir|ecri(?:re|vez)|escrib|envien|actu[ae]n?\b|urgent action|brief|schreiben sie|sollicit|plazo|intervenir/
/** A date in such a sentence is an event's, not the deadline. */
const ofAnEvent =
  /(?:execut|hearing|trial|postpone|arrest|deport|evict|demolish|election|hinricht|audience|audiencia|juicio|desaloj)[a-z]*[^.]{0,60}$/

/** Where the action ended, its deadline has passed on that day. Nothing certain: null. */
export function readDeadline({ doc }: Context): Found<string> | null {
  const dates = findDates(doc.fold, doc.language)
  const strong: DateHit[] = []
  const closing: DateHit[] = []
  for (const date of dates) {
    const lead = doc.fold.slice(Math.max(0, date.start - 140), date.start).replace(/\s/g, ' ')
    if (ended.test(lead)) closing.push(date)
    else if (before.test(lead) && fits(lead)) strong.push(date)
  }
  const hits = strong.length > 0 ? strong : closing
  const first = hits[0]
  if (!first?.sure) return null
  const same = hits.filter((hit) => hit.day === first.day)
  return {
    value: first.day,
    spans: same.map(({ start, end }) => ({ start, end })),
    sureness: hits.length === same.length ? 'sure' : 'likely',
  }
}

/** Whether the folded text before a date makes it a deadline or an end: then it is no day of issue. */
export function announcesDeadline(lead: string): boolean {
  return before.test(lead) || ended.test(lead)
}

function fits(lead: string): boolean {
  const sentence = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('! ')) + 1)
  if (weak.test(lead)) return aboutAppeals.test(sentence)
  return !ofAnEvent.test(sentence) || aboutAppeals.test(sentence)
}
