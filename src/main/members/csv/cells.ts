/**
 * Cells that a spreadsheet shows and does not run (CWE-1236, OWASP "CSV injection"): what begins like a formula gets an
 * apostrophe in front. What already begins with apostrophes before such a character gets one more, so that taking one
 * away always gives back what was there.
 */
const formula = /^'*\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
const guarded = /^'+\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
const apostrophe = 39

export const guardCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

/** For cells that no program runs whatever they begin with: only what reading would change is guarded. */
export const guardApostrophe = (cell: string): string => (guarded.test(cell) ? `'${cell}` : cell)

export const unguardCell = (cell: string): string =>
  cell.charCodeAt(0) === apostrophe && guarded.test(cell) ? cell.slice(1) : cell

/** Takes the guards off where they stand, in place: a roster has a million cells and next to none. */
export function unguardCells(cells: string[]): string[] {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? ''
    if (cell.charCodeAt(0) === apostrophe) cells[i] = unguardCell(cell)
  }
  return cells
}
