/** The paragraphs of one letter: a variant of each part, with its fields filled. */
import { fieldsIn, type PartName, saying, type WordingParts, type WordingSpan } from '#shared/wording.ts'
import { variantPlaces } from './choose.ts'
import { fromAbroad } from './derive.ts'
import { canFill, type FieldValues, fill, type Speech } from './fill.ts'

export interface Pin {
  part: PartName
  variant: number
}

export interface Body {
  /** The spans of each paragraph. */
  spans: WordingSpan[][]
  /** Goes on counting for what is chosen beside the parts: a place in `count` variants. */
  also(count: number): number
}

/** What differs between the letters of one case to one addressee. */
export interface Writer {
  /** Empty for a writer who is not abroad. */
  home: string
  member: string
}

/** A part as letters from one country take it. */
interface Ready {
  part: PartName
  variants: string[]
  /** Where some of the variants are for letters from abroad only. */
  varies: boolean
  /** Paragraphs by variant, once it was filled. */
  filled: Map<string, string[]>
}

/**
 * Prepares what letters share, since a pack has thousands of them.
 * @param shared what the fields stand for in all of them
 * @param several whether more than one person signs them
 * @returns words one letter; for `step` see `variantPlaces`; `pin` shows that variant
 */
export function bodiesOf(wording: WordingParts, shared: FieldValues, speech: Speech, several = false) {
  const parts = wording.map(({ part, variants }) => ({ part, variants: variants.map((one) => saying(one, several)) }))
  const ready = new Map<string, Ready[]>()
  const readyFor = (writer: Writer): Ready[] => {
    const known = ready.get(writer.home)
    if (known) return known
    const values = { ...shared, ...writer }
    const made = parts.map(({ part, variants }) => ({
      part,
      variants: usable(variants, values),
      varies: variants.some(fromAbroad),
      filled: new Map<string, string[]>(),
    }))
    ready.set(writer.home, made)
    return made
  }

  return (writer: Writer, step: number, pin: Pin | null): Body => {
    const all = readyFor(writer)
    // What depends on the writer must not move what others' letters take, so it is counted after everything else.
    const counts = all.filter(({ varies }) => !varies).map(({ variants }) => variants.length)
    const places = variantPlaces(counts, step)
    const also = (count: number) => variantPlaces([...counts, count], step).at(-1) ?? 0
    const spans: WordingSpan[][] = []
    for (const one of all) {
      const place = one.varies ? also(one.variants.length) : (places.shift() ?? 0)
      const text = pinned(parts, one.part, pin) ?? one.variants[place]
      if (text === undefined) continue
      const known = one.filled.get(text)
      const paragraphs = known ?? fill(text, { ...shared, ...writer }, speech)
      if (!known && !fieldsIn(text).includes('member')) one.filled.set(text, paragraphs)
      const last = spans.at(-1)
      // Who writes is told in the paragraph that says why.
      if (one.part === 'self' && paragraphs.length === 1 && spans.length === 1 && last?.[0]?.part === 'opening')
        last.push({ part: 'self', text: `${speech.joiner}${paragraphs[0]}` })
      else spans.push(...paragraphs.map((paragraph) => [{ part: one.part, text: paragraph }]))
    }
    return { spans, also }
  }
}

interface Said {
  part: PartName
  variants: string[]
}

const pinned = (parts: readonly Said[], part: PartName, pin: Pin | null): string | undefined =>
  pin?.part === part ? parts.find((one) => one.part === part)?.variants[pin.variant] : undefined

/**
 * The variants that can be filled whole, from abroad only those that say so; where there is none, all of them: what
 * cannot be filled is then left out sentence by sentence.
 */
function usable(variants: string[], values: FieldValues): string[] {
  const written = variants.filter((variant) => variant.trim() !== '')
  const whole = written.filter((variant) => canFill(variant, values))
  const abroad = whole.filter(fromAbroad)
  if (abroad.length > 0) return abroad
  return whole.length > 0 ? whole : written
}

export const paragraphTexts = (spans: WordingSpan[][]): string[] =>
  spans.map((paragraph) => paragraph.map(({ text }) => text).join(''))
