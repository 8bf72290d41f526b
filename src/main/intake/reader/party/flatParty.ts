/** Parties whose line breaks were lost: one line each, or several in a row. */

import { countryCodeOf, findCountries } from '../countryNames.ts'
import { matchesOf } from '../matches.ts'
import { fold, tidy } from '../text.ts'
import type { Span } from '../types.ts'
import { type BlockLine, type Draft, emptyParty, finish, readBlock } from './block.ts'
import { emailsIn, endOfNumbers, findLabels, handlesIn, type Labelled, obfuscated } from './contacts.ts'
import { nameThenAddress, splitAddress } from './flatAddress.ts'
import { takeValue } from './values.ts'
import { findOffice, honorificLength, isBody, isMission, isName, isSociety, missionIndex } from './words.ts'

/** Reads one flat stretch of text. Where contact data of one party is followed by words, the next begins. */
export function readFlat(text: string, span: Span): Draft[] {
  const folded = fold(text)
  const labels = findLabels(folded)
  const drafts: { head: string; values: { label: Labelled; value: string }[] }[] = [
    { head: text.slice(0, labels[0]?.start ?? text.length), values: [] },
  ]
  for (const label of labels) {
    const current = drafts[drafts.length - 1]
    if (!current) break
    const value = text.slice(label.from, label.to)
    const end = valueEnd(label, value, current.head)
    current.values.push({ label, value: value.slice(0, end) })
    const rest = value
      .slice(end)
      .replace(/^[\s)\];,.|/–-]+(?:\d{1,2}[.)] )?|^ ?I $/, '')
      .replace(/[\s(|;/–-]+$|\bI $/, '')
    if (isSentence(rest)) break
    if (rest.length > 9 && /^["“(]?[\p{Lu}]/u.test(rest) && !/^\(/.test(rest)) drafts.push({ head: rest, values: [] })
  }
  return drafts
    .filter((d) => d.head.trim().length > 3 || d.values.length > 0)
    .map((d) => readOne(d.head, d.values, span))
}

/** Words in small letters mostly: the page speaks again, and all that follows is its own. */
function isSentence(text: string): boolean {
  const words = text.split(' ')
  if (findOffice(text, fold(text))?.start === 0) return false
  return words.length >= 6 && words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length * 0.5
}

/** Where a value ends on its own terms; what follows in the same stretch is another party. */
function valueEnd(label: Labelled, value: string, head: string): number {
  if (label.kind === 'fax' || label.kind === 'phone' || label.kind === 'telefax')
    return endOfNumbers(value) || value.length
  if (label.kind === 'email') return emailsIn(value).end || value.length
  if (label.kind === 'social') {
    const end = handlesIn(value).end
    const remark = /^\s*\([^)]*\)/.exec(value.slice(end))
    return (end || value.length) + (remark?.[0].length ?? 0)
  }
  if (label.kind === 'salutation') return salutationEnd(value, head)
  const link = /https?:\/\/\S+/.exec(value)
  return link ? link.index + link[0].length : value.length
}

/** `Dear President Lukashenka Charge d'Affaires ...`: ends with the office, or with the name of the party before. */
function salutationEnd(value: string, head: string): number {
  const bracket = value.search(/[)\]]/)
  if (bracket > 0 && !/[([]/.test(value.slice(0, bracket))) return bracket + 1
  const comma = /[,;](?=\s|$)/.exec(value)
  if (comma && comma.index < 60) return comma.index + 1
  const words = matchesOf(/\S+/g, value)
  if (words.length <= 3) return value.length
  const known = new Set(
    fold(head)
      .split(/[^a-z'-]+/)
      .filter((w) => w.length > 2),
  )
  const polite =
    /^(?:dear|your|his|her|estimad[oa]|senora?|sehr|geehrter?|herrn?|frau|monsieur|madame|mr\.?|mrs\.?|ms\.?|dr\.?|excellency|honou?rable|sir|sra?\.?|senora?|le|la|the|exmo|excmo\.?|\/)$/
  let end = 0
  const folded = fold(value)
  let i = 0
  while (i < words.length && polite.test(fold(words[i]?.[0] ?? ''))) i++
  const at = words[i]?.index ?? value.length
  const office = findOffice(value, folded, Math.max(0, at - 1))
  if (office && office.start <= at + 2) end = office.end
  else end = i > 0 ? (words[i - 1]?.index ?? 0) + (words[i - 1]?.[0].length ?? 0) : 0
  for (const word of words) {
    if (word.index < end) continue
    if (!known.has(fold(word[0]).replace(/[^a-z'-]/g, ''))) break
    end = word.index + word[0].length
  }
  const slash = /^\s*\/\s*/.exec(value.slice(end))
  if (slash) return end + slash[0].length + salutationEnd(value.slice(end + slash[0].length), head)
  return end > 0 ? end : value.length
}

function readOne(head: string, values: { label: Labelled; value: string }[], span: Span): Draft {
  const salutation = values.find((v) => v.label.kind === 'salutation')?.value ?? ''
  const draft = draftOf(flatHead(head, salutation), span)
  for (const { label, value } of values) {
    takeValue(draft.party, label.kind, value, label.label)
    if (obfuscated.test(value)) draft.hiddenEmail = true
    const field = {
      fax: 'faxes',
      phone: 'phones',
      telefax: 'phones',
      email: 'emails',
      social: 'social',
      salutation: 'salutation',
      other: 'address',
    }[label.kind]
    draft.spans[field] = [span]
  }
  return draft
}

/** Office, name and address lines of a flat head. `lines`: it had separators of its own. */
export type FlatHead = { title: string | null; name: string | null; address: string[]; lines?: string[] }

function draftOf(head: FlatHead, span: Span): Draft {
  if (head.lines) return readBlock(head.lines.map((text): BlockLine => ({ text, span })))
  const party = { ...emptyParty(), title: head.title, name: head.name }
  // Where lines end was guessed.
  party.checkAddress = head.address.length > 0
  for (const line of head.address) {
    const { rest, code } = withoutCountry(line)
    party.country = code ?? party.country
    if (rest !== '') party.address.push(rest)
  }
  if (party.title === null && party.name === null)
    return readBlock(head.address.map((text): BlockLine => ({ text, span })))
  finish(party)
  const spans: Draft['spans'] = { address: [span] }
  if (party.title) spans.title = [span]
  if (party.name) spans.name = [span]
  return { party, spans, hiddenEmail: false }
}

/** `Ciudad de Guatemala GUATEMALA`: a country in capitals at the end is a line of its own. */
function withoutCountry(line: string): { rest: string; code: string | null } {
  const whole = countryCodeOf(line)
  if (whole) return { rest: '', code: whole }
  const words = line.split(' ')
  for (let n = Math.min(4, words.length - 1); n > 0; n--) {
    const last = words.slice(-n).join(' ')
    const code = last === last.toUpperCase() && last.length > 3 ? countryCodeOf(last) : null
    if (code) return { rest: words.slice(0, -n).join(' '), code }
  }
  return { rest: line, code: null }
}

/** Takes a flat head apart: office, name, address. */
export function flatHead(raw: string, salutation = ''): FlatHead {
  const text = tidy(raw)
    .replace(/^[•*·–-]+\s*|^\d{1,2}[.)]\s+/, '')
    .replace(/[\s,;(]+$/, '')
  // `You may copy: Embassy of X, ...`: a sentence before the party.
  const intro = /^[^:]*\p{Ll} \p{Ll}[^:]*: (?=\p{Lu})/u.exec(raw)
  if (intro && !findOffice(raw.slice(0, 12), fold(raw.slice(0, 12))))
    return flatHead(raw.slice(intro[0].length), salutation)
  const none: FlatHead = { title: null, name: null, address: [] }
  if (text === '') return none
  const slashes = text.split(/\s+\/\s+/)
  if (slashes.length >= 3) return { ...none, lines: slashes }
  const careOf = text.search(/\bc\/o\b/i)
  if (careOf > 3) {
    const before = flatHead(text.slice(0, careOf), salutation)
    return { ...before, address: [...before.address, ...splitAddress(text.slice(careOf))] }
  }
  const folded = fold(text)
  // Offices in capitals before a name in ordinary case, as German pages print them.
  const capitals =
    /^(?:[\p{Lu}]{2,}[\p{Lu}'’&/.-]*\s+)+(?=(?:S\. ?E\.|I\. ?E\.|H\. ?E\.|\p{Lu}{2,}\b|\p{Lu}\p{Ll}))/u.exec(text)
  const caps = capitals ? capitals[0].trim() : ''
  const unknown = caps.replace(/\W/g, '').length >= 8 && caps.length < text.length * 0.5 && !/\d/.test(caps)
  if (caps.length > 2 && (unknown || findOffice(caps, fold(caps)) || isMission(fold(caps)))) {
    const title = /^NGO /.test(caps) ? 'NGO' : caps
    return { title, ...nameThenAddress(text.slice(title.length).trim(), salutation) }
  }
  const polite = Math.max(honorificLength(folded), /^(?:the|la|le|el|der|die) /.exec(folded)?.[0].length ?? 0)
  const office = findOffice(text, folded)
  const mission = missionIndex(folded)
  if (mission === 0) return missionFirst(text)
  if (office && (office.start === 0 || office.start <= polite) && (mission < 0 || office.start < mission)) {
    const comma = text.indexOf(',', office.end)
    const between = comma > 0 ? text.slice(office.end, comma) : ''
    // `Minister of State for X, Name`: the office goes on to the comma when no name stands there.
    const goesOn =
      comma > 0 && /^\s(?:of|de|for|and|y|et|und|der|del|du|\/)(?![\p{L}])/u.test(between) && !/\d/.test(between)
    const twice = /^\s*\/\s*/.exec(text.slice(office.end))
    const second = twice ? findOffice(text, folded, office.end) : null
    const bilingual = twice && second && second.start === office.end + twice[0].length
    const end = bilingual ? second.end : goesOn ? comma : office.end
    return { title: text.slice(0, end), ...nameThenAddress(text.slice(end).replace(/^[\s,:–-]+/, ''), salutation) }
  }
  if (office && office.start > 0 && (mission < 0 || office.start < mission)) {
    const before = text.slice(0, office.start).replace(/[\s,–-]+$/, '')
    if (isName(before)) {
      const rest = text.slice(office.end)
      const comma = rest.indexOf(',')
      const more =
        comma > 0 && /^\s(?:of|de|for|and|y|et|und|der|del|du)\b/.test(rest) && !/\d/.test(rest.slice(0, comma))
          ? comma
          : 0
      return {
        name: before,
        title: text.slice(office.start, office.end + more),
        address: splitAddress(rest.slice(more).replace(/^[\s,]+/, '')),
      }
    }
  }
  // `Texas Board of Pardons and Paroles P.O. Box 13401`: a body, up to where its address begins.
  const body = /^[^,\d]{8,80}?(?=,| \d| P\. ?O\. ?Box| PO Box| B\.?P\.? \d| Apartado| Casilla| Postfach)/u.exec(
    text,
  )?.[0]
  if (body && isBody(fold(body)) && !isName(body))
    return {
      ...(isSociety(fold(body)) ? { title: null, name: body } : { title: body, name: null }),
      address: splitAddress(text.slice(body.length)),
    }
  return { title: null, ...nameThenAddress(text, salutation) }
}

/** `Embassy of X 5 Street, Town`: the embassy ends with its country's name. */
function missionFirst(text: string): FlatHead {
  const end = /[,\d]/.exec(text)?.index ?? text.length
  const hit = findCountries(text.slice(0, end), fold(text.slice(0, end)))[0]
  const cut = hit ? hit.end : end
  return { title: text.slice(0, cut).trim(), ...nameThenAddress(text.slice(cut).replace(/^[\s,]+/, ''), '') }
}
