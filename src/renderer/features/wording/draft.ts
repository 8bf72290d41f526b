/** A wording while it is edited: variants with an identity of their own, so that editors keep their caret and history. */
import { type PartName, partNames, tidyVariant, type Variant, type WordingParts } from '#shared/wording.ts'
import { newId } from '../../components/ids.ts'

export interface DraftVariant {
  id: string
  text: string
  /** What several people who sign together say instead; null where the words fit them too. */
  several: string | null
}
export interface DraftPart {
  part: PartName
  variants: DraftVariant[]
}
export type Draft = DraftPart[]

/** The variant that is being edited: the letter beside it shows it. */
export interface Edited {
  part: PartName
  id: string
  /** In its words for several who sign. */
  several: boolean
}

/** Every part that the letter could have, also those without words. */
export function toDraft(parts: WordingParts): Draft {
  const model = parts.some(({ part }) => part === 'model')
  const names = model ? (['model'] as const) : partNames.filter((name) => name !== 'model')
  return names.map((part) => ({
    part,
    variants: (parts.find((one) => one.part === part)?.variants ?? []).map((variant) => ({
      id: newId(),
      ...asDraft(variant),
    })),
  }))
}

const asDraft = (variant: Variant): Omit<DraftVariant, 'id'> =>
  typeof variant === 'string' ? { text: variant, several: null } : { text: variant.one, several: variant.several }

export const toVariant = ({ text, several }: Omit<DraftVariant, 'id'>): Variant =>
  several === null ? text : { one: text, several }

/** The variants that say anything: those that are stored, in their order. */
export const filled = ({ variants }: DraftPart): DraftVariant[] =>
  variants.filter((variant) => tidyVariant(toVariant(variant)) !== '')

/** As it would be stored. */
export const toParts = (draft: Draft): WordingParts =>
  draft.map((part) => ({
    part: part.part,
    variants: filled(part).map((variant) => tidyVariant(toVariant(variant))),
  }))

export const sameWords = (one: WordingParts, other: WordingParts): boolean =>
  JSON.stringify(spoken(one)) === JSON.stringify(spoken(other))
const spoken = (parts: WordingParts) => toParts(toDraft(parts)).filter(({ variants }) => variants.length > 0)

const change = (draft: Draft, part: PartName, work: (variants: DraftVariant[]) => DraftVariant[]): Draft =>
  draft.map((one) => (one.part === part ? { ...one, variants: work(one.variants) } : one))

export const withText = (draft: Draft, part: PartName, id: string, text: string): Draft =>
  change(draft, part, (variants) => variants.map((one) => (one.id === id ? { ...one, text } : one)))

/** @param several null: the same words for all */
export const withSeveral = (draft: Draft, part: PartName, id: string, several: string | null): Draft =>
  change(draft, part, (variants) => variants.map((one) => (one.id === id ? { ...one, several } : one)))

/** @param variant the new one: empty, or another's words to begin with; it stands after `after`, or last */
export function withVariant(draft: Draft, part: PartName, variant: Variant, after: string | null): [Draft, string] {
  const id = newId()
  const next = change(draft, part, (variants) => {
    const place = after === null ? variants.length : variants.findIndex((one) => one.id === after) + 1
    return variants.toSpliced(place, 0, { id, ...asDraft(variant) })
  })
  return [next, id]
}

export const withoutVariant = (draft: Draft, part: PartName, id: string): Draft =>
  change(draft, part, (variants) => variants.filter((one) => one.id !== id))

export const moved = (draft: Draft, part: PartName, id: string, by: -1 | 1): Draft =>
  change(draft, part, (variants) => {
    const from = variants.findIndex((one) => one.id === id)
    const taken = variants[from]
    if (!taken || from + by < 0 || from + by >= variants.length) return variants
    return variants.toSpliced(from, 1).toSpliced(from + by, 0, taken)
  })
