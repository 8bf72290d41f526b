/** The named styles of a letter: one a part and step, so that a group can change a whole pack in Word at one place. */
import { type IParagraphStyleOptions, LineRuleType } from 'docx'
import { returnSize } from './frames.ts'
import { twips } from './paper.ts'
import { type Step, stepAt } from './steps.ts'

const parts = [
  'Sender',
  'Date',
  'Recipient',
  'Subject',
  'Salutation',
  'Body',
  'Close',
  'Signature',
  'Code',
  'Framed',
  'Return',
  'Fold',
  'Anchor',
] as const
export type Part = (typeof parts)[number]

/** Metrically equal to Liberation Serif, which LibreOffice puts in its place: lines break alike in both. */
export const letterFont = 'Times New Roman'

/** Lines at a multiple of the font's own height, in 240ths (ECMA-376 17.3.1.33). */
const leading = (times: number) => ({ line: Math.round(240 * times), lineRule: LineRuleType.AUTO })
const grey = '6B6B6B'

/** The first step's styles carry the plain names; smaller steps are styles of their own, based on them. */
export const styleId = (part: Part, step: number): string => (step === 0 ? `Letter${part}` : `Letter${part}${step}`)

function paragraphOf(part: Part, set: Step): IParagraphStyleOptions['paragraph'] {
  const block = { spacing: { before: 0, after: twips(set.block), ...leading(1) }, keepLines: true }
  if (part === 'Body') return { spacing: { before: 0, after: twips(set.paragraph), ...leading(set.leading) } }
  if (part === 'Salutation')
    return { ...block, spacing: { ...block.spacing, after: twips(set.paragraph + 2) }, keepNext: true }
  if (part === 'Subject')
    return { ...block, spacing: { ...block.spacing, after: twips(set.block * 0.7) }, keepNext: true }
  if (part === 'Close') return { spacing: { before: 0, after: twips(set.signature), ...leading(1) }, keepNext: true }
  if (part === 'Sender' || part === 'Date' || part === 'Recipient') return block
  return { spacing: { before: 0, after: 0, ...leading(1) }, keepLines: true }
}

function runOf(part: Part, set: Step): IParagraphStyleOptions['run'] {
  if (part === 'Code') return { size: 13, color: grey, characterSpacing: 12 }
  if (part === 'Return') return { size: returnSize * 2, color: grey }
  if (part === 'Fold') return { size: 16, color: grey }
  if (part === 'Anchor') return { size: 2 }
  return { size: set.size * 2, ...(part === 'Subject' ? { bold: true } : {}) }
}

/** @param used the steps that occur among the letters' forms */
export function letterStyles(used: Iterable<number>): IParagraphStyleOptions[] {
  return [...new Set([0, ...used])].flatMap((number) =>
    parts.map(
      (part): IParagraphStyleOptions => ({
        id: styleId(part, number),
        name: number === 0 ? `Letter ${part}` : `Letter ${part} (smaller ${number})`,
        basedOn: number === 0 ? 'Normal' : styleId(part, 0),
        ...(number === 0 ? { quickFormat: true } : {}),
        run: runOf(part, stepAt(number)),
        paragraph: paragraphOf(part, stepAt(number)),
      }),
    ),
  )
}
