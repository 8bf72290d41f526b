/**
 * Headings that say one thing over cells that are another: columns that were swapped or shifted. Only what can be told
 * beyond doubt is believed against a heading.
 */
import { fold } from '#shared/fold.ts'
import type { MemberColumn } from '#shared/members.ts'
import { particles } from './data/names.ts'
import {
  looksLikeAddress,
  looksLikeCountry,
  looksLikeEmail,
  looksLikeName,
  looksLikePhone,
  looksLikePostcode,
} from './patterns.ts'

type Guess = MemberColumn | null
type Looks = (cell: string) => boolean

const looks: Partial<Record<MemberColumn, Looks>> = {
  email: looksLikeEmail,
  phone: (cell) => looksLikePhone(cell) && !looksLikePostcode(cell),
  name: looksLikeName,
  givenName: looksLikeName,
  familyName: looksLikeName,
  address: looksLikeAddress,
  postcode: looksLikePostcode,
  city: looksLikeName,
  country: looksLikeCountry,
}
/** What nothing else looks like. */
const sure = ['email', 'phone'] as const

/** @param told what the headings say @param samples filled cells of each column */
export function contradicted(told: readonly Guess[], samples: readonly (readonly string[])[]): Guess[] {
  const columns = [...told]
  const freed: MemberColumn[] = []
  told.forEach((kind, i) => {
    const cells = samples[i] ?? []
    const own = kind === null ? undefined : looks[kind]
    if (!own || kind === null || share(cells, own) > 0.2) return
    const shown = sure.find((other) => other !== kind && cells.length > 1 && share(cells, looks[other]) >= 0.8)
    if (!shown) return
    columns[i] = shown
    freed.push(kind)
  })
  // Where the cells of such a kind have gone: under the heading of what stands elsewhere.
  told.forEach((kind, i) => {
    const cells = samples[i] ?? []
    const goesOn = kind === 'email' || kind === 'phone'
    if (!goesOn || columns[i] !== kind || cells.length === 0 || share(cells, looks[kind]) > 0.2) return
    const fits = freed.find((other) => !columns.includes(other) && share(cells, looks[other]) >= 0.6)
    if (fits) columns[i] = fits
  })
  return swappedNames(columns, samples)
}

/** "van der Berg" and "BERG" are family names, whatever stands above them. */
function swappedNames(columns: Guess[], samples: readonly (readonly string[])[]): Guess[] {
  const given = columns.indexOf('givenName')
  const family = columns.indexOf('familyName')
  if (given < 0 || family < 0 || columns.lastIndexOf('givenName') !== given) return columns
  const [first = [], last = []] = [samples[given], samples[family]]
  const swapped =
    (first.filter(hasParticle).length > 1 && !last.some(hasParticle)) ||
    (first.length > 1 && share(first, isCapitals) >= 0.8 && share(last, isCapitals) <= 0.2)
  if (!swapped) return columns
  return columns.map((column, i) => (i === given ? 'familyName' : i === family ? 'givenName' : column))
}

const hasParticle = (cell: string): boolean => {
  const [first = '', second] = cell.trim().split(/\s+/)
  return second !== undefined && particles.has(fold(first))
}

const isCapitals = (cell: string): boolean =>
  /\p{L}{2}/u.test(cell) && cell === cell.toLocaleUpperCase() && cell !== cell.toLocaleLowerCase()

const share = (cells: readonly string[], looks: Looks | undefined): number =>
  cells.length === 0 || !looks ? 0 : cells.filter(looks).length / cells.length
