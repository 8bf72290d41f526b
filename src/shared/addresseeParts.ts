/** Takes one addressee apart into two, and puts two together: pure. */

import { emailKey, numberKey } from './addresseeMatch.ts'
import type { AddresseeFields } from './addressees.ts'
import { namesOffice, namesPerson, wordsKey } from './addresseeWords.ts'

/** Between two names or offices in one field. */
export const joiner = ' / '

const texts = ['name', 'title', 'salutation'] as const
const contacts = ['emails', 'faxes', 'phones', 'social'] as const

export interface Piece {
  field: (typeof texts)[number] | 'address' | (typeof contacts)[number]
  text: string
}

export type Side = 'first' | 'second'

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '')

/** Everything that a block holds, a line or a contact each, in the order in which one reads it. */
export function piecesOf(fields: AddresseeFields): Piece[] {
  const text = (field: (typeof texts)[number]) =>
    filled(fields[field].split(joiner)).map((part) => ({ field, text: part.trim() }))
  const lines = (field: 'address' | (typeof contacts)[number]) =>
    filled(fields[field]).map((line) => ({ field, text: line }))
  return [...text('name'), ...text('title'), ...lines('address'), ...text('salutation'), ...contacts.flatMap(lines)]
}

/** Where the second official's block begins: an index of `piecesOf`, or null where nothing in the lines says so. */
function secondBegins(pieces: readonly Piece[]): number | null {
  const names = pieces.filter(({ field }) => field === 'name').length
  const titles = pieces.filter(({ field }) => field === 'title').length
  const heads = names + titles
  const found = pieces.findIndex(
    ({ field, text }, index) =>
      field === 'address' &&
      // The line after a lone name or office may well be the other of the two.
      (index > heads || heads > 1) &&
      (namesPerson(text) || namesOffice(text)),
  )
  return found < 0 ? null : found
}

/** The second side from this piece on; contacts of a kind in their order, half and half, or by the name in them. */
export function splitAt(pieces: readonly Piece[], begins: number): Side[] {
  const heads = pieces.filter(({ field }) => field === 'name' || field === 'title' || field === 'address')
  const names = (side: Side) =>
    heads
      .filter((piece) => pieces.indexOf(piece) >= begins === (side === 'second'))
      .flatMap(({ text }) => wordsKey(text).split(' '))
      .filter((word) => word.length > 3)
  const [first, second] = [names('first'), names('second')]
  const speaksOf = (text: string, words: readonly string[]) => words.some((word) => wordsKey(text).includes(word))
  return pieces.map(({ field, text }, index) => {
    if (field === 'name' || field === 'title' || field === 'address') return index >= begins ? 'second' : 'first'
    const named = [first, second].map((words) => speaksOf(text, words))
    if (named[0] !== named[1]) return named[1] ? 'second' : 'first'
    const kind = pieces.flatMap((piece, at) => (piece.field === field ? [at] : []))
    return kind.indexOf(index) >= Math.ceil(kind.length / 2) ? 'second' : 'first'
  })
}

/** How the pieces would go, for a person to look at. Two names in one field go apart; without any cue all stay. */
export function proposeSplit(pieces: readonly Piece[]): Side[] {
  const begins = secondBegins(pieces)
  if (begins !== null) return splitAt(pieces, begins)
  return pieces.map(({ field }, index) => {
    if (!(texts as readonly string[]).includes(field)) return 'first'
    return pieces.findIndex((piece) => piece.field === field) < index ? 'second' : 'first'
  })
}

/** A side without name and office takes them from its first lines. */
function headed<Fields extends AddresseeFields>(fields: Fields): Fields {
  const [one = '', two = '', ...rest] = fields.address
  if (fields.name !== '' || fields.title !== '' || one === '') return fields
  if (namesPerson(one) || !namesOffice(one)) {
    const office = namesOffice(two)
    return { ...fields, name: one, title: office ? two : '', address: office || two === '' ? rest : [two, ...rest] }
  }
  const person = namesPerson(two)
  return { ...fields, title: one, name: person ? two : '', address: person || two === '' ? rest : [two, ...rest] }
}

/**
 * Two addressees of one: `sides` says for each of `piecesOf` where it goes. Country and what else is no piece is in
 * both. No text is lost.
 */
export function splitParty<Fields extends AddresseeFields>(fields: Fields, sides: readonly Side[]): [Fields, Fields] {
  const pieces = piecesOf(fields)
  const side = (wanted: Side): Fields => {
    const own = pieces.filter((_, index) => (sides[index] ?? 'first') === wanted)
    const of = (field: Piece['field']) => own.filter((piece) => piece.field === field).map(({ text }) => text)
    return headed({
      ...fields,
      name: of('name').join(joiner),
      title: of('title').join(joiner),
      salutation: of('salutation').join(joiner),
      address: of('address'),
      emails: of('emails'),
      faxes: of('faxes'),
      phones: of('phones'),
      social: of('social'),
    })
  }
  return [side('first'), { ...side('second'), note: '' }]
}

/** Each line once, compared by its words or digits. */
function united(lines: readonly string[], key: (line: string) => string): string[] {
  const seen = new Set<string>()
  return filled(lines).filter((line) => {
    const own = key(line)
    // What has neither word nor digit is compared as it stands.
    const known = seen.has(own || line)
    seen.add(own || line)
    return !known
  })
}

/** One of two: the longer where one says the other in full, else both. */
function joined(one: string, other: string): string {
  const [a, b] = [wordsKey(one), wordsKey(other)]
  if (b === '' || ` ${a} `.includes(` ${b} `)) return one || other
  if (a === '' || ` ${b} `.includes(` ${a} `)) return other
  return united([...one.split(joiner), ...other.split(joiner)], wordsKey).join(joiner)
}

/** One addressee of two; what is no printed field (role, link) is the first's. */
export function mergeParties<Fields extends AddresseeFields>(one: Fields, other: AddresseeFields): Fields {
  // A block that was torn after its first line has its office where the other has a name.
  const torn = one.title === '' && other.title === '' && namesOffice(one.name) !== namesOffice(other.name)
  const [name, title] = torn
    ? namesOffice(one.name)
      ? [other.name, one.name]
      : [one.name, other.name]
    : [joined(one.name, other.name), joined(one.title, other.title)]
  const unite = (field: (typeof contacts)[number], key: (line: string) => string) =>
    united([...one[field], ...other[field]], (line) => key(line) || wordsKey(line))
  return {
    ...one,
    name,
    title,
    salutation: joined(one.salutation, other.salutation),
    address: united([...one.address, ...other.address], wordsKey),
    country: one.country ?? other.country,
    emails: unite('emails', emailKey),
    faxes: unite('faxes', numberKey),
    phones: unite('phones', numberKey),
    social: unite('social', wordsKey),
    checkAddress: one.checkAddress || other.checkAddress,
    note: united([one.note, other.note], wordsKey).join('\n\n'),
  }
}
