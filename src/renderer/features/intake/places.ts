/** Where the form's fields stand in the source: pure, so that tests need no window. */
import { joiner } from '#shared/addresseeParts.ts'
import type { CaseFields } from '#shared/cases.ts'
import type { CaseDraft, Party, Place, Sureness } from '#shared/intake.ts'
import { oneLine } from './useAs.ts'

/** One stretch of the source: plain, or belonging to the places that cover it, the narrowest last. */
export interface Segment {
  start: number
  end: number
  text: string
  covers: Found[]
  /** The places that begin here and get their name shown. */
  begins: Found[]
}

export interface Found extends Place {
  /** Field path in the reader's own words: `deadline`, `asks.1`, `targets.0.address`. */
  path: string
}

/** Every place in the text, cut to its length, the widest first. */
export function foundPlaces(places: CaseDraft['places'], length: number): Found[] {
  return Object.entries(places)
    .flatMap(([path, list]) => list.map((place) => ({ ...place, path, end: Math.min(place.end, length) })))
    .filter((place) => place.start < place.end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Cuts the source at every place's edge. Places may lie inside each other and may overlap. */
export function segments(text: string, found: readonly Found[]): Segment[] {
  const edges = [...new Set([0, text.length, ...found.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  // A text of many paragraphs is named once.
  const firstOf = new Map([...found].reverse().map((place) => [place.path, place]))
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length
    const covers = found
      .filter((place) => place.start <= start && end <= place.end)
      .sort((a, b) => b.end - b.start - (a.end - a.start))
    return {
      start,
      end,
      text: text.slice(start, end),
      covers,
      begins: covers.filter((place) => place.start === start && firstOf.get(place.path) === place),
    }
  })
}

const sameText = (a: string, b: string): boolean => a.trim() !== '' && a.trim() === b.trim()

type Addressee = CaseFields['addressees'][number]

const partyFields = ['name', 'title', 'address', 'emails', 'faxes', 'phones', 'social', 'salutation'] as const

/** Two that were merged stand in one field, each as it was. */
const linesIn = (value: string | readonly string[] | null): string[] =>
  (typeof value === 'string' ? value.split(joiner) : (value ?? [])).map(oneLine).filter((line) => line !== '')

/** How much two blocks share, so that a moved, corrected, split or merged addressee still finds its place. */
function likeness(party: Party, addressee: Addressee): number {
  const all = new Set(partyFields.flatMap((field) => linesIn(party[field])))
  const shared = partyFields.flatMap((field) => linesIn(addressee[field])).filter((line) => all.has(line))
  const holds = (field: 'name' | 'title') => linesIn(addressee[field]).includes(oneLine(party[field] ?? ''))
  return (
    (holds('name') ? 4 : 0) +
    (holds('title') ? 2 : 0) +
    (sameText(party.address.join('\n'), addressee.address.join('\n')) ? 3 : 0) +
    shared.length
  )
}

/** The reader's path of the block that an addressee came from. */
function partyPath(read: CaseDraft, addressee: Addressee): string | null {
  const [best] = parties(read)
    .map(({ path, party }) => ({ path, score: likeness(party, addressee) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.path : null
}

const parties = (read: CaseDraft): { path: string; party: Party }[] => [
  ...read.targets.map((party, index) => ({ path: `targets.${index}`, party })),
  ...read.copies.map((party, index) => ({ path: `copies.${index}`, party })),
]

/** The block's field that holds this field's words: after a split, a name may stand in what was read as an address. */
function partyField(read: CaseDraft, path: string, addressee: Addressee, field: string): string {
  const party = parties(read).find((one) => one.path === path)?.party
  const own = partyFields.find((name) => name === field)
  if (!party || !own) return field
  const [first] = linesIn(addressee[own])
  if (first === undefined || linesIn(party[own]).includes(first)) return field
  return partyFields.find((name) => linesIn(party[name]).includes(first)) ?? field
}

/** Where a block's words are now: the addressee that came from it, else the one that took most of it in. */
function addresseeOf(read: CaseDraft, addressees: readonly Addressee[], path: string): number {
  const own = addressees.findIndex((addressee) => partyPath(read, addressee) === path)
  const party = parties(read).find((one) => one.path === path)?.party
  if (own >= 0 || !party) return own
  const scores = addressees.map((addressee) => likeness(party, addressee))
  const most = Math.max(0, ...scores)
  return most > 0 ? scores.indexOf(most) : -1
}

/** An item's index in the reader's list: by its words, else by its position while nothing was added or removed. */
function itemIndex(read: readonly string[], now: readonly string[], index: number): number | null {
  const same = read.findIndex((text) => sameText(text, now[index] ?? ''))
  if (same >= 0) return same
  return read.length === now.length && index < read.length ? index : null
}

const readNames: Record<string, string> = { country: 'countryCode', modelLetter: 'letter' }

/** The reader's path of a form's path; null for what the reader does not know. */
export function readPath(read: CaseDraft, values: CaseFields, path: string): string | null {
  const [list = '', item, ...rest] = path.split('.')
  if (item === undefined) return readNames[list] ?? list
  const tail = rest.length > 0 ? `.${rest.join('.')}` : ''
  const index = Number(item)
  if (list === 'asks') {
    const asks = read.asks.length > 0 ? 'asks' : 'letterAsks'
    const found = itemIndex(read[asks], values.asks, index)
    return found === null ? null : `${asks}.${found}`
  }
  if (list === 'people') {
    const names = (people: CaseFields['people']) => people.map((person) => person.name)
    const found = itemIndex(names(read.people), names(values.people), index)
    return found === null ? null : `people.${found}${tail}`
  }
  if (list === 'addressees') {
    const addressee = values.addressees[index]
    const found = addressee ? partyPath(read, addressee) : null
    if (!addressee || found === null) return null
    const [field] = rest
    return field === undefined ? found : `${found}.${partyField(read, found, addressee, field)}`
  }
  return readNames[list] ?? list
}

/** The form's path of a reader's path, to lead from a mark to its field. */
export function formPath(read: CaseDraft, values: CaseFields, path: string): string | null {
  const [list = '', item = '', ...rest] = path.split('.')
  const tail = rest.length > 0 ? `.${rest.join('.')}` : ''
  if (list === 'targets' || list === 'copies') {
    const index = addresseeOf(read, values.addressees, `${list}.${item}`)
    return index < 0 ? null : `addressees.${index}${tail || '.name'}`
  }
  if (list === 'asks' || list === 'letterAsks' || list === 'people') {
    const form = list === 'people' ? values.people : values.asks
    const index = form.findIndex(
      (_, i) => readPath(read, values, `${list === 'people' ? list : 'asks'}.${i}`) === `${list}.${item}`,
    )
    return index < 0
      ? null
      : `${list === 'people' ? 'people' : 'asks'}.${index}${list === 'people' ? tail || '.name' : ''}`
  }
  const named = Object.entries(readNames).find(([, name]) => name === list)
  if (named) return named[0]
  return list === 'referencePrinted' ? 'reference' : list === 'headlinePrinted' ? 'headline' : list
}

const order: readonly Sureness[] = ['unsure', 'likely', 'sure']

/** A mark belongs to a field when one path holds the other: `targets.0` lights for `targets.0.address`. */
export function belongs(mark: string, field: string): boolean {
  return mark === field || mark.startsWith(`${field}.`) || field.startsWith(`${mark}.`)
}

/** The least sure of a field's places; `none` where the reader found nothing. */
export function sureness(places: CaseDraft['places'], field: string): Sureness | 'none' {
  const own = Object.entries(places)
    .filter(([path]) => path === field || path.startsWith(`${field}.`))
    .flatMap(([, list]) => list.map((place) => place.sureness))
  return order.find((level) => own.includes(level)) ?? 'none'
}
