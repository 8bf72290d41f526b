/** The document's own day of issue. The original action's date in brackets is not it, nor an upload's or a blog's. */
import { anyOf } from '../labels/index.ts'
import { isProse } from '../prose.ts'
import type { Context, Doc, Found } from '../types.ts'
import { datesOf, findDates } from './dates.ts'
import { announcesDeadline } from './deadline.ts'

const labelled = new RegExp(`(?:^|[^a-z])${anyOf('issued')} *$`)
const headerLine = /\b(?:ua|au|index|indice|ai index|extra)\b|\b[a-z]{3} \d\d\/\d/

export function readIssued({ doc }: Context): Found<string> | null {
  const top = Math.min(doc.text.length, 6000)
  const broken = overLines(doc)
  if (broken) return broken
  let standing: Found<string> | null = null
  let proseBefore = 0
  for (const line of doc.lines) {
    if (line.start > top) break
    const prose = isProse(line)
    const dates = findDates(doc.places, line, doc.language, true)
    for (const date of dates) {
      const span = { start: line.start + date.start, end: line.start + date.end }
      const lead = line.fold.slice(0, date.start)
      if (
        !date.sure ||
        announcesDeadline(doc.fold.slice(Math.max(0, span.start - 120), span.start).replaceAll('\n', ' '))
      )
        continue
      // "The court issued on 5 May 2014 ..." is prose; a label has its colon or stands at the top of its line.
      const isLabel = labelled.test(lead) && (!prose || /: *$/.test(lead) || lead.length < 40)
      if (isLabel && !bracketed(lead) && !/\(\s*$/.test(lead))
        return { value: date.day, spans: [span], sureness: 'sure' }
      if (standing || prose || bracketed(lead)) continue
      const rest = (lead + line.fold.slice(date.end)).replace(/[\s.,|•·-]+/g, ' ').trim()
      const alone =
        rest === '' ||
        /^(?:geneva ?(?:- |,|and )?paris|geneve ?-? ?paris|ginebra ?-? ?paris|paris ?- ?geneva|london|amnesty international|external|public|le|el|den)*,? ?$/.test(
          rest,
        )
      const weekday =
        /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b/.test(
          lead,
        )
      const inHeader =
        headerLine.test(lead) &&
        line.fold.length - date.end < 40 &&
        rest.length < 110 &&
        !/(?:before|by|until|avant|antes|nach|bis|after|ended|abgeschlossen|expires|update vom)\b[^,]*$/.test(lead)
      const signed = /^(?:geneva|geneve|ginebra|paris)/.test(line.fold)
      if (weekday && rest !== '') continue
      if ((alone && !weekday && proseBefore <= 1) || inHeader || signed)
        standing = { value: date.day, spans: [span], sureness: 'likely' }
    }
    if (prose && /[.!?]["”’)]?$/.test(line.text)) proseBefore++
  }
  return standing
}

/** `Date: 23 January`, the year on the next line of a mail. */
function overLines(doc: Doc): Found<string> | null {
  for (const { start, end, day } of datesOf(doc)) {
    const line = doc.lines.find((l) => l.start <= start && start < l.end && l.end < end)
    const lead = line ? doc.fold.slice(line.start, start) : ''
    if (line && !isProse(line) && labelled.test(lead) && !bracketed(lead) && !announcesDeadline(lead))
      return { value: day, spans: [{ start, end }], sureness: 'sure' }
  }
  return null
}

/** Inside an open bracket: the original action's index and date. */
function bracketed(lead: string): boolean {
  return lead.lastIndexOf('(') > lead.lastIndexOf(')') || /(?:original|ursprunglich|update vom|tarix)[^.]*$/.test(lead)
}
