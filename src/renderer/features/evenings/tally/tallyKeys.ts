/** Which key counts what. A column is a row of the keyboard, so that the hand stays where it is. */
const rows = ['lkjhgfdsa', 'oiuytrewq', 'mnbvcxz']

/** The key of a cell, lower case; null where the keyboard has no more: then it is tapped with mouse or finger. */
export const keyOf = (place: number, column: number): string | null => rows[column]?.[place] ?? null

/** The cell of a key; null when the key counts nothing. */
export function cellOf(key: string, cases: number, columns: number): { place: number; column: number } | null {
  for (let column = 0; column < Math.min(columns, rows.length); column++) {
    const place = rows[column]?.indexOf(key.toLowerCase()) ?? -1
    if (place >= 0 && place < cases) return { place, column }
  }
  return null
}
