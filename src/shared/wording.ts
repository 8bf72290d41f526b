/** Wording: the letter of a case in parts and variants, one a language. See docs/letters.md. */
import { z } from 'zod'
import { Finding } from './packRules.ts'
import { LetterText } from './packs.ts'
import { change, query } from './procedure.ts'
import { Done, Id, LanguageTag } from './values.ts'

/** The parts of a letter in the order in which they stand; `model` is a document's own letter, instead of the others. */
export const partNames = ['opening', 'self', 'concern', 'asks', 'background', 'thanks', 'model'] as const
export const PartName = z.enum(partNames)
export type PartName = z.infer<typeof PartName>

/**
 * What a variant can leave to be filled in, written `{{people}}`; names for the screen are `wording.field.*`.
 * - `people`: the names of the people at risk; empty where there are more than three
 * - `country`: the case's country, as it stands in a sentence of the language
 * - `home`: the country that the writer writes from; empty for a writer in the case's or the addressee's country
 * - `addressee`: the addressee by name or office
 * - `member`: the writer's name
 * - `facts`, `background`: the case's summary and background made short; only in the document's language
 * - `asks`: the case's asks as sentences to this addressee; only in the document's language
 */
export const fieldNames = ['people', 'country', 'home', 'addressee', 'member', 'facts', 'background', 'asks'] as const
export type FieldName = (typeof fieldNames)[number]

/** Fields that quote the document, so that they exist in its language only. */
export const quotingFields: readonly FieldName[] = ['facts', 'background', 'asks']

/** Paragraphs with a line break between them, and fields. */
export const VariantText = z.string().max(20_000)

/** One way to word a part. A pair where several people who sign together have to say it otherwise: "We write to you". */
export const Variant = z.union([VariantText, z.object({ one: VariantText, several: VariantText })])
export type Variant = z.infer<typeof Variant>

/** @param several whether more than one person signs */
export const saying = (variant: Variant, several: boolean): string =>
  typeof variant === 'string' ? variant : several ? variant.several : variant.one

/** A variant changed in all that it says; the same words for one and for several need no pair. */
export function mapVariant(variant: Variant, change: (text: string) => string): Variant {
  if (typeof variant === 'string') return change(variant)
  const [one, several] = [change(variant.one), change(variant.several)]
  return one === several ? one : { one, several }
}

export const WordingPart = z.object({ part: PartName, variants: z.array(Variant).max(12) })
export type WordingPart = z.infer<typeof WordingPart>

/** At most one entry a part, in their order. A part without variants is not in the letter. */
export const WordingParts = z
  .array(WordingPart)
  .min(1)
  .max(partNames.length)
  .refine((parts) => new Set(parts.map(({ part }) => part)).size === parts.length)
export type WordingParts = z.infer<typeof WordingParts>

const of = { caseId: Id, language: LanguageTag }

export const CaseWording = z.object({
  ...of,
  reference: z.string(),
  /** The language that the case's facts and asks are in. */
  documentLanguage: LanguageTag,
  parts: WordingParts,
  /** Stored, since somebody edited it; else it follows from the case. */
  edited: z.boolean(),
  /** Every language that a wording can be had in. */
  languages: z.array(z.object({ language: LanguageTag, edited: z.boolean() })),
})
export type CaseWording = z.infer<typeof CaseWording>

/** A stretch of a letter's paragraph and the part that it comes from. */
export const WordingSpan = z.object({ part: PartName, text: z.string() })
export type WordingSpan = z.infer<typeof WordingSpan>

/** What a careful reader would say of the wording, whichever letters take it. */
export const WordingFinding = z.object({
  finding: Finding,
  /** Null where it is about the letter that is shown, as a whole. */
  at: z.object({ part: PartName, variant: z.int().min(0), several: z.boolean() }).nullable(),
})
export type WordingFinding = z.infer<typeof WordingFinding>

export const WordingPreview = z.object({
  text: LetterText,
  /** The spans of each of the letter's paragraphs, in order. */
  spans: z.array(z.array(WordingSpan)),
  memberId: Id,
  addresseeId: Id,
  findings: z.array(WordingFinding),
})
export type WordingPreview = z.infer<typeof WordingPreview>

export const wordingContract = {
  /** `language` null: the case's own, or English where there are no words for that. */
  get: query(z.object({ caseId: Id, language: LanguageTag.nullable() }), CaseWording),
  /** A letter as the wording gives it, stored or not; null while the case has no addressee or the group no writer. */
  preview: query(
    z.object({
      ...of,
      parts: WordingParts,
      /** Null: the first one. */
      memberId: Id.nullable(),
      addresseeId: Id.nullable(),
      /** Which letter of the addressee it is, from 0: chooses the variants. */
      turn: z.int().min(0),
      /** The variant that is being edited is shown, whichever the turn would choose. */
      pin: z.object({ part: PartName, variant: z.int().min(0) }).nullable(),
      /** As several people sign it together: the writer's household, else the writer and somebody for an example. */
      several: z.boolean(),
    }),
    WordingPreview.nullable(),
  ),
  save: change(z.object({ ...of, parts: WordingParts }), Done),
  /** Begins again from the case. Refused when the wording is not stored. */
  remove: change(z.object(of), Done),
}

export type Piece = { text: string } | { field: string }

/** A variant's text taken apart at its fields; a field's name may be unknown. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(/\{\{\s*([\p{L}\p{N}_ .-]{1,60}?)\s*\}\}/gu)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) })
    pieces.push({ field: found[1] ?? '' })
    from = found.index + found[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

export const isField = (name: string): name is FieldName => (fieldNames as readonly string[]).includes(name)

/** The names of a text's fields, known or not, each once. */
export const fieldsIn = (text: string): string[] => [
  ...new Set(piecesOf(text).flatMap((piece) => ('field' in piece ? [piece.field] : []))),
]

/** A variant as it is stored, without empty paragraphs; a pair of which one is empty is no pair, and '' is nothing. */
export function tidyVariant(variant: Variant): Variant {
  const tidy = mapVariant(variant, (text) => paragraphsOf(text).join('\n\n'))
  const [one, several] = [saying(tidy, false), saying(tidy, true)]
  return one !== '' && several !== '' ? tidy : one || several
}

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\s*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
