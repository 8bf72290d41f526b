/** What is to be printed, as it was frozen. */
import type { PageSize } from '#shared/packs.ts'
import type { Form } from '../sheet.ts'

/** Stands for the letter's own code where a number of a text would stand. */
export const codeText = -1

/** A letter as numbers: form and text of its first paragraph, form and text of its second, and so on. */
export interface PrintedLetter {
  code: string
  sheet: number[]
}

export interface PrintRun {
  letters: number
  pageSize: PageSize
  forms: Form[]
  /** The lines of every text. */
  texts: string[][]
  /** @param to the first place that is no longer wanted */
  read(from: number, to: number): PrintedLetter[]
}
