/** Two columns read row by row with their line breaks lost: a foreign official left, an ambassador in the United
 *  States right. The right column is known by its own marks (embassy, American street, Washington or New York,
 *  American numbers, `Salutation:`) and is taken out; what stays is the left one. Always "check addresses". */
import { findCountries } from '../countryNames.ts'
import { fold, tidy } from '../text.ts'
import type { Span } from '../types.ts'
import { type Draft, emptyParty } from './block.ts'
import { findLabels, numbersIn, obfuscated } from './contacts.ts'
import { takeValue } from './values.ts'
import { findOffice, isName, missionIndex } from './words.ts'

const envoy =
  /\b(?:ambassador|charge d'affaires|charge|minister[- ]counsell?or|permanent representative|counsell?or|consul general)\b/
const street =
  /\b\d{2,5} (?!\d{3,5} )(?:[\p{Lu}\d][\p{L}\d.'’]*,? ){1,4}(?:street|st\.?|avenue|ave\.?|place|pl\.?|road|rd\.?|drive|dr\.?|circle|court|ct\.?|boulevard|blvd\.?|terrace|way|square)(?:,? (?:n\.?w\.?|n\.?e\.?|s\.?w\.?|s\.?e\.?)\b)?(?:,? (?:suite|floor) [\w-]+)?/iu
const streetDc = /\b\d{2,5} [^,\d]{3,40}?,? (?:N\.?W\.?|N\.?E\.?|S\.?W\.?)(?=[\s,])/
const town = /\b(?:Washington,? D\.? ?C\.?,?(?: \d{5}(?:-\d{4})?)?|New York,? (?:NY|N\.Y\.)(?: \d{5})?)/

const leftHouse = /(?<= )(?:office of|ministry|department|royal court|palace|secretariat)(?![a-z])/

/** Whether a flat stretch is two columns of this kind. */
export function isInterleaved(text: string): boolean {
  const folded = fold(text)
  const labels = findLabels(folded)
  const head = folded.slice(0, labels[0]?.start ?? folded.length)
  const envoyAt = head.search(envoy)
  const missionAt = missionIndex(head)
  if (envoyAt <= 0 || missionAt <= 0 || !town.test(text)) return false
  // Something else is addressed before the ambassador, and no contact data lies between the two.
  return findOffice(text, head.slice(0, envoyAt)) !== null || isName(tidy(text.slice(0, envoyAt)))
}

/** Left official first. `greeting` is the letter's salutation, which names the left one. */
export function rebuild(text: string, span: Span, greeting: string): Draft[] {
  const folded = fold(text)
  const labels = findLabels(folded)
  let head = text.slice(0, labels[0]?.start ?? text.length)
  const right = emptyParty()
  const left = emptyParty()
  const take = (pattern: RegExp): string | null => {
    const hit = pattern.exec(head)
    if (!hit) return null
    head = `${head.slice(0, hit.index)} ¦ ${head.slice(hit.index + hit[0].length)}`
    return tidy(hit[0])
  }
  const streetLine = take(streetDc) ?? take(street)
  const townLine = take(town)
  const missionAt = missionIndex(fold(head))
  let missionLine: string | null = null
  if (missionAt >= 0) {
    const rest = head.slice(missionAt)
    const land = findCountries(rest, fold(rest))[0]
    const end = land && land.start < 60 ? land.end : (/[¦,]/.exec(rest)?.index ?? rest.length)
    missionLine = tidy(rest.slice(0, end))
    head = `${head.slice(0, missionAt)} ¦ ${rest.slice(end)}`
  }
  const envoyHit = envoy.exec(fold(head))
  const leftParts: string[] = []
  if (envoyHit) {
    const envoyTitle = head.slice(envoyHit.index, envoyHit.index + envoyHit[0].length)
    const before = tidy(head.slice(0, envoyHit.index))
    const after = head.slice(envoyHit.index + envoyTitle.length)
    const bar = after.indexOf('¦')
    const names = tidy(bar >= 0 ? after.slice(0, bar) : after)
      .split(' ')
      .filter(Boolean)
    const cut = splitAtOffice(names.join(' '), before) ?? splitNames(names, greeting, before)
    right.title = envoyTitle
    right.name = cut.right || null
    leftParts.push(before, cut.left, ...(bar >= 0 ? after.slice(bar + 1).split('¦') : []))
  }
  right.address = [missionLine, streetLine, townLine].filter((line) => line !== null)
  right.country = 'US'
  const parts = leftParts.map(tidy).filter((part) => part !== '')
  readLeft(left, parts)
  shareContacts(text, labels, left, right)
  left.checkAddress = true
  right.checkAddress = true
  const spans = {
    title: [span],
    name: [span],
    address: [span],
    emails: [span],
    faxes: [span],
    phones: [span],
    social: [span],
    salutation: [span],
  }
  return [
    { party: left, spans, hiddenEmail: obfuscated.test(text) },
    { party: right, spans, hiddenEmail: obfuscated.test(text) },
  ]
}

/** A name stands left of the ambassador: then the left one's office follows the ambassador's name. */
function splitAtOffice(names: string, before: string): { left: string; right: string } | null {
  const title = findOffice(before, fold(before))
  const named = isName(before) || (title?.start === 0 && isName(tidy(before.slice(title.end))))
  if (!named) return null
  const house = fold(names).search(leftHouse)
  if (house > 3) return { right: names.slice(0, house).trim(), left: names.slice(house) }
  if (!isName(before)) return null
  const office = findOffice(names, fold(names))
  return office && office.start > 3
    ? { right: names.slice(0, office.start).trim(), left: names.slice(office.start) }
    : null
}

/** `Cui Tiankai Xi Jinping`: right column's name first. The letter's greeting tells where the left one begins. */
function splitNames(names: readonly string[], greeting: string, before: string): { left: string; right: string } {
  const hasLeftName = !findOffice(before, fold(before)) || names.length > 3
  if (!hasLeftName) return { left: '', right: names.join(' ') }
  const greeted = new Set(
    fold(greeting)
      .split(/[^a-z'-]+/)
      .filter((w) => w.length > 1 && !/^(?:dear|mr|mrs|ms|dr|president|minister|excellency|your|general)$/.test(w)),
  )
  const at = names.findIndex((word) => greeted.has(fold(word).replace(/[^a-z'-]/g, '')))
  let from = Math.ceil(names.length / 2)
  // Family name first (Xi Jinping) or last (Ann Roe): both leave two words or more to the right column.
  if (at >= 0) from = at >= 3 || (at === names.length - 1 && names.length <= 4) ? Math.max(at - 1, 2) : at
  if (at >= 0 && at === 2) from = 2
  return { right: names.slice(0, from).join(' '), left: names.slice(from).join(' ') }
}

function readLeft(left: Draft['party'], parts: readonly string[]): void {
  for (const part of parts) {
    const office = findOffice(part, fold(part))
    if (!left.title && office) {
      left.title = part.slice(0, office.end).trim()
      const rest = tidy(part.slice(office.end)).replace(/^[,\s]+/, '')
      if (rest !== '' && isName(rest, true)) left.name = rest
      else if (rest !== '') left.title = part
    } else if (!left.name && isName(part)) left.name = part
    else {
      const lands = findCountries(part, fold(part))
      const last = lands[lands.length - 1]
      if (last && last.start === 0 && last.end >= part.length) left.country = last.code
      else left.address.push(part)
    }
  }
}

/** American numbers and what follows them until `Salutation:` belong to the right column. */
function shareContacts(
  text: string,
  labels: ReturnType<typeof findLabels>,
  left: Draft['party'],
  right: Draft['party'],
): void {
  const american = /^\(?(?:\+?1[ .-])?\(?[2-9]\d\d\)?[ .-]\d{3}[ .-]\d{4}$/
  const emails: string[] = []
  const handles = labels.filter((label) => label.kind === 'social')
  for (const label of labels) {
    const value = text.slice(label.from, label.to)
    if (label.kind === 'fax' || label.kind === 'phone') {
      for (const number of numbersIn(value).values) {
        takeValue(american.test(number) ? right : left, label.kind, number, label.label)
      }
    } else if (label.kind === 'email') emails.push(value)
    else if (handles.length > 1 && label === handles[0]) takeValue(left, 'social', value, label.label)
    else takeValue(right, label.kind, value, label.label)
  }
  emails.forEach((value, i) => {
    const toRight = emails.length === 1 ? /emb|chancery|mission|consul|\.us\b|washington|usa/.test(fold(value)) : i > 0
    takeValue(toRight ? right : left, 'email', value, '')
  })
}
