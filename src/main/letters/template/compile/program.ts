/**
 * A template compiled: what a letter's file is printed from. Bytes that are the same in every letter, and between them
 * the few places that are not.
 */
import type { Part } from '../../docx/zip.ts'
import type { FieldName } from '../fields.ts'
import type { FieldMark } from '../read/mark.ts'
import type { Relation } from '../read/package.ts'

export type Op =
  | { kind: 'bytes'; bytes: Buffer }
  | ValueOp
  | ParagraphOp
  | BodyOp
  | RowOp
  /** A number that may stand once in a file: of a drawing, of a list. */
  | { kind: 'number'; of: (letter: number) => string }
  /** Printed only when another letter follows. */
  | { kind: 'between'; ops: Op[] }
  /** The relationship of a header or footer that each letter has its own of. */
  | { kind: 'margin'; index: number }

/** The beginning of a run in the template's formatting, with what language and direction add to it. */
export type OpenRun = (language: string, rightToLeft: boolean) => Buffer

export interface ValueOp {
  kind: 'value'
  field: FieldName
  mark: Pick<FieldMark, 'before' | 'after' | 'lettering'>
  open: OpenRun
}

/** `<w:p>` with its properties. */
export type OpenParagraph = (how: { breaks: boolean; rightToLeft: boolean; ends: boolean }) => Op[]

export interface Line {
  /** The break before it. */
  lead: Op[]
  ops: Op[]
  fields: FieldName[]
  /** Whether it has words or pictures of its own, so that it stays whatever its fields hold. */
  solid: boolean
}

export interface ParagraphOp {
  kind: 'paragraph'
  open: OpenParagraph
  lines: Line[]
  /** Whether it must stand there even without a word: the last one of a cell or box. */
  stays: boolean
  /** Whether it can be what a letter begins with, and so breaks the page. */
  begins: boolean
  /** Whether it is the letter's last and holds its section's properties. */
  ends: boolean
  /** The only field of a paragraph without words of its own: its direction is the paragraph's. */
  alone: FieldName | null
  /** Whether it prints the same for the same values, so that it need be put together only once. */
  repeats: boolean
}

export interface BodyOp {
  kind: 'body'
  open: OpenParagraph
  openRun: OpenRun
  begins: boolean
}

/** A row of a table that goes when all its fields are blank. */
export interface RowOp {
  kind: 'row'
  ops: Op[]
  fields: FieldName[]
}

/** A header or footer that says something else in every letter. */
export interface Margin {
  relation: Relation
  contentType: string
  ops: Op[]
  fields: FieldName[]
  relations: Relation[]
}

export interface CompiledTemplate {
  file: string
  /** Language of the template's own words, BCP 47; empty where it does not say. */
  language: string
  mainPart: string
  /** The document up to its first letter. */
  head: Buffer
  /** A letter. */
  body: Op[]
  /** What ends the document: the properties of its last section. */
  tail: Op[]
  margins: Margin[]
  /** The document's relationships that do not depend on the letters. */
  relations: Relation[]
  /** Part name to content type, of all parts that do not depend on the letters. */
  contentTypes: Map<string, string>
  /** Those parts, packed once. */
  parts: Part[]
  /** The lists that begin anew with every letter; null when there are none. */
  lists: { part: string; xmlFor(letters: number): string } | null
  /**
   * Whether a letter is a section of its own, which page numbers and first-page headers need. Word and LibreOffice are
   * slow with thousands of them.
   */
  sections: boolean
}
