/**
 * The fields that a group's template may name, and what a frozen letter puts in each. The names people use for them, in
 * several languages, are data: resources/templates/fields.json.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fold } from '#shared/fold.ts'
import type { Letter } from '#shared/packs.ts'
import { resourcesFolder } from '../../resources.ts'

/** As much of a frozen letter as a template prints. Never the member's record: what a letter withholds stays withheld. */
export type TemplateLetter = Pick<Letter, 'reference' | 'text'>

interface Field {
  /** `block`: lines of one paragraph. `paragraphs`: as many paragraphs as it has, each like the field's own. */
  shape: 'line' | 'block' | 'paragraphs'
  /** What its absence from a template is. */
  absence: 'error' | 'advice' | null
  /** Whether it is prose in the letter's language; names and addresses are in nobody's dictionary. */
  prose: boolean
  /** Never a blank line, and none for what the letter does not have. */
  lines(letter: TemplateLetter): string[]
}

const line = (lines: Field['lines'], more: Partial<Field> = {}): Field => ({
  shape: 'line',
  absence: null,
  prose: false,
  lines,
  ...more,
})

export const fields = {
  /** The whole address block of the addressee: name, office, street, place, country. */
  recipient: line(({ text }) => text.recipient, { shape: 'block', absence: 'error' }),
  /** The first line of that block: a name, or the office where there is no name. */
  'recipient.name': line(({ text }) => text.recipient.slice(0, 1)),
  /** The lines of that block below the first. */
  'recipient.address': line(({ text }) => text.recipient.slice(1), { shape: 'block' }),
  /** The member's name and address; nothing for a member without an address. */
  sender: line(({ text }) => text.sender, { shape: 'block' }),
  /** The member as the letter is signed; initials where the member's rule says so. */
  'sender.name': line(({ text }) => [text.signature]),
  /** The member's address without the name. */
  'sender.address': line(({ text }) => (text.sender[0] === text.signature ? text.sender.slice(1) : text.sender), {
    shape: 'block',
  }),
  /** The letter's date in words, in its language. */
  date: line(({ text }) => [text.date], { absence: 'advice', prose: true }),
  /** The person or people whom the letter is about; empty where a letter names none. */
  people: line(({ text }) => [text.subject]),
  /** The whole line, with its comma: "Dear Minister,". */
  salutation: line(({ text }) => [text.salutation], { absence: 'error', prose: true }),
  /** The letter's paragraphs, asks included. Must stand alone in its paragraph. */
  body: line(({ text }) => text.paragraphs, { shape: 'paragraphs', absence: 'error', prose: true }),
  /** "Yours sincerely,". */
  close: line(({ text }) => [text.close], { prose: true }),
  /** The name under the close. */
  signature: line(({ text }) => [text.signature]),
  /** The short code by which a reply finds its letter. */
  code: line(({ text }) => [text.code], { absence: 'advice' }),
  /** The number of the urgent action. Our own letters never show it to an official; a group's template may ask for it. */
  'case.reference': line(({ reference }) => [reference]),
} satisfies Record<string, Field>

export type FieldName = keyof typeof fields
export const fieldNames = Object.keys(fields) as FieldName[]
export const fieldOf = (name: FieldName): Field => fields[name]
/** Those whose absence is worth a word. */
export const fieldsNeeded = fieldNames.filter((name) => fieldOf(name).absence !== null)

const lineEnd = /[\r\n\u2028\u2029]/
/** Something to be seen, among what XML can hold (production 2, Char). */
const visible = /(?!\s)[\u0021-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const isBlank = (text: string) => !visible.test(text)

/** What a letter puts in a field, one line to a string. */
export function linesFor(name: FieldName, letter: TemplateLetter): string[] {
  const lines = fieldOf(name).lines(letter)
  // Nearly always there is nothing to do, and this is asked a dozen times a letter.
  if (!lines.some((text) => isBlank(text) || lineEnd.test(text))) return lines
  return lines.flatMap((text) => text.split(new RegExp(lineEnd, 'g'))).filter((text) => !isBlank(text))
}

const Names = z.object({
  /** Field to language to the names used for it there, besides its own. */
  aliases: z.record(z.string(), z.record(z.string(), z.array(z.string().min(1)))),
  /** Names of what is not a field of its own, to the field that brings it along. */
  covered: z.record(z.string(), z.array(z.string().min(1))),
})

const isField = (name: string): name is FieldName => Object.hasOwn(fields, name)

/** How names are compared: without case, accents, blanks, dots and underscores. */
export const keyOf = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '')

interface Lexicon {
  fields: Map<string, FieldName>
  covered: Map<string, FieldName>
}
let lexicon: Lexicon | null = null

function names(): Lexicon {
  if (lexicon) return lexicon
  const data = Names.parse(JSON.parse(readFileSync(join(resourcesFolder, 'templates', 'fields.json'), 'utf8')))
  const made: Lexicon = { fields: new Map(), covered: new Map() }
  const put = (into: Map<string, FieldName>, field: string, all: string[]) => {
    if (!isField(field)) throw new Error(`resources/templates/fields.json names ${field}, which is no field`)
    for (const name of all) into.set(keyOf(name), field)
  }
  for (const [field, languages] of Object.entries(data.aliases))
    put(made.fields, field, Object.values(languages).flat())
  for (const [field, all] of Object.entries(data.covered)) put(made.covered, field, all)
  for (const field of fieldNames) made.fields.set(keyOf(field), field)
  lexicon = made
  return made
}

/** The field that somebody means by a name; null when there is none. */
export const fieldNamed = (name: string): FieldName | null => names().fields.get(keyOf(name)) ?? null

/** The field that brings along what a name asks for: `asks` come with `body`. */
export const fieldCovering = (name: string): FieldName | null => names().covered.get(keyOf(name)) ?? null

/** The field whose name or alias is spelled most like this one; null when none is near. */
export function fieldLike(name: string): FieldName | null {
  const key = keyOf(name)
  // A third of the letters may be wrong; a name of two letters resembles everything.
  const most = Math.floor(key.length / 3)
  let best: { field: FieldName; distance: number } | null = null
  for (const [known, field] of names().fields) {
    const distance = editDistance(key, known, most)
    if (distance <= most && (!best || distance < best.distance)) best = { field, distance }
  }
  return best?.field ?? null
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((above[j - 1] ?? 0) + (same ? 0 : 1), (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}
