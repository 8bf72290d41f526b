/** Letters in files of their own: how those are cut, and what they are called. */
import { z } from 'zod'
import { fieldsIn, piecesOf } from './wording.ts'

/** All letters in one file (or a few, where they are very many), a file for each member, or one for each letter. */
export const LetterFiles = z.enum(['one', 'member', 'letter'])
export type LetterFiles = z.infer<typeof LetterFiles>
export const Apart = LetterFiles.exclude(['one'])
export type Apart = z.infer<typeof Apart>

/** What a file's name can be made of, written `{{member}}`; `number` is the letter's place in the pack. */
export const nameFields = {
  letter: ['case', 'member', 'addressee', 'number', 'code', 'date'],
  member: ['member', 'case', 'date', 'letters'],
} as const satisfies Record<Apart, readonly string[]>
export type NameField = (typeof nameFields)[Apart][number]

/** Fields of a pattern that its files have not. */
export const unknownFields = (pattern: string, apart: Apart): string[] =>
  fieldsIn(pattern).filter((name) => !(nameFields[apart] as readonly string[]).includes(name))

const patternFor = (apart: Apart) =>
  z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine((pattern) => unknownFields(pattern, apart).length === 0)

export const LetterFileOptions = z.object({
  files: LetterFiles,
  names: z.object({ letter: patternFor('letter'), member: patternFor('member') }),
})
export type LetterFileOptions = z.infer<typeof LetterFileOptions>

export const defaultLetterFiles: LetterFileOptions = {
  files: 'one',
  names: { letter: '{{case}} – {{member}} – {{addressee}}', member: '{{member}} – {{case}}' },
}

/** A pattern filled in; not yet a name that every system takes. */
export const filledName = (pattern: string, values: Partial<Record<NameField, string>>): string =>
  piecesOf(pattern)
    .map((piece) => ('text' in piece ? piece.text : (values[piece.field as NameField] ?? '')))
    .join('')
