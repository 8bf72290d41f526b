/** A wording while it is edited: variants with an identity of their own, so that editors keep their caret and history. */
import { type PartName, paragraphsOf, partNames, type WordingParts } from '#shared/wording.ts'
import { newId } from '../../components/ids.ts'

export interface DraftVariant {
  id: string
  text: string
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
}

/** Every part that the letter could have, also those without words. */
export function toDraft(parts: WordingParts): Draft {
  const model = parts.some(({ part }) => part === 'model')
  const names = model ? (['model'] as const) : partNames.filter((name) => name !== 'model')
  return names.map((part) => ({
    part,
    variants: (parts.find((one) => one.part === part)?.variants ?? []).map((text) => ({ id: newId(), text })),
  }))
}

/** As it would be stored. */
export const toParts = (draft: Draft): WordingParts =>
  draft.map(({ part, variants }) => ({
    part,
    variants: variants.map(({ text }) => paragraphsOf(text).join('\n\n')).filter((text) => text !== ''),
  }))

export const sameWords = (one: WordingParts, other: WordingParts): boolean =>
  JSON.stringify(spoken(one)) === JSON.stringify(spoken(other))
const spoken = (parts: WordingParts) => toParts(toDraft(parts)).filter(({ variants }) => variants.length > 0)

const change = (draft: Draft, part: PartName, work: (variants: DraftVariant[]) => DraftVariant[]): Draft =>
  draft.map((one) => (one.part === part ? { ...one, variants: work(one.variants) } : one))

export const withText = (draft: Draft, part: PartName, id: string, text: string): Draft =>
  change(draft, part, (variants) => variants.map((one) => (one.id === id ? { id, text } : one)))

/** @param text of the new variant: empty, or another's to begin with; it stands after `after`, or last */
export function withVariant(draft: Draft, part: PartName, text: string, after: string | null): [Draft, string] {
  const id = newId()
  const next = change(draft, part, (variants) => {
    const place = after === null ? variants.length : variants.findIndex((one) => one.id === after) + 1
    return variants.toSpliced(place, 0, { id, text })
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
