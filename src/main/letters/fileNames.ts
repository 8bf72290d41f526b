import { type Apart, filledName } from '#shared/letterFiles.ts'
import type { PackSummary } from '#shared/packs.ts'
import { safeFileName } from '../files/names.ts'
import type { Named } from './frozen/repository.ts'

/** More references than this make a file name longer than anyone reads. */
const named = 3

type Pack = Pick<PackSummary, 'number' | 'cases' | 'letterDate'>

const references = (all: readonly string[], number: number): string =>
  all.length <= named ? all.join(', ') : String(number)

/** "Letters UA 172-17 2026-11-22"; the extension is the caller's. */
export function packName(word: string, { number, cases, letterDate }: Pack): string {
  const which = references(
    cases.map(({ reference }) => reference),
    number,
  )
  return safeFileName(`${word} ${which} ${letterDate}.docx`).replace(/\.docx$/, '')
}

/** Where letters go: together in a file, or apart in a folder under names made by a pattern. */
export type LettersTarget = { path: string } | { folder: string; apart: Apart; name: string }

/** One file of several: the places of its letters in the run. */
export interface LetterFile {
  name: string
  places: number[]
}

/**
 * The files of a run, in the order of their first letters; files of the same name are told apart by whoever writes them.
 * @param letters as they are printed
 * @param pattern see `nameFields`
 */
export function filesOf(letters: readonly Named[], apart: Apart, pattern: string, pack: Pack): LetterFile[] {
  const groups = new Map<string, number[]>()
  letters.forEach(({ memberId, memberName }, place) => {
    const key = apart === 'letter' ? String(place) : (memberId ?? memberName)
    const group = groups.get(key)
    if (group) group.push(place)
    else groups.set(key, [place])
  })
  return [...groups.values()].flatMap((places) => {
    const [first] = places
    const letter = first === undefined ? undefined : letters[first]
    if (!letter) return []
    const cases = [...new Set(places.map((place) => letters[place]?.reference ?? ''))]
    const name = filledName(pattern, {
      case: references(cases, pack.number),
      member: letter.memberName,
      addressee: letter.addresseeName,
      number: String(letter.position + 1),
      code: letter.code,
      date: pack.letterDate,
      letters: String(places.length),
    })
    // A pattern of fields that this letter leaves empty is no name.
    return [{ name: safeFileName(`${/[\p{L}\p{N}]/u.test(name) ? name : letter.code}.docx`), places }]
  })
}
