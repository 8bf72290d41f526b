/** The reader's own shapes. All offsets count in the normalised text of one case until `places.ts` maps them back. */
import type { Sureness } from '#shared/intake.ts'
import type { Places } from './cues/places.ts'

/** A half-open range of the normalised text. */
export type Span = { start: number; end: number }

/** A value with where it stood. */
export type Found<T> = { value: T; spans: Span[]; sureness: Sureness }

/** One line of the text, or a part of a long line that a label or bullet begins. Trimmed. */
export type Line = Span & {
  /** As printed, odd blanks made plain. */
  text: string
  /** Lower case without accents, typographic quotes and dashes made plain; as long as `text`. */
  fold: string
  /** More blank lines before it than this document usually has between lines. */
  gap: boolean
  /** It goes on with the paragraph of the line before (hard-wrapped text). */
  wraps: boolean
  /** A part split off a longer line: its first line break is our guess. */
  split: boolean
}

/** Languages whose labels the reader knows. */
export type Tongue = 'en' | 'fr' | 'es' | 'de'

/** One document, or the part of a document that is one case. */
export type Doc = {
  /** Normalised text. */
  text: string
  /** `text` folded for matching; same length. */
  fold: string
  /** Where what stands in `fold`. */
  places: Places
  lines: Line[]
  language: Tongue | null
  /** Most of the text stands on very few long lines: line breaks were lost. */
  flat: boolean
  /** A blank line follows every line, so blank lines separate nothing. */
  blankEvery: boolean
  /** The text stops in the middle of a sentence. */
  cut: boolean
}

/** What a label announces. */
export type HeadKind =
  /** `URGENT ACTION` alone: a page header, a headline follows. */
  | 'title'
  | 'headline'
  | 'summary'
  /** Unlabelled prose of the document goes on (`Sachlage`, `CASE NARRATIVE`). */
  | 'body'
  | 'background'
  | 'additional'
  /** Steps: what follows may be asks, targets or a letter. */
  | 'action'
  | 'asks'
  | 'targets'
  | 'copies'
  | 'letter'
  | 'languages'
  | 'deadline'
  | 'names'
  | 'gender'
  | 'previous'
  | 'issued'
  | 'number'
  | 'index'
  | 'country'
  /** Boilerplate until the next label. */
  | 'ignore'
  /** One line or sentence of boilerplate; the section goes on. */
  | 'skip'

/** `holds`: a letter that every label of the pattern has. */
export type Head = { kind: HeadKind; pattern: string; holds?: string }

/** A label and the lines below it, the rest of its own line first. */
export type Section = { kind: HeadKind | 'intro' | 'loose'; head: Span | null; lines: Line[] }

/** What every extractor is given. */
export type Context = { doc: Doc; sections: Section[] }
