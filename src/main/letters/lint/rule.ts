/** What a rule of the lint is given and gives. */
import type { Case } from '#shared/cases.ts'
import type { Finding } from '#shared/packRules.ts'
import type { LetterText } from '#shared/packs.ts'
import { sentences } from '../../wording/sentences.ts'
import type { Paper } from '../layout/paper.ts'
import type { Guidance } from './guidanceOf.ts'

export interface LintContext {
  about: Pick<Case, 'reference' | 'referencePrinted' | 'index'>
  /** What the case asks of its letters. */
  guidance: readonly Guidance[]
  groupName: string
  paper: Paper
}

export type Part = Finding['part']
export type Found = Omit<Finding, 'position'>

/** One text of a letter: a paragraph, a block, a line. Read once for all letters that share it. */
export interface Piece {
  part: Part
  text: string
  language: string
  /** Whether more than one person signs the letter. */
  several: boolean
}

export type PieceRule = (piece: Piece, context: LintContext) => Found[]
export type LetterRule = (text: LetterText, context: LintContext) => Found[]

/** The sentence of a text in which something is found; the whole text where it runs over several. */
export const sentenceWith = (text: string, found: (sentence: string) => boolean): string =>
  sentences(text).find((sentence) => text.includes(sentence) && found(sentence)) ?? text

/** Where the letter itself speaks: not names and addresses. */
export const isSpoken = (part: Part): boolean => part === 'paragraphs' || part === 'subject' || part === 'close'
