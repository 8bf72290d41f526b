/** One block of lines becomes one party. */
import type { Party } from '#shared/intake.ts'
import { countryCodeOf } from '../countryNames.ts'
import { isCapitals } from '../flat.ts'
import { fold, tidy } from '../text.ts'
import type { Span } from '../types.ts'
import { bareKind, type ContactKind, emailsIn, findLabels, obfuscated } from './contacts.ts'
import { type HeadParts, headParts } from './head.ts'
import { countryOfAddress, takeValue } from './values.ts'
import { beginsInstitution, isBareHonorific, isKindOfBody, isMission, isName, isSociety } from './words.ts'

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
    const head = labels.length > 0 ? text.slice(0, labels[0]?.start).replace(/[\s([,;|/–-]+$|\bI $/, '') : text
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
    const foldedHead = head === text ? folded : fold(head)
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
    if (party.name !== null && head.length === party.name.length && foldedHead === fold(party.name)) continue
    if (party.name === null && isBareHonorific(foldedHead)) continue
    if (noAddress.test(head) || /^\[.*\]$/.test(head)) continue
    // `GENERALINSPEKTEUR DER POLIZEI` above a name: an office in capitals or with common words, whether
    // known or not.
    const next = lines[at + 1]?.text ?? ''
    if (
      at === 0 &&
      !party.title &&
      (isCapitals(head) ||
        (/\s\p{Ll}{4}/u.test(head) &&
          !/\d/.test(head) &&
          headParts(head) === null &&
          !beginsInstitution(foldedHead))) &&
      /\p{Ll}/u.test(next) &&
      isName(tidy(next)) &&
      !countryCodeOf(head, foldedHead)
    ) {
      party.title = head
      mark('title', span)
      continue
    }
    const country = head.length < 60 ? countryCodeOf(head, foldedHead) : null
    if (country && (party.title || party.name || party.address.length > 0 || lines.length > 3)) {
      party.country = country
      mark('country', span)
      continue
    }
    const only = party.address.length === 1 && party.title === null && !/\d/.test(party.address[0] ?? '')
    const early = party.address.length === 0 || (only && beginsInstitution(fold(party.address[0] ?? '')))
    const parts = early || !party.title || !party.name ? headParts(head) : null
    if (isMission(foldedHead) && !parts?.name && !/^c\/o/i.test(head)) {
      if (mission === null) {
        mission = { text: head, span }
        party.address.push(head)
        addressSpans.push(span)
        continue
      }
    }
    // `Human rights organisation`, `NGO`: what it is called comes next.
    if (
      party.title &&
      !party.name &&
      party.address.length === 0 &&
      isKindOfBody(fold(party.title)) &&
      !/\d/.test(head)
    ) {
      party.name = head
      mark('name', span)
      continue
    }
    if (at === 0 && isKindOfBody(folded) && next !== '' && !/\d|:/.test(next)) {
      party.title = head
      mark('title', span)
      continue
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
      // A society is called so; a public body stands for its office, and so does what is not known.
      if (isSociety(fold(first)) || isAcronym(first)) party.name = first
      else party.title = first
      party.address = party.address.slice(1)
    }
  }
  if (addressSpans.length > 0) spans.address = addressSpans
  finish(party)
  return { party, spans, hiddenEmail }
}

/** `COFADEH` */
function isAcronym(text: string): boolean {
  return /^\p{Lu}{3,10}$/u.test(text)
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
