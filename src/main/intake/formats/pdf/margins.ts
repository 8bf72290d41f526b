/** What every page of a document repeats at its top and foot: read once, and not in the middle of a sentence. */
import type { Row } from './rows.ts'

export interface Page {
  rows: Row[]
  /** Where the paper ends, in points, y upwards. */
  bottom: number
  top: number
}

/** Of the paper's height: text nearer to its edge is a header or footer if it repeats. And how far it may then move. */
const margin = 0.08
const samePlace = 3

const pageNumber = /^(?:page |seite |página )?(?:[-–] ?\d{1,3} ?[-–]|\d{1,3}(?: ?(?:of|\/|de|von|sur) ?\d{1,3})?)$/i

/**
 * The rows of each page without page numbers. A repeated footer stays on the last page. A repeated header stays unless
 * it cuts a sentence in two: where several actions lie in one file, it is what each begins with.
 */
export function withoutMargins(pages: readonly Page[]): Row[][] {
  const numberless = pages.map(({ rows, ...page }) => ({
    ...page,
    rows: rows.filter((row, i) => !((i === 0 || i === rows.length - 1) && pageNumber.test(textOf(row)))),
  }))
  const footers = repeated(numberless, (row, { bottom, top }) => row.y - bottom < margin * (top - bottom))
  const headers = repeated(numberless, (row, { bottom, top }) => top - row.y < margin * (top - bottom))
  let before: Row[] = []
  return numberless.map(({ rows }, i) => {
    const footed = i === pages.length - 1 ? rows : rows.filter((row) => !footers.has(row))
    const body = footed.filter((row) => !headers.has(row))
    const kept = i > 0 && goesOn(before.at(-1), body[0]) ? body : footed
    before = kept
    return kept
  })
}

const textOf = (row: Row) => row.cells.map((cell) => cell.text).join(' ')
const goesOn = (last: Row | undefined, next: Row | undefined) =>
  last !== undefined && next !== undefined && /[\p{L}\d,\-–]$/u.test(textOf(last)) && /^\p{Ll}/u.test(textOf(next))

/** Rows of a margin that more than half of the pages, and at least two, have at the same place. */
function repeated(pages: readonly Page[], inMargin: (row: Row, page: Page) => boolean): Set<Row> {
  const places = new Map<string, { y: number; rows: Row[] }[]>()
  for (const page of pages)
    for (const row of page.rows.filter((row) => inMargin(row, page))) {
      // The page's number may stand at one end of it.
      const key = textOf(row).replace(/^\d{1,3}\b|\b\d{1,3}$/g, '0')
      const known = places.get(key) ?? []
      const place = known.find(({ y }) => Math.abs(y - row.y) <= samePlace)
      if (place) place.rows.push(row)
      else places.set(key, [...known, { y: row.y, rows: [row] }])
    }
  const often = [...places.values()].flat().filter(({ rows }) => rows.length > 1 && rows.length * 2 > pages.length)
  return new Set(often.flatMap(({ rows }) => rows))
}
