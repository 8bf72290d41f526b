/** Named styles and rules, so that a document can still be changed as a whole in a word processor. */
import { BorderStyle, type IBorderOptions, type IParagraphStyleOptions } from 'docx'
import { look } from './look.ts'

export const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const hair: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: look.line }
export const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: look.flame }
export const ink: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: look.ink }
/** Of a cell, and of a table where its cells say which rules there are. */
export const noBorders = { top: none, bottom: none, left: none, right: none }
export const noRules = { ...noBorders, insideHorizontal: none, insideVertical: none }

/** A paragraph style that stands in the word processor's list. */
export const style = (id: string, name: string, rest: Partial<IParagraphStyleOptions>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...rest,
})
