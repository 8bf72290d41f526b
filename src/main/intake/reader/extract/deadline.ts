/** The day until which appeals make sense. Only a known phrase right before a whole date gives one. */
import { anyOf } from '../labels/index.ts'
import type { Context, Found } from '../types.ts'
import { type DateHit, datesOf } from './dates.ts'

/** Between the phrase and the date: blanks, colon, article, weekday. */
const bridge = '[ :]{0,3}(?:the |le |el |den |dem |am |on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |\\(?)?\\s*'
const before = new RegExp(`(?:^|[^a-z])${anyOf('deadline')}${bridge}$`)
const ended = new RegExp(`(?:^|[^a-z])${anyOf('endedOn')}${bridge}$`)

/** Phrases that also occur in prose count only where the sentence is about appeals. */
const weak =
  /(?:^|[^a-z])(?:avant le|jusqu'au|apres le|antes del?(?: dia)?|despues del?|no mas tarde del?|a mas tardar el|nach dem|bis (?:am|zum)|spatestens am|bis spatestens(?: zum)?)[ :]*$/
const aboutAppeals =
  /\b(?:vos|d'|des|les) ?appels\b|llamamientos|action urgente|accion urgente|merci d'agir|intervenir apres|\becri(?:re|vez) |\bescrib(?:an|e|ir) |\benvi(?:en|ar|e)\b|envoyez|adressez|\bactu(?:en|a)\b|urgent actions?\b|\bappelle?n?\b|(?:schreiben|senden|schicken) sie|plazo (?:para|de)|\bbriefe\b(?= an)|if sending|please/
/** What is loose in prose ("release the people by ...") counts in a label only: a colon or the line's end follows. */
const asLabel =
  /(?:officials?|authorities|targets?|addressees?|person|people)(?: below)? (?:by|before|until)[ :]*$|(?:^|[^e] )take action[^.]{0,24} (?:until|before|by)[ :]*$/
/** A date in such a sentence is an event's, not the deadline. */
const ofAnEvent =
  /(?:execut|hearing|trial|postpone|arrest|deport|evict|demolish|election|hinricht|audience|audiencia|juicio|desaloj)[a-z]*[^.]{0,60}$/

/** Where the action ended, its deadline has passed on that day. Nothing certain: null. */
export function readDeadline({ doc }: Context): Found<string> | null {
  const dates = datesOf(doc)
  const strong: DateHit[] = []
  const closing: DateHit[] = []
  for (const date of dates) {
    const lead = doc.fold.slice(Math.max(0, date.start - 140), date.start).replaceAll('\n', ' ')
    if (ended.test(lead)) closing.push(date)
    else if (before.test(lead) && fits(lead, doc.fold.slice(date.end, date.end + 70).replaceAll('\n', ' ')))
      strong.push(date)
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

function fits(lead: string, after: string): boolean {
  const sentence = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('! ')) + 1)
  if (weak.test(lead))
    return (
      aboutAppeals.test(sentence) || /^[^.]{0,30}(?:keine (?:weiteren )?appelle|vos appels|llamamientos)/.test(after)
    )
  if (asLabel.test(lead))
    return (
      /please[^.]*$/.test(sentence) ||
      /^ ?,? ?(?:to)? ?(?::|$|\d|please|\p{L}{0,12} {2})/u.test(after) ||
      /\b(?:contact|write)\b/.test(sentence)
    )
  return !ofAnEvent.test(sentence) || aboutAppeals.test(sentence)
}
