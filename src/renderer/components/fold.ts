import { fold } from '#shared/fold.ts'

export { fold }

/** Whether every word of the query occurs in one of the texts. */
export function matches(query: string, texts: readonly (string | null | undefined)[]): boolean {
  const hay = fold(texts.filter(Boolean).join(' \n '))
  return fold(query)
    .split(/\s+/)
    .every((word) => hay.includes(word))
}
