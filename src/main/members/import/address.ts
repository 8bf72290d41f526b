/** The cells of an address as the lines a person would write on an envelope. */
import { fold } from '#shared/fold.ts'
import type { CountryCode } from '#shared/values.ts'
import { tidyAddress, tidyLine } from '../tidy.ts'
import { countryNamed } from './countries.ts'

export interface AddressCells {
  /** Streets and the like, in the file's order. */
  streets: string[]
  postcode: string
  city: string
  region: string
}

/** The contract's limit. */
const maxLines = 12
/** The postcode has a line of its own below the town (Royal Mail, UPU addressing sheets). */
const postcodeBelow = new Set('GB GG JE IM GI FK SH IE'.split(' '))
/** Town, region and postcode on one line. */
const townFirst = new Set('US CA AU NZ IN JP KR TW SG PR GU'.split(' '))

/** @param country decides where postcode and region stand */
export function addressLines(cells: AddressCells, country: CountryCode | null): string[] {
  const filled = cells.streets.filter((cell) => cell.trim() !== '')
  const whole = filled.length === 1 && cells.postcode.trim() === '' && cells.city.trim() === ''
  const street = joinNumbers(filled.map((cell) => (whole ? wholeLines(cell) : tidyAddress(cell.split('\n')))))
  const keys = street.map((line) => ` ${key(line)} `)
  const has = (text: string) => text === '' || keys.some((line) => line.includes(` ${key(text)} `))
  // Some lists repeat town and postcode beside a whole address.
  const city = has(cells.city) && has(cells.postcode) ? '' : tidyLine(cells.city)
  const postcode = has(cells.postcode) ? '' : tidyLine(cells.postcode)
  const region = has(cells.region) || fold(cells.region) === fold(cells.city) ? '' : tidyLine(cells.region)
  const lines = tidyAddress([...street, ...townLines(city, postcode, region, country ?? '')])
  if (lines.length <= maxLines) return lines
  return [...lines.slice(0, maxLines - 1), lines.slice(maxLines - 1).join(', ')]
}

function townLines(city: string, postcode: string, region: string, country: string): string[] {
  if (postcodeBelow.has(country)) return [city, region, postcode]
  if (townFirst.has(country)) {
    const tail = [region, postcode].filter(Boolean).join(' ')
    const comma = country === 'US' && region !== '' && city !== '' ? ',' : ''
    return [`${city}${comma} ${tail}`.trim()]
  }
  const town = `${postcode} ${city}`.trim()
  return country === 'ES' && region !== '' ? [`${town} (${region})`] : [town, region]
}

/**
 * A cell that holds a whole address: its line breaks part it, else its commas do. Our own export ends a single line by a
 * break where the comma belongs to the line.
 */
function wholeLines(cell: string): string[] {
  if (cell.includes('\n')) return tidyAddress(cell.split('\n'))
  const parts: string[] = []
  for (const part of tidyAddress(cell.split(','))) {
    const before = parts.at(-1)
    // "12, rue de la Paix" begins with its number; "Calle Mayor, 5, 2º B" goes on with it.
    const joins = before !== undefined && (numberAfter.test(part) || (parts.length === 1 && isHouseNumber(before)))
    if (joins) parts[parts.length - 1] = `${before}, ${part}`
    else parts.push(part)
  }
  return parts
}

const numberAfter = /^(?:n[ºo°.]*\s*)?\d{1,3}\s?[a-z]?$|^\d{1,2}\s?[ºª°]/i

const isHouseNumber = (line: string): boolean => /^(?:n[ºo°.]*\s*)?\d{1,5}\s?[a-z]?(?:\s?(?:bis|ter))?$/i.test(line)

/** A house number in a column of its own stands before the street, or after it where that column comes later. */
function joinNumbers(cells: string[][]): string[] {
  const lines: string[] = []
  let number: string | null = null
  cells.forEach((cell, i) => {
    const [first = '', ...rest] = cell
    const alone = rest.length === 0 && cells.length > 1 && isHouseNumber(first)
    if (alone && i === 0) number = first
    else if (alone && lines.length > 0) lines.push(`${lines.pop()} ${first}`)
    else {
      lines.push(number === null ? first : `${number} ${first}`, ...rest)
      number = null
    }
  })
  return lines
}

/** Takes a country off the end of the lines. */
export function splitCountry(lines: string[]): { lines: string[]; country: CountryCode | null } {
  const last = lines.at(-1)
  const country = last === undefined || lines.length < 2 ? null : countryNamed(last)
  return country ? { lines: lines.slice(0, -1), country } : { lines, country: null }
}

function key(text: string): string {
  const folded = fold(text)
  return /^[a-z0-9 ]*$/.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
