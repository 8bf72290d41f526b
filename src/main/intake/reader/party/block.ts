/** One block of lines becomes one party. */
import type { Party } from '#shared/intake.ts'
import { countryCodeOf, findCountries } from '../countryNames.ts'
import { towns } from '../data/countries.ts'
import { isCapitals } from '../flat.ts'
import { fold, tidy } from '../text.ts'
import type { Span } from '../types.ts'
import { bareKind, type ContactKind, emailsIn, findLabels, handlesIn, numbersIn, obfuscated } from './contacts.ts'
import {
  beginsInstitution,
  findOffice,
  honorificLength,
  isBareHonorific,
  isBareRank,
  isMission,
  isName,
} from './words.ts'

/** A party in the making, with the places of what was found. */
export type Draft = { party: Party; spans: Record<string, Span[]>; hiddenEmail: boolean }

export type BlockLine = { text: string; span: Span }

export function emptyParty(): Party {
  return {
    name: null,
    title: null,
    address: [],
    country: null,
    emails: [],
    faxes: [],
    phones: [],
    social: [],
    salutation: null,
    checkAddress: false,
  }
}

export type HeadParts = { title?: string; name?: string }

/** Office and name of one line, or neither. `single`: one word may be a name, as after an office. */
export function headParts(raw: string): HeadParts | null {
  const text = tidy(raw)
    .replace(/^[•*·\-–]\s*|^\d{1,2}[.)]\s+/, '')
    .replace(/[,;:]$/, '')
  const folded = fold(text)
  if (beginsInstitution(folded) && !/^gouvern|^govern(?:or|eur)/.test(folded)) return null
  const polite = honorificLength(folded)
  const office = findOffice(text, folded)
  if (!office && isBareRank(folded)) return { title: text }
  if (!office) return isName(text) ? { name: text } : null
  if (isMission(folded.slice(0, office.start)) || /^c\/o\b/.test(folded)) return null
  const before = text.slice(0, office.start).replace(/[\s,:–-]+$/, '')
  const after = text.slice(office.end).replace(/^[\s,:/–-]+/, '')
  if (
    before === '' ||
    before.length <= polite ||
    /^(?:the|la|le|el|der|die|to|an|a|attention|attn\.?|hon\.?)$/i.test(before)
  ) {
    if (after === '') return { title: text }
    if (isName(after, true) && !/^\(|^(?:of|de|for)\b/.test(after))
      return { title: text.slice(0, office.end).replace(/[\s,:–-]+$/, ''), name: after }
    const comma = text.lastIndexOf(', ')
    const last = comma > 0 ? text.slice(comma + 2) : ''
    if (comma >= office.end && isName(last)) return { title: text.slice(0, comma), name: last }
    return { title: text }
  }
  if (/^.{0,12}(?:street|avenue|road|\d{3})/i.test(before)) return null
  if (isName(before)) return { name: before, title: text.slice(office.start) }
  if (/\d/.test(before)) return null
  return text.length < 110 ? { title: text } : null
}

const noAddress =
  /^(?:or|and|and to|y|et|und|oder|to|an|a|write to|\(time difference.*|-+|\*+)$|^(?:via|through) (?:embassy|website)|^\(?country\)?$/i
const subject = /^\(?betreff\s*:|^\(subject|^subject\s*:/i

/** Reads a block's lines. Order of office, name and address is free; contacts may share lines. */
export function readBlock(lines: readonly BlockLine[]): Draft {
  const party = emptyParty()
  const spans: Draft['spans'] = {}
  const mark = (field: string, span: Span) => {
    spans[field] = [...(spans[field] ?? []), span]
  }
  let last: ContactKind | null = null
  let hiddenEmail = false
  let mission: { text: string; span: Span } | null = null
  let pendingEmail = ''
  const addressSpans: Span[] = []
  let first = true
  for (const [at, { text: raw, span }] of lines.entries()) {
    const text = first ? tidy(raw).replace(/^[•*·]\s*|^\d{1,2}[.)]\s+(?=\D)/, '') : tidy(raw)
    first = false
    const folded = fold(text)
    if (text === '' || subject.test(text)) continue
    const labels = findLabels(folded)
    const head = labels.length > 0 ? text.slice(0, labels[0]?.start).replace(/[\s(,;|/–-]+$|\bI $/, '') : text
    for (const found of labels) {
      last = found.kind
      const value = text.slice(found.from, found.to)
      if (obfuscated.test(value)) hiddenEmail = true
      takeValue(party, found.kind, value, found.label)
      mark(fieldOf(found.kind), span)
      pendingEmail =
        found.kind === 'email' && emailsIn(value).values.length === 0 && !obfuscated.test(value) ? tidy(value) : ''
    }
    if (head.length < 2) continue
    if (labels.length === 0) {
      if (pendingEmail !== '' && /^[^\s:]+$/.test(text)) {
        const joined = emailsIn(pendingEmail + text).values
        if (joined.length > 0) {
          party.emails.push(...joined)
          party.checkAddress = true
          pendingEmail = ''
          continue
        }
      }
      const bare = bareKind(text)
      if (bare) {
        if (obfuscated.test(text)) hiddenEmail = true
        const kind = bare === 'number' ? (last === 'phone' || last === 'telefax' ? last : 'fax') : bare
        if (bare !== 'number' || last !== null || text.includes('+')) {
          takeValue(party, bare === 'number' && last === null ? 'phone' : kind, text, '')
          mark(fieldOf(kind), span)
          continue
        }
      }
      if (last === 'salutation' && party.salutation === '') {
        party.salutation = text
        continue
      }
    }
    if (party.name !== null && fold(head) === fold(party.name)) continue
    if (party.name === null && isBareHonorific(fold(head))) continue
    if (noAddress.test(head) || /^\[.*\]$/.test(head)) continue
    // `GENERALINSPEKTEUR DER POLIZEI` above a name: an office in capitals, whether known or not.
    const next = lines[at + 1]?.text ?? ''
    if (
      at === 0 &&
      !party.title &&
      isCapitals(head) &&
      /\p{Ll}/u.test(next) &&
      isName(tidy(next)) &&
      !countryCodeOf(head)
    ) {
      party.title = head
      mark('title', span)
      continue
    }
    const country = head.length < 60 ? countryCodeOf(head) : null
    if (country && (party.title || party.name || party.address.length > 0 || lines.length > 3)) {
      party.country = country
      mark('country', span)
      continue
    }
    const only = party.address.length === 1 && party.title === null && !/\d/.test(party.address[0] ?? '')
    const early = party.address.length === 0 || (only && beginsInstitution(fold(party.address[0] ?? '')))
    const parts = early || !party.title || !party.name ? headParts(head) : null
    if (isMission(fold(head)) && !parts?.name && !/^c\/o/i.test(head)) {
      if (mission === null) {
        mission = { text: head, span }
        party.address.push(head)
        addressSpans.push(span)
        continue
      }
    }
    let used = false
    // `Chief Michael X` above `Attorney-General`: the first word is a title of respect.
    if (parts?.name && /^(?:chief|judge|justice|senator)$/i.test(parts.title ?? '')) {
      const below = headParts(next)
      if (below?.title && !below.name) delete parts.title
    }
    if (parts?.title && parts.name && !party.name && !party.title) used = setHead(party, parts)
    else if (parts?.title && !party.title && (early || mission)) used = setHead(party, parts)
    else if (parts?.name && !party.name && (early || (mission && party.address.length === 1)) && !parts.title)
      used = setHead(party, parts)
    else if (parts?.title && parts.name && party.title && !party.name && party.address.length === 0) {
      // The office above, then rank and name: `Chief Superintendent X`.
      party.name = head.replace(/[,;:]$/, '')
      used = true
    }
    if (used) mark(parts?.title ? 'title' : 'name', span)
    else {
      party.address.push(head)
      addressSpans.push(span)
    }
  }
  if (mission && party.title === null) {
    party.title = mission.text
    party.address = party.address.filter((line) => line !== mission?.text)
    mark('title', mission.span)
  }
  if (party.title === null && party.name === null && party.address.length > 0) {
    const first = party.address[0] ?? ''
    if (!/\d/.test(first)) {
      party.title = first
      party.address = party.address.slice(1)
    }
  }
  if (addressSpans.length > 0) spans.address = addressSpans
  finish(party)
  return { party, spans, hiddenEmail }
}

/** Empty salutation to none; the country that the address names. */
export function finish(party: Party): void {
  if (party.salutation === '') party.salutation = null
  party.country ??= countryOfAddress(party)
}

function setHead(party: Party, parts: HeadParts): boolean {
  if (parts.title) party.title = parts.title
  if (parts.name) party.name = parts.name
  return true
}

function fieldOf(kind: ContactKind | 'number' | 'email' | 'social'): string {
  const fields: Record<string, string> = {
    fax: 'faxes',
    phone: 'phones',
    telefax: 'phones',
    email: 'emails',
    social: 'social',
    salutation: 'salutation',
  }
  return fields[kind] ?? 'address'
}

/** Puts a labelled value where it belongs. */
export function takeValue(party: Party, kind: ContactKind, value: string, label: string): void {
  if (kind === 'fax' || kind === 'telefax') addNew(party.faxes, numbersIn(value).values)
  if (kind === 'phone' || kind === 'telefax') addNew(party.phones, numbersIn(value).values)
  if (kind === 'email') addNew(party.emails, emailsIn(value).values)
  if (kind === 'social') addNew(party.social, handlesIn(value).values)
  if (kind === 'salutation' && !party.salutation)
    party.salutation = tidy(value)
      .replace(/^[("“]+|[)"”,;:.]+$/g, '')
      .trim()
  // A label may carry values of another kind: `Email / Twitter:`.
  if (kind === 'email' && /twitter|@/.test(label)) addNew(party.social, handlesIn(value).values)
}

function addNew(list: string[], values: readonly string[]): void {
  for (const value of values) if (!list.includes(value)) list.push(value)
}

/** `El Paso, TX 79936` */
const americanTown =
  /(?:^|\p{L},? )(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.? \d{5}(?:-\d{4})?$/u

/** Country at the end of an address, or of the town that an embassy's address names. */
function countryOfAddress(party: Party): string | null {
  for (let i = party.address.length - 1; i >= 0; i--) {
    const line = party.address[i] ?? ''
    if (isMission(fold(line))) continue
    const after = /[,(]\s*([^,()]+)\)?$/.exec(line)?.[1]
    const code = after ? countryCodeOf(after) : countryCodeOf(line)
    if (code) return code
    const hit = findCountries(line, fold(line)).at(-1)
    if (hit && hit.end >= line.length - 2 && /\d{4}/.test(line)) return hit.code
    if (americanTown.test(line)) return 'US'
  }
  const folded = fold(party.address.join(' '))
  for (const [town, code] of Object.entries(towns)) {
    if (new RegExp(`(?<![a-z])${town}(?![a-z])`).test(folded)) return code
  }
  return null
}
